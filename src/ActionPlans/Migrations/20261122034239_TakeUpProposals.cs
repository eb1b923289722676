using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EdiRegion.ActionPlans.Migrations
{
    /// <inheritdoc />
    public partial class TakeUpProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "assessed_gap",
                schema: "actionplans",
                table: "actions",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "assessed_gap",
                schema: "actionplans",
                table: "actions");
        }
    }
}
