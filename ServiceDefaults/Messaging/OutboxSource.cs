using Npgsql;

namespace EdiRegion.ServiceDefaults.Messaging;

/// <summary>The outbox of one service: its schema and where it is.</summary>
internal sealed record OutboxSource(string Schema, NpgsqlDataSource Database);
