using System;
using EdiRegion.Awards.Privacy;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EdiRegion.Awards.Migrations
{
    /// <inheritdoc />
    public partial class KeepPractice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            MonitoringSchema.Create(migrationBuilder);

            migrationBuilder.CreateTable(
                name: "measure_figures",
                schema: "awards",
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
                name: "practice",
                schema: "awards",
                columns: table => new
                {
                    nomination_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    what_was_done = table.Column<string>(type: "text", nullable: false),
                    what_changed = table.Column<string>(type: "text", nullable: false),
                    to_begin = table.Column<string>(type: "text", nullable: false),
                    contact = table.Column<string>(type: "text", nullable: true),
                    names_nominee = table.Column<bool>(type: "boolean", nullable: false),
                    outcomes = table.Column<string>(type: "jsonb", nullable: false),
                    measures = table.Column<string>(type: "jsonb", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_practice", x => x.nomination_id);
                    table.ForeignKey(
                        name: "fk_practice_nominations_nomination_id",
                        column: x => x.nomination_id,
                        principalSchema: "awards",
                        principalTable: "nominations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "practice_tried",
                schema: "awards",
                columns: table => new
                {
                    nomination_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_practice_tried", x => new { x.nomination_id, x.organisation });
                    table.ForeignKey(
                        name: "fk_practice_tried_practice_nomination_id",
                        column: x => x.nomination_id,
                        principalSchema: "awards",
                        principalTable: "practice",
                        principalColumn: "nomination_id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP SCHEMA awards_monitoring CASCADE");

            migrationBuilder.DropTable(
                name: "measure_figures",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "practice_tried",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "practice",
                schema: "awards");
        }
    }
}
