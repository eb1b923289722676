using System.Globalization;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;

namespace EdiRegion.Awards.Tests;

/// <summary>A cycle of its own year, so that no test meets another's.</summary>
internal sealed record GivenCycle(AwardsApp App, string Key)
{
    private const string Letters = "BCDFGHJKLMNPQRSTVWXZ";
    private static int _years = 2100;
    private static int _codes;

    internal static async Task<GivenCycle> SetUpAsync(AwardsApp app, string scheme = "midas")
    {
        var now = app.Clock.GetUtcNow();
        var made = await app.Secretary.Post("/api/awards/v1/cycles", new
        {
            scheme,
            year = Interlocked.Increment(ref _years),
            opens = now.AddDays(-1),
            closes = now.AddDays(30),
            judgingUntil = now.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            announces = now.AddDays(70).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            termsOfJudges = "What you read stays here.",
        });

        return new(app, made.Text("key")!);
    }

    /// <summary>A cycle in a stage, put there without the way that leads to it.</summary>
    internal static async Task<GivenCycle> InStageAsync(AwardsApp app, CycleStage stage)
    {
        var given = await SetUpAsync(app);
        await app.InDatabaseAsync(async db =>
        {
            var cycle = (await db.Cycles.FindAsync([given.Key], TestContext.Current.CancellationToken))!;
            cycle.Stage = stage;

            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        return given;
    }

    /// <summary>A nomination as it stands after screening, put there without the way that leads to it.</summary>
    internal Task<Nomination> WithNominationAsync(string category = "changemaker", string organisation = "RRK", string name = "A nominee", Action<Nomination>? change = null) =>
        App.InDatabaseAsync(async db =>
        {
            var now = App.Clock.GetUtcNow();
            var nomination = db.Add(new Nomination
            {
                Id = Guid.CreateVersion7(),
                Cycle = Key,
                Category = category,
                Code = NextCode(),
                BegunAt = now,
                State = NominationState.Admitted,
                Nominee = new("individual", name, "Ward manager", $"{Guid.CreateVersion7():N}@nominee.example", organisation),
                Title = "What was done",
                Answers = new Dictionary<string, string> { ["a"] = "We did it together.", ["b"] = "It lasted." },
                SubmittedAt = now,
                Consent = ConsentState.Given,
            }).Entity;
            nomination.NominateBy([new("A nominator", $"{Guid.CreateVersion7():N}@nominator.example", null, now)]);
            change?.Invoke(nomination);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);

            return nomination;
        });

    private static string NextCode()
    {
        var number = Interlocked.Increment(ref _codes);

        return new([.. Enumerable.Range(0, 4).Select(place => Letters[number / (int)Math.Pow(Letters.Length, place) % Letters.Length])]);
    }
}
