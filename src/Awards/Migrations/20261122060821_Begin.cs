using System;
using System.Collections.Generic;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace EdiRegion.Awards.Migrations
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "awards");

            migrationBuilder.CreateTable(
                name: "audit_trail",
                schema: "awards",
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
                name: "cycles",
                schema: "awards",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    scheme = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    opens = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closes = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    judging_until = table.Column<DateOnly>(type: "date", nullable: true),
                    announces = table.Column<DateOnly>(type: "date", nullable: true),
                    terms_of_judges = table.Column<string>(type: "text", nullable: true),
                    stage = table.Column<string>(type: "text", nullable: false),
                    frozen_rules = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cycles", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "idempotent_replies",
                schema: "awards",
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
                schema: "awards",
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
                schema: "awards",
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
                schema: "awards",
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
                schema: "awards",
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
                name: "interests",
                schema: "awards",
                columns: table => new
                {
                    cycle = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    emails = table.Column<string>(type: "jsonb", nullable: false),
                    employers = table.Column<string>(type: "jsonb", nullable: false),
                    organisations = table.Column<string>(type: "jsonb", nullable: false),
                    people = table.Column<string>(type: "jsonb", nullable: false),
                    nothing = table.Column<bool>(type: "boolean", nullable: false),
                    declared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interests", x => new { x.cycle, x.person });
                    table.ForeignKey(
                        name: "fk_interests_cycles_cycle",
                        column: x => x.cycle,
                        principalSchema: "awards",
                        principalTable: "cycles",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "nominations",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    nominee = table.Column<string>(type: "jsonb", nullable: false),
                    title = table.Column<string>(type: "text", nullable: true),
                    answers = table.Column<string>(type: "jsonb", nullable: false),
                    self = table.Column<bool>(type: "boolean", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    nominators = table.Column<string>(type: "jsonb", nullable: false),
                    nominator_ids = table.Column<List<string>>(type: "text[]", nullable: false),
                    nominator_emails = table.Column<List<string>>(type: "text[]", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    late = table.Column<bool>(type: "boolean", nullable: false),
                    late_asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    late_reason = table.Column<string>(type: "text", nullable: true),
                    consent = table.Column<string>(type: "text", nullable: false),
                    consent_to_publish = table.Column<bool>(type: "boolean", nullable: false),
                    consent_to_photo = table.Column<bool>(type: "boolean", nullable: false),
                    authorisation = table.Column<string>(type: "text", nullable: false),
                    screening_reason = table.Column<string>(type: "text", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    redaction = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nominations", x => x.id);
                    table.ForeignKey(
                        name: "fk_nominations_cycles_cycle",
                        column: x => x.cycle,
                        principalSchema: "awards",
                        principalTable: "cycles",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "nomination_history",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    nomination_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true),
                    for_nominators = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nomination_history", x => x.id);
                    table.ForeignKey(
                        name: "fk_nomination_history_nominations_nomination_id",
                        column: x => x.nomination_id,
                        principalSchema: "awards",
                        principalTable: "nominations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_trail_subject_id",
                schema: "awards",
                table: "audit_trail",
                columns: new[] { "subject", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_idempotent_replies_asked_at",
                schema: "awards",
                table: "idempotent_replies",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_handled_at",
                schema: "awards",
                table: "inbox",
                column: "handled_at");

            migrationBuilder.CreateIndex(
                name: "ix_mails_next_attempt_at",
                schema: "awards",
                table: "mails",
                column: "next_attempt_at",
                filter: "sent_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_nomination_history_nomination_id_id",
                schema: "awards",
                table: "nomination_history",
                columns: new[] { "nomination_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_nominations_cycle_category",
                schema: "awards",
                table: "nominations",
                columns: new[] { "cycle", "category" });

            migrationBuilder.CreateIndex(
                name: "ix_nominations_cycle_code",
                schema: "awards",
                table: "nominations",
                columns: new[] { "cycle", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_nominations_nominator_emails",
                schema: "awards",
                table: "nominations",
                column: "nominator_emails")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_nominations_nominator_ids",
                schema: "awards",
                table: "nominations",
                column: "nominator_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_parked_messages_message_id_queue",
                schema: "awards",
                table: "parked_messages",
                columns: new[] { "message_id", "queue" },
                unique: true);

            migrationBuilder.WakeDispatchers("awards");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_trail",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "idempotent_replies",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "interests",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "mails",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "nomination_history",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "parked_messages",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "nominations",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "cycles",
                schema: "awards");
        }
    }
}
