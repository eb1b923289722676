using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EdiRegion.Awards.Migrations
{
    /// <inheritdoc />
    public partial class Judge : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ledger",
                schema: "awards",
                columns: table => new
                {
                    cycle = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger", x => new { x.cycle, x.category, x.number });
                    table.ForeignKey(
                        name: "fk_ledger_cycles_cycle",
                        column: x => x.cycle,
                        principalSchema: "awards",
                        principalTable: "cycles",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    item_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    minute = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => x.id);
                    table.ForeignKey(
                        name: "fk_meetings_cycles_cycle",
                        column: x => x.cycle,
                        principalSchema: "awards",
                        principalTable: "cycles",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "panels",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    categories = table.Column<string>(type: "jsonb", nullable: false),
                    judges_per_entry = table.Column<int>(type: "integer", nullable: false),
                    mix = table.Column<string>(type: "jsonb", nullable: false),
                    solution = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panels", x => x.id);
                    table.ForeignKey(
                        name: "fk_panels_cycles_cycle",
                        column: x => x.cycle,
                        principalSchema: "awards",
                        principalTable: "cycles",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "motions",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nomination_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    votes = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_motions", x => x.id);
                    table.ForeignKey(
                        name: "fk_motions_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "awards",
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_motions_nominations_nomination_id",
                        column: x => x.nomination_id,
                        principalSchema: "awards",
                        principalTable: "nominations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "panel_judges",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    panel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: false),
                    employer = table.Column<string>(type: "text", nullable: true),
                    group = table.Column<string>(type: "text", nullable: false),
                    chair = table.Column<bool>(type: "boolean", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel_judges", x => x.id);
                    table.ForeignKey(
                        name: "fk_panel_judges_panels_panel_id",
                        column: x => x.panel_id,
                        principalSchema: "awards",
                        principalTable: "panels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "judgements",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    panel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    judge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nomination_id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    criteria = table.Column<string>(type: "jsonb", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true),
                    feedback = table.Column<string>(type: "text", nullable: true),
                    why = table.Column<string>(type: "text", nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_judgements", x => x.id);
                    table.ForeignKey(
                        name: "fk_judgements_nominations_nomination_id",
                        column: x => x.nomination_id,
                        principalSchema: "awards",
                        principalTable: "nominations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_judgements_panel_judges_judge_id",
                        column: x => x.judge_id,
                        principalSchema: "awards",
                        principalTable: "panel_judges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_judgements_panels_panel_id",
                        column: x => x.panel_id,
                        principalSchema: "awards",
                        principalTable: "panels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_judgements_judge_id",
                schema: "awards",
                table: "judgements",
                column: "judge_id");

            migrationBuilder.CreateIndex(
                name: "ix_judgements_nomination_id_judge_id_category",
                schema: "awards",
                table: "judgements",
                columns: new[] { "nomination_id", "judge_id", "category" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_judgements_panel_id",
                schema: "awards",
                table: "judgements",
                column: "panel_id");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_cycle",
                schema: "awards",
                table: "meetings",
                column: "cycle");

            migrationBuilder.CreateIndex(
                name: "ix_motions_meeting_id",
                schema: "awards",
                table: "motions",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_motions_nomination_id",
                schema: "awards",
                table: "motions",
                column: "nomination_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_judges_panel_id_number",
                schema: "awards",
                table: "panel_judges",
                columns: new[] { "panel_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_panel_judges_person",
                schema: "awards",
                table: "panel_judges",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_panels_cycle",
                schema: "awards",
                table: "panels",
                column: "cycle");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "judgements",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "ledger",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "motions",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "panel_judges",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "meetings",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "panels",
                schema: "awards");
        }
    }
}
