using Microsoft.EntityFrameworkCore.Migrations;

namespace EdiRegion.Platform.Storage;

/// <summary>What the first migration of every service adds beside its tables.</summary>
public static class PlatformMigrations
{
    /// <summary>Wakes the outbox dispatcher and the mailer at each commit that adds to them.</summary>
    public static void WakeDispatchers(this MigrationBuilder migration, string schema)
    {
        foreach (var table in (string[])["outbox", "mails"])
        {
            migration.Sql($"""
                CREATE FUNCTION {schema}.wake_{table}() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_notify('{schema}_{table}', ''); RETURN NULL; END $$;

                CREATE TRIGGER wake_{table} AFTER INSERT ON {schema}.{table}
                FOR EACH STATEMENT EXECUTE FUNCTION {schema}.wake_{table}();
                """);
        }
    }
}
