using Microsoft.EntityFrameworkCore.Migrations;

namespace EdiRegion.Awards.Privacy;

/// <summary>
/// Makes the schema and the role of what nominees say about themselves. Row level security is forced, so that not even the owner of the table reads it without taking the
/// role on. The role belongs to the whole server and may be there already; a login without the right to create roles needs it made beforehand.
/// Before PostgreSQL 16 every member of a role may take it on.
/// </summary>
internal static class MonitoringSchema
{
    internal static void Create(MigrationBuilder migration) => migration.Sql("""
        DO $$
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'awards_monitoring') THEN
                CREATE ROLE awards_monitoring NOLOGIN;
            END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;
        END $$;
        DO $$
        BEGIN
            IF current_setting('server_version_num')::int < 160000 THEN
                IF NOT pg_has_role(current_user, 'awards_monitoring', 'MEMBER') THEN
                    EXECUTE format('GRANT awards_monitoring TO %I', current_user);
                END IF;
            ELSIF NOT pg_has_role(current_user, 'awards_monitoring', 'SET') THEN
                EXECUTE format('GRANT awards_monitoring TO %I WITH INHERIT FALSE, SET TRUE', current_user);
            END IF;
        END $$;
        CREATE SCHEMA awards_monitoring;
        CREATE TABLE awards_monitoring.answers (nomination_id uuid PRIMARY KEY, cycle text NOT NULL, answers jsonb NOT NULL);
        CREATE INDEX ix_answers_cycle ON awards_monitoring.answers (cycle);
        ALTER TABLE awards_monitoring.answers ENABLE ROW LEVEL SECURITY;
        ALTER TABLE awards_monitoring.answers FORCE ROW LEVEL SECURITY;
        CREATE POLICY role_only ON awards_monitoring.answers USING (current_user = 'awards_monitoring') WITH CHECK (current_user = 'awards_monitoring');
        GRANT USAGE ON SCHEMA awards_monitoring TO awards_monitoring;
        GRANT SELECT, INSERT, UPDATE, DELETE ON awards_monitoring.answers TO awards_monitoring;
        """);
}
