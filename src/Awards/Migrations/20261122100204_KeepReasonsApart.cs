using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EdiRegion.Awards.Migrations
{
    /// <inheritdoc />
    public partial class KeepReasonsApart : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "decision_reasons",
                schema: "awards",
                columns: table => new
                {
                    cycle = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    nomination_id = table.Column<Guid>(type: "uuid", nullable: false),
                    salt = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_reasons", x => new { x.cycle, x.category, x.number });
                    table.ForeignKey(
                        name: "fk_decision_reasons_ledger_cycle_category_number",
                        columns: x => new { x.cycle, x.category, x.number },
                        principalSchema: "awards",
                        principalTable: "ledger",
                        principalColumns: new[] { "cycle", "category", "number" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_decision_reasons_nominations_nomination_id",
                        column: x => x.nomination_id,
                        principalSchema: "awards",
                        principalTable: "nominations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_decision_reasons_nomination_id",
                schema: "awards",
                table: "decision_reasons",
                column: "nomination_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "decision_reasons",
                schema: "awards");
        }
    }
}
