using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EdiRegion.Awards.Migrations
{
    /// <inheritdoc />
    public partial class ReleaseFeedback : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "feedback",
                schema: "awards",
                table: "nominations",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "feedback",
                schema: "awards",
                table: "nominations");
        }
    }
}
