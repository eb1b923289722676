using System.Diagnostics;
using EdiRegion.Benchmarks.Load;
using EdiRegion.Benchmarks.Platform;
using EdiRegion.Region.Frameworks;
using Npgsql;

namespace EdiRegion.Benchmarks;

/// <summary>
/// The coverage of the whole region, every requirement, over 20,000 actions of its trusts and systems, beside a bare SQL count of those actions; then with 10 and
/// 100 times as many, beside the same question at 1 time.
/// </summary>
internal static class CoverageBenchmark
{
    private const int Actions = 20_000;
    private const int ActionsOfPlan = 400;
    private const int Asked = 30;
    private const string Path = "/api/action-plans/v1/coverage?scope=region:Y60";

    internal static async Task<IReadOnlyList<ResultRow>> RunAsync(DistributedPlatform platform)
    {
        var (address, database) = await platform.StartActionPlansAsync();
        await using var source = NpgsqlDataSource.Create(database);
        List<(int Times, Times Ours, Times Floor)> sizes = [];
        var had = 0;

        foreach (var times in (int[])[1, 10, 100])
        {
            await FillAsync(source, platform, had, Actions * times);
            had = Actions * times;

            if (times == 1)
            {
                await AskAsync(platform, address);
            }

            sizes.Add((times, await AskAsync(platform, address), await CountAsync(source)));
        }

        return
        [
            new($"coverage, 51 organisations, {Actions:#,0} actions, p50", "ms", sizes[0].Ours.P50, sizes[0].Floor.P50, "a bare count of the actions"),
            .. sizes.Skip(1).Select(size => new ResultRow(
                $"coverage, {size.Times} times the actions, p50", "ms", size.Ours.P50, sizes[0].Ours.P50, "the same question at 1 time", "about 1")),
            new($"coverage, 51 organisations, {Actions * 100:#,0} actions, p50", "ms", sizes[^1].Ours.P50, sizes[^1].Floor.P50, "a bare count of the actions", "under 1"),
        ];
    }

    private static async Task<Times> AskAsync(DistributedPlatform platform, Uri address)
    {
        var times = new Times();
        var request = KeptConnection.Request(address, "GET", Path, platform.Tokens.For("region-analyst:Y60"));
        await using var connection = new KeptConnection(address);

        for (var i = 0; i < Asked; i++)
        {
            var start = Stopwatch.GetTimestamp();
            (await connection.SendAsync(request)).OrThrow();
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return times;
    }

    private static async Task<Times> CountAsync(NpgsqlDataSource source)
    {
        var times = new Times();
        await using var count = source.CreateCommand("SELECT count(*) FROM actionplans.actions");

        for (var i = 0; i < Asked; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await count.ExecuteScalarAsync();
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return times;
    }

    /// <summary>
    /// Adds actions from one number to another, of the 51 in turn, each linked to two requirements; every fifth is complete. What the trigger would
    /// write, row by row, is written at once.
    /// </summary>
    private static async Task FillAsync(NpgsqlDataSource source, DistributedPlatform platform, int from, int to)
    {
        var register = platform.Definitions.Organisations;
        string[] organisations = [.. register.Systems.Select(s => s.Ods), .. register.Trusts(new(2026, 11, 22)).Select(t => t.Ods)];
        string[] requirements = [.. platform.Definitions.FrameworkList.SelectMany(f => f.Accountable)
            .Where(r => r.Owner is null or RequirementOwner.Organisation).Select(r => r.Key)];

        await using var connection = await source.OpenConnectionAsync();
        await using var fill = new NpgsqlBatch(connection)
        {
            Timeout = 0,
            BatchCommands =
            {
                new("ALTER TABLE actionplans.actions DISABLE TRIGGER link_action"),
                Filling($"""
                    CREATE TEMP TABLE filling AS
                    SELECT n, (@organisations)[n % cardinality(@organisations) + 1] AS organisation, (1950 + n / (cardinality(@organisations) * {ActionsOfPlan})) AS year,
                        gen_random_uuid() AS id,
                        (@requirements)[n * 7 % cardinality(@requirements) + 1] AS one, (@requirements)[(n * 7 + 3) % cardinality(@requirements) + 1] AS other
                    FROM generate_series(@from, @to - 1) n
                    """),
                new("""
                    INSERT INTO actionplans.plans (organisation, period, title, key, edition, version, changed_at)
                    SELECT DISTINCT organisation, year || '-' || to_char((year + 1) % 100, 'FM00'), 'Plan', '[]'::jsonb, 0, 1, now() FROM filling ON CONFLICT DO NOTHING
                    """),
                new("""
                    INSERT INTO actionplans.objectives (id, organisation, period, position, title, requirements, version)
                    SELECT gen_random_uuid(), p.organisation, p.period, 0, 'Objective', '{}', 1 FROM actionplans.plans p
                    WHERE NOT EXISTS (SELECT 1 FROM actionplans.objectives o WHERE o.organisation = p.organisation AND o.period = p.period)
                    """),
                new("""
                    INSERT INTO actionplans.actions (id, origin, organisation, period, objective_id, position, title, requirements, kpis, evidence_sources, protected_groups, depends_on,
                        lifecycle, confidence, evidence, version, changed_at)
                    SELECT f.id, f.id, f.organisation, o.period, o.id, f.n, 'Action ' || f.n, ARRAY[f.one, f.other], '[]'::jsonb, '{}', '{}', '{}',
                        CASE WHEN f.n % 5 = 0 THEN 'Complete' ELSE 'InProgress' END, 'OnTrack', 'None', 1, now()
                    FROM filling f JOIN actionplans.objectives o ON o.organisation = f.organisation AND o.period = f.year || '-' || to_char((f.year + 1) % 100, 'FM00')
                    """),
                new("""
                    INSERT INTO actionplans.action_links (action_id, requirement, organisation, open)
                    SELECT id, unnest(ARRAY[one, other]), organisation, n % 5 <> 0 FROM filling
                    """),
                new("DROP TABLE filling"),
                new("ALTER TABLE actionplans.actions ENABLE TRIGGER link_action"),
                new("ANALYZE actionplans.actions"),
                new("ANALYZE actionplans.action_links"),
            },
        };
        await fill.ExecuteNonQueryAsync();
        await using var vacuum = new NpgsqlCommand("VACUUM actionplans.action_links, actionplans.actions", connection) { CommandTimeout = 0 };
        await vacuum.ExecuteNonQueryAsync();

        NpgsqlBatchCommand Filling(string text) => new(text)
        {
            Parameters = { new("organisations", organisations), new("requirements", requirements), new("from", from), new("to", to) },
        };
    }
}
