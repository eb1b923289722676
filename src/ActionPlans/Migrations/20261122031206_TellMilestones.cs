using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EdiRegion.ActionPlans.Migrations
{
    /// <inheritdoc />
    public partial class TellMilestones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "milestones",
                schema: "actionplans",
                table: "action_history",
                type: "jsonb",
                nullable: true);

            // The milestones there are begin their history as they stand.
            migrationBuilder.Sql("""
                INSERT INTO actionplans.action_history (action_id, at, day, by, by_name, sets_dates, withdraws_override, milestones, reason)
                SELECT a.id, a.changed_at, (a.changed_at AT TIME ZONE 'Europe/London')::date, 'platform', 'EDI Region', false, false,
                    jsonb_agg(jsonb_build_object('id', m.id, 'position', m.position, 'title', m.title, 'due', m.due, 'dueText', m.due_text,
                        'lifecycle', lower(left(m.lifecycle, 1)) || substr(m.lifecycle, 2), 'done', m.done) ORDER BY m.position, m.id),
                    'Milestones as they stood when their history began'
                FROM actionplans.milestones m JOIN actionplans.actions a ON a.id = m.action_id
                GROUP BY a.id, a.changed_at
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "milestones",
                schema: "actionplans",
                table: "action_history");
        }
    }
}
