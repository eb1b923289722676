using System;
using EdiRegion.ActionPlans.Coverage;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EdiRegion.ActionPlans.Migrations
{
    /// <inheritdoc />
    public partial class AnswerForRequirements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "action_links",
                schema: "actionplans",
                columns: table => new
                {
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requirement = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    open = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_links", x => new { x.action_id, x.requirement });
                    table.ForeignKey(
                        name: "fk_action_links_actions_action_id",
                        column: x => x.action_id,
                        principalSchema: "actionplans",
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "digest_subscriptions",
                schema: "actionplans",
                columns: table => new
                {
                    organisation = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true),
                    week = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digest_subscriptions", x => x.organisation);
                });

            migrationBuilder.CreateTable(
                name: "explanations",
                schema: "actionplans",
                columns: table => new
                {
                    organisation = table.Column<string>(type: "text", nullable: false),
                    requirement = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    mitigation = table.Column<string>(type: "text", nullable: false),
                    new_date = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    accepted = table.Column<bool>(type: "boolean", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_note = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_explanations", x => new { x.organisation, x.requirement, x.number });
                });

            migrationBuilder.CreateTable(
                name: "met_by",
                schema: "actionplans",
                columns: table => new
                {
                    organisation = table.Column<string>(type: "text", nullable: false),
                    requirement = table.Column<string>(type: "text", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_met_by", x => new { x.organisation, x.requirement, x.item_id });
                    table.ForeignKey(
                        name: "fk_met_by_evidence_items_item_id",
                        column: x => x.item_id,
                        principalSchema: "actionplans",
                        principalTable: "evidence_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "network_registers",
                schema: "actionplans",
                columns: table => new
                {
                    organisation = table.Column<string>(type: "text", nullable: false),
                    networks = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_network_registers", x => x.organisation);
                });

            migrationBuilder.CreateIndex(
                name: "ix_actions_organisation_due",
                schema: "actionplans",
                table: "actions",
                columns: new[] { "organisation", "due" },
                filter: "lifecycle in ('NotStarted', 'InProgress')");

            migrationBuilder.CreateIndex(
                name: "ix_action_links_organisation_requirement_open",
                schema: "actionplans",
                table: "action_links",
                columns: new[] { "organisation", "requirement", "open" });

            migrationBuilder.CreateIndex(
                name: "ix_met_by_item_id",
                schema: "actionplans",
                table: "met_by",
                column: "item_id");

            migrationBuilder.KeepActionLinks();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropActionLinks();

            migrationBuilder.DropTable(
                name: "action_links",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "digest_subscriptions",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "explanations",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "met_by",
                schema: "actionplans");

            migrationBuilder.DropTable(
                name: "network_registers",
                schema: "actionplans");

            migrationBuilder.DropIndex(
                name: "ix_actions_organisation_due",
                schema: "actionplans",
                table: "actions");
        }
    }
}
