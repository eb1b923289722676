using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EdiRegion.ActionPlans.Migrations
{
    /// <inheritdoc />
    public partial class RememberImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "import_mappings",
                schema: "actionplans",
                columns: table => new
                {
                    organisation = table.Column<string>(type: "text", nullable: false),
                    headers = table.Column<string>(type: "jsonb", nullable: false),
                    agreed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_mappings", x => x.organisation);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_mappings",
                schema: "actionplans");
        }
    }
}
