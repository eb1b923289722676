using System;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace EdiRegion.ActionPlans.Migrations
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "actionplans");

            migrationBuilder.CreateTable(
                name: "audit_trail",
                schema: "actionplans",
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
                name: "evidence_items",
                schema: "actionplans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false),
                    expires = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_by_name = table.Column<string>(type: "text", nullable: true),
                    verified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    verified_by_name = table.Column<string>(type: "text", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotent_replies",
                schema: "actionplans",
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
                schema: "actionplans",
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
                schema: "actionplans",
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
                name: "measure_figures",
                schema: "actionplans",
                columns: table => new
                {
                    organisation = table.Column<string>(type: "text", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: true),
                    low = table.Column<decimal>(type: "numeric", nullable: true),
                    high = table.Column<decimal>(type: "numeric", nullable: true),
                    outside_four_fifths = table.Column<bool>(type: "boolean", nullable: true),
                    interval_excludes_parity = table.Column<bool>(type: "boolean", nullable: true),
                    small_numbers = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_figures", x => new { x.organisation, x.measure, x.period });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "actionplans",
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
                schema: "actionplans",
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
                name: "plans",
                schema: "actionplans",
                columns: table => new
                {
                    organisation = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    strategy = table.Column<string>(type: "text", nullable: true),
                    key = table.Column<string>(type: "jsonb", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans", x => new { x.organisation, x.period });
                });

            migrationBuilder.CreateTable(
                name: "evidence_revisions",
                schema: "actionplans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    media_type = table.Column<string>(type: "text", nullable: false),
                    url = table.Column<string>(type: "text", nullable: true),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    personal_data = table.Column<string>(type: "jsonb", nullable: false),
                    scanned = table.Column<bool>(type: "boolean", nullable: false),
                    acknowledged_by_name = table.Column<string>(type: "text", nullable: true),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledged_note = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_revisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_evidence_revisions_evidence_items_item_id",
                        column: x => x.item_id,
                        principalSchema: "actionplans",
                        principalTable: "evidence_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "comments",
                schema: "actionplans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    network = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comments", x => x.id);
                    table.ForeignKey(
                        name: "fk_comments_plans_organisation_period",
                        columns: x => new { x.organisation, x.period },
                        principalSchema: "actionplans",
                        principalTable: "plans",
                        principalColumns: new[] { "organisation", "period" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "editions",
                schema: "actionplans",
                columns: table => new
                {
                    organisation = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    put_forward_by = table.Column<string>(type: "text", nullable: false),
                    put_forward_by_name = table.Column<string>(type: "text", nullable: false),
                    put_forward_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    signed_off_by = table.Column<string>(type: "text", nullable: true),
                    signed_off_by_name = table.Column<string>(type: "text", nullable: true),
                    board_member = table.Column<string>(type: "text", nullable: true),
                    board = table.Column<string>(type: "text", nullable: true),
                    met_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_off_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_editions", x => new { x.organisation, x.period, x.number });
                    table.ForeignKey(
                        name: "fk_editions_plans_organisation_period",
                        columns: x => new { x.organisation, x.period },
                        principalSchema: "actionplans",
                        principalTable: "plans",
                        principalColumns: new[] { "organisation", "period" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "objectives",
                schema: "actionplans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    @ref = table.Column<string>(name: "ref", type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    requirements = table.Column<string[]>(type: "text[]", nullable: false),
                    primary = table.Column<string>(type: "text", nullable: true),
                    strategy_link = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_objectives", x => x.id);
                    table.ForeignKey(
                        name: "fk_objectives_plans_organisation_period",
                        columns: x => new { x.organisation, x.period },
                        principalSchema: "actionplans",
                        principalTable: "plans",
                        principalColumns: new[] { "organisation", "period" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evidence_chunks",
                schema: "actionplans",
                columns: table => new
                {
                    revision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_chunks", x => new { x.revision_id, x.number });
                    table.ForeignKey(
                        name: "fk_evidence_chunks_evidence_revisions_revision_id",
                        column: x => x.revision_id,
                        principalSchema: "actionplans",
                        principalTable: "evidence_revisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "actions",
                schema: "actionplans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    origin = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    objective_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    @ref = table.Column<string>(name: "ref", type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    desired_outcome = table.Column<string>(type: "text", nullable: true),
                    requirements = table.Column<string[]>(type: "text[]", nullable: false),
                    primary = table.Column<string>(type: "text", nullable: true),
                    kpis = table.Column<string>(type: "jsonb", nullable: false),
                    evidence_sources = table.Column<string[]>(type: "text[]", nullable: false),
                    owner_role = table.Column<string>(type: "text", nullable: true),
                    lead = table.Column<string>(type: "text", nullable: true),
                    deputy = table.Column<string>(type: "text", nullable: true),
                    protected_groups = table.Column<string[]>(type: "text[]", nullable: false),
                    depends_on = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    lifecycle = table.Column<string>(type: "text", nullable: false),
                    confidence = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    evidence_until = table.Column<DateOnly>(type: "date", nullable: true),
                    start = table.Column<DateOnly>(type: "date", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    @override = table.Column<string>(name: "override", type: "jsonb", nullable: true),
                    reported = table.Column<string>(type: "jsonb", nullable: true),
                    published_in = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actions", x => x.id);
                    table.ForeignKey(
                        name: "fk_actions_objectives_objective_id",
                        column: x => x.objective_id,
                        principalSchema: "actionplans",
                        principalTable: "objectives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "action_history",
                schema: "actionplans",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    lifecycle = table.Column<string>(type: "text", nullable: true),
                    confidence = table.Column<string>(type: "text", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: true),
                    evidence_until = table.Column<DateOnly>(type: "date", nullable: true),
                    sets_dates = table.Column<bool>(type: "boolean", nullable: false),
                    start = table.Column<DateOnly>(type: "date", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    @override = table.Column<string>(name: "override", type: "jsonb", nullable: true),
                    withdraws_override = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_history", x => x.id);
                    table.ForeignKey(
                        name: "fk_action_history_actions_action_id",
                        column: x => x.action_id,
                        principalSchema: "actionplans",
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evidence_uses",
                schema: "actionplans",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_uses", x => new { x.item_id, x.action_id });
                    table.ForeignKey(
                        name: "fk_evidence_uses_actions_action_id",
                        column: x => x.action_id,
                        principalSchema: "actionplans",
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_evidence_uses_evidence_items_item_id",
                        column: x => x.item_id,
                        principalSchema: "actionplans",
                        principalTable: "evidence_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "milestones",
                schema: "actionplans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    due_text = table.Column<string>(type: "text", nullable: true),
                    lifecycle = table.Column<string>(type: "text", nullable: false),
                    done = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestones", x => x.id);
                    table.ForeignKey(
                        name: "fk_milestones_actions_action_id",
                        column: x => x.action_id,
                        principalSchema: "actionplans",
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_action_history_action_id_id",
                schema: "actionplans",
                table: "action_history",
                columns: new[] { "action_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_actions_objective_id",
                schema: "actionplans",
                table: "actions",
                column: "objective_id");

            migrationBuilder.CreateIndex(
                name: "ix_actions_organisation_period",
                schema: "actionplans",
                table: "actions",
                columns: new[] { "organisation", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_actions_origin",
                schema: "actionplans",
                table: "actions",
                column: "origin");

            migrationBuilder.CreateIndex(
                name: "ix_audit_trail_subject_id",
                schema: "actionplans",
                table: "audit_trail",
                columns: new[] { "subject", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_comments_organisation_period",
                schema: "actionplans",
                table: "comments",
                columns: new[] { "organisation", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_items_organisation",
                schema: "actionplans",
                table: "evidence_items",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_revisions_item_id_number",
                schema: "actionplans",
                table: "evidence_revisions",
                columns: new[] { "item_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evidence_uses_action_id",
                schema: "actionplans",
                table: "evidence_uses",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_idempotent_replies_asked_at",
                schema: "actionplans",
                table: "idempotent_replies",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_handled_at",
                schema: "actionplans",
                table: "inbox",
                column: "handled_at");

            migrationBuilder.CreateIndex(
                name: "ix_mails_next_attempt_at",
                schema: "actionplans",
                table: "mails",
                column: "next_attempt_at",
                filter: "sent_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_milestones_action_id",
                schema: "actionplans",
                table: "milestones",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_objectives_organisation_period",
                schema: "actionplans",
                table: "objectives",
                columns: new[] { "organisation", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_parked_messages_message_id_queue",
                schema: "actionplans",
                table: "parked_messages",
                columns: new[] { "message_id", "queue" },
                unique: true);

            migrationBuilder.WakeDispatchers("actionplans");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "action_history",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "audit_trail",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "comments",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "editions",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "evidence_chunks",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "evidence_uses",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "idempotent_replies",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "mails",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "measure_figures",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "milestones",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "parked_messages",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "evidence_revisions",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "actions",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "evidence_items",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "objectives",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "plans",
                schema: "actionplans");
        }
    }
}
