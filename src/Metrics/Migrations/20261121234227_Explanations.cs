using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EdiRegion.Metrics.Migrations
{
    /// <inheritdoc />
    public partial class Explanations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "explanations",
                schema: "metrics",
                table: "approved_revisions",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "explanations",
                schema: "metrics",
                table: "approved_revisions");
        }
    }
}
