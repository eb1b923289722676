using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace EdiRegion.SelfAssessment.Migrations
{
    /// <inheritdoc />
    public partial class KeepAssessments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "drafts",
                schema: "selfassessment",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    definition = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drafts", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "known_evidence",
                schema: "selfassessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    expires = table.Column<DateOnly>(type: "date", nullable: true),
                    verified = table.Column<bool>(type: "boolean", nullable: false),
                    may_be_shared = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_evidence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_figures",
                schema: "selfassessment",
                columns: table => new
                {
                    organisation = table.Column<string>(type: "text", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_figures", x => new { x.organisation, x.measure, x.period });
                });

            migrationBuilder.CreateTable(
                name: "questionnaires",
                schema: "selfassessment",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    definition = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    shipped = table.Column<bool>(type: "boolean", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_by_name = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaires", x => new { x.key, x.number });
                });

            migrationBuilder.CreateTable(
                name: "rounds",
                schema: "selfassessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    questionnaire = table.Column<string>(type: "text", nullable: false),
                    questionnaire_version = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    opens = table.Column<DateOnly>(type: "date", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    closes = table.Column<DateOnly>(type: "date", nullable: false),
                    opened_by_name = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rounds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessments",
                schema: "selfassessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    questionnaire = table.Column<string>(type: "text", nullable: false),
                    questionnaire_version = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    submitted_by = table.Column<string>(type: "text", nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    signed_off_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    moderated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    explanations = table.Column<string>(type: "jsonb", nullable: false),
                    peer = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessments", x => x.id);
                    table.ForeignKey(
                        name: "fk_assessments_rounds_round_id",
                        column: x => x.round_id,
                        principalSchema: "selfassessment",
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "answers",
                schema: "selfassessment",
                columns: table => new
                {
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    view = table.Column<string>(type: "text", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: true),
                    target = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    comment = table.Column<string>(type: "text", nullable: true),
                    planned_by = table.Column<DateOnly>(type: "date", nullable: true),
                    instances = table.Column<string>(type: "jsonb", nullable: true),
                    evidence = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    carried_from = table.Column<string>(type: "text", nullable: true),
                    reused_from = table.Column<string>(type: "text", nullable: true),
                    confirmed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answers", x => new { x.assessment_id, x.view, x.question });
                    table.ForeignKey(
                        name: "fk_answers_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalSchema: "selfassessment",
                        principalTable: "assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assessment_history",
                schema: "selfassessment",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_history", x => x.id);
                    table.ForeignKey(
                        name: "fk_assessment_history_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalSchema: "selfassessment",
                        principalTable: "assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delegations",
                schema: "selfassessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegations", x => x.id);
                    table.ForeignKey(
                        name: "fk_delegations_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalSchema: "selfassessment",
                        principalTable: "assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "prompt_answers",
                schema: "selfassessment",
                columns: table => new
                {
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prompt = table.Column<string>(type: "text", nullable: false),
                    asked = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prompt_answers", x => new { x.assessment_id, x.prompt });
                    table.ForeignKey(
                        name: "fk_prompt_answers_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalSchema: "selfassessment",
                        principalTable: "assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals",
                schema: "selfassessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    plan = table.Column<string>(type: "text", nullable: true),
                    lifecycle = table.Column<string>(type: "text", nullable: true),
                    colour = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals", x => x.id);
                    table.ForeignKey(
                        name: "fk_proposals_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalSchema: "selfassessment",
                        principalTable: "assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_history_assessment_id_id",
                schema: "selfassessment",
                table: "assessment_history",
                columns: new[] { "assessment_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_assessments_organisation",
                schema: "selfassessment",
                table: "assessments",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "ix_assessments_questionnaire_period_organisation",
                schema: "selfassessment",
                table: "assessments",
                columns: new[] { "questionnaire", "period", "organisation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assessments_round_id",
                schema: "selfassessment",
                table: "assessments",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegations_assessment_id",
                schema: "selfassessment",
                table: "delegations",
                column: "assessment_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegations_token_hash",
                schema: "selfassessment",
                table: "delegations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_known_evidence_organisation",
                schema: "selfassessment",
                table: "known_evidence",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_assessment_id_question",
                schema: "selfassessment",
                table: "proposals",
                columns: new[] { "assessment_id", "question" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rounds_questionnaire_period",
                schema: "selfassessment",
                table: "rounds",
                columns: new[] { "questionnaire", "period" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answers",
                schema: "selfassessment");

            migrationBuilder.DropTable(
                name: "assessment_history",
                schema: "selfassessment");

            migrationBuilder.DropTable(
                name: "delegations",
                schema: "selfassessment");

            migrationBuilder.DropTable(
                name: "drafts",
                schema: "selfassessment");

            migrationBuilder.DropTable(
                name: "known_evidence",
                schema: "selfassessment");

            migrationBuilder.DropTable(
                name: "measure_figures",
                schema: "selfassessment");

            migrationBuilder.DropTable(
                name: "prompt_answers",
                schema: "selfassessment");

            migrationBuilder.DropTable(
                name: "proposals",
                schema: "selfassessment");

            migrationBuilder.DropTable(
                name: "questionnaires",
                schema: "selfassessment");

            migrationBuilder.DropTable(
                name: "assessments",
                schema: "selfassessment");

            migrationBuilder.DropTable(
                name: "rounds",
                schema: "selfassessment");
        }
    }
}
