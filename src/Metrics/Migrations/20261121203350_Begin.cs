using System;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace EdiRegion.Metrics.Migrations
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "metrics");

            migrationBuilder.CreateTable(
                name: "approved_revisions",
                schema: "metrics",
                columns: table => new
                {
                    organisation = table.Column<string>(type: "text", nullable: false),
                    collection = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    definition_version = table.Column<string>(type: "text", nullable: false),
                    cells = table.Column<string>(type: "jsonb", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    submitted_by_name = table.Column<string>(type: "text", nullable: false),
                    approved_by_name = table.Column<string>(type: "text", nullable: false),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approved_revisions", x => new { x.organisation, x.collection, x.period, x.revision });
                });

            migrationBuilder.CreateTable(
                name: "audit_trail",
                schema: "metrics",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: true),
                    action = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    trace_id = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_trail", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotent_replies",
                schema: "metrics",
                columns: table => new
                {
                    caller = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    request = table.Column<byte[]>(type: "bytea", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: true),
                    etag = table.Column<string>(type: "text", nullable: true),
                    location = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotent_replies", x => new { x.caller, x.key });
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "metrics",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queue = table.Column<string>(type: "text", nullable: false),
                    handled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => new { x.message_id, x.queue });
                });

            migrationBuilder.CreateTable(
                name: "mails",
                schema: "metrics",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mails", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "metrics",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    trace_parent = table.Column<string>(type: "text", nullable: true),
                    trace_state = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "parked_messages",
                schema: "metrics",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queue = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    parked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parked_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "periods",
                schema: "metrics",
                columns: table => new
                {
                    collection = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    opens = table.Column<DateOnly>(type: "date", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    closes = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_periods", x => new { x.collection, x.period });
                });

            migrationBuilder.CreateTable(
                name: "return_steps",
                schema: "metrics",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    collection = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_steps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "returns",
                schema: "metrics",
                columns: table => new
                {
                    organisation = table.Column<string>(type: "text", nullable: false),
                    collection = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cells = table.Column<string>(type: "jsonb", nullable: false),
                    explanations = table.Column<string>(type: "jsonb", nullable: false),
                    submitted_by = table.Column<string>(type: "text", nullable: true),
                    submitted_by_name = table.Column<string>(type: "text", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_returns", x => new { x.organisation, x.collection, x.period });
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_trail_subject_id",
                schema: "metrics",
                table: "audit_trail",
                columns: new[] { "subject", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_idempotent_replies_asked_at",
                schema: "metrics",
                table: "idempotent_replies",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_handled_at",
                schema: "metrics",
                table: "inbox",
                column: "handled_at");

            migrationBuilder.CreateIndex(
                name: "ix_mails_next_attempt_at",
                schema: "metrics",
                table: "mails",
                column: "next_attempt_at",
                filter: "sent_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_parked_messages_message_id_queue",
                schema: "metrics",
                table: "parked_messages",
                columns: new[] { "message_id", "queue" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_return_steps_organisation_collection_period_id",
                schema: "metrics",
                table: "return_steps",
                columns: new[] { "organisation", "collection", "period", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_returns_collection_period_state",
                schema: "metrics",
                table: "returns",
                columns: new[] { "collection", "period", "state" });

            migrationBuilder.WakeDispatchers("metrics");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION metrics.wake_outbox CASCADE; DROP FUNCTION metrics.wake_mails CASCADE;");

            migrationBuilder.DropTable(
                name: "approved_revisions",
                schema: "metrics");

            migrationBuilder.DropTable(
                name: "audit_trail",
                schema: "metrics");

            migrationBuilder.DropTable(
                name: "idempotent_replies",
                schema: "metrics");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "metrics");

            migrationBuilder.DropTable(
                name: "mails",
                schema: "metrics");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "metrics");

            migrationBuilder.DropTable(
                name: "parked_messages",
                schema: "metrics");

            migrationBuilder.DropTable(
                name: "periods",
                schema: "metrics");

            migrationBuilder.DropTable(
                name: "return_steps",
                schema: "metrics");

            migrationBuilder.DropTable(
                name: "returns",
                schema: "metrics");
        }
    }
}
