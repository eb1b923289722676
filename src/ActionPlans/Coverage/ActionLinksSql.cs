using Microsoft.EntityFrameworkCore.Migrations;

namespace EdiRegion.ActionPlans.Coverage;

/// <summary>The triggers that keep <see cref="ActionLink"/> rows beside the actions, and fill them for the actions there are.</summary>
internal static class ActionLinksSql
{
    internal static void KeepActionLinks(this MigrationBuilder migration) => migration.Sql("""
        CREATE FUNCTION actionplans.link_origin(asked uuid) RETURNS void LANGUAGE plpgsql AS
        $$ BEGIN
            DELETE FROM actionplans.action_links l USING actionplans.actions a WHERE a.origin = asked AND l.action_id = a.id;

            INSERT INTO actionplans.action_links (action_id, requirement, organisation, open)
            SELECT newest.id, keys.requirement, newest.organisation, newest.lifecycle <> 'Complete'
            FROM (SELECT * FROM actionplans.actions WHERE origin = asked ORDER BY period DESC, id DESC LIMIT 1) newest
            JOIN actionplans.objectives o ON o.id = newest.objective_id
            CROSS JOIN LATERAL (SELECT unnest(newest.requirements) UNION SELECT unnest(o.requirements)) keys(requirement)
            WHERE newest.lifecycle <> 'ClosedNotDone'
            ON CONFLICT (action_id, requirement) DO UPDATE SET open = excluded.open;
        END $$;

        CREATE FUNCTION actionplans.link_action() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
            PERFORM actionplans.link_origin(CASE TG_OP WHEN 'DELETE' THEN OLD.origin ELSE NEW.origin END);
            IF TG_OP = 'UPDATE' AND OLD.origin <> NEW.origin THEN PERFORM actionplans.link_origin(OLD.origin); END IF;
            RETURN NULL;
        END $$;

        CREATE FUNCTION actionplans.link_objective() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
            PERFORM actionplans.link_origin(linked.origin) FROM (SELECT DISTINCT origin FROM actionplans.actions WHERE objective_id = NEW.id) linked;
            RETURN NULL;
        END $$;

        CREATE TRIGGER link_action AFTER INSERT OR DELETE OR UPDATE OF requirements, lifecycle, objective_id, origin ON actionplans.actions
        FOR EACH ROW EXECUTE FUNCTION actionplans.link_action();

        CREATE TRIGGER link_objective AFTER UPDATE OF requirements ON actionplans.objectives
        FOR EACH ROW EXECUTE FUNCTION actionplans.link_objective();

        SELECT count(actionplans.link_origin(known.origin)) FROM (SELECT DISTINCT origin FROM actionplans.actions) known;
        """);

    internal static void DropActionLinks(this MigrationBuilder migration) => migration.Sql("""
        DROP TRIGGER link_action ON actionplans.actions;
        DROP TRIGGER link_objective ON actionplans.objectives;
        DROP FUNCTION actionplans.link_action, actionplans.link_objective, actionplans.link_origin;
        """);
}
