using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EdiRegion.Insights.Migrations
{
    /// <inheritdoc />
    public partial class TellAwardsAgain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "told_at",
                schema: "insights",
                table: "awards",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.Sql("UPDATE insights.awards SET told_at = announced_at;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "told_at",
                schema: "insights",
                table: "awards");
        }
    }
}
