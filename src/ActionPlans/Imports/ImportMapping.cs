using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Imports;

/// <summary>How an organisation names its columns: what its last import was agreed to mean.</summary>
internal sealed class ImportMapping
{
    public required string Organisation { get; init; }

    /// <summary>The field of each column, by the spelling of its header.</summary>
    public IReadOnlyDictionary<string, Field> Headers { get; set; } = new Dictionary<string, Field>();

    public DateTimeOffset AgreedAt { get; set; }
}

/// <summary>Where mappings are kept.</summary>
internal static class ImportTables
{
    internal static void Describe(ModelBuilder model) => model.Entity<ImportMapping>(mapping =>
    {
        mapping.ToTable("import_mappings");
        mapping.HasKey(m => m.Organisation);
        mapping.Property(m => m.Headers).IsJson();
    });
}
