using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EdiRegion.Awards.Migrations
{
    /// <inheritdoc />
    public partial class KeepLedgerEnds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ledger_ends",
                schema: "awards",
                columns: table => new
                {
                    cycle = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_ends", x => new { x.cycle, x.category });
                    table.ForeignKey(
                        name: "fk_ledger_ends_cycles_cycle",
                        column: x => x.cycle,
                        principalSchema: "awards",
                        principalTable: "cycles",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("""
                INSERT INTO awards.ledger_ends (cycle, category, number, digest)
                SELECT DISTINCT ON (cycle, category) cycle, category, number, digest FROM awards.ledger ORDER BY cycle, category, number DESC;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ledger_ends",
                schema: "awards");
        }
    }
}
