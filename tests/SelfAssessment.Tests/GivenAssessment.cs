using System.Text.Json.Nodes;

namespace EdiRegion.SelfAssessment.Tests;

/// <summary>A round of its own year with one organisation in it, opened through the front door.</summary>
internal sealed record GivenAssessment(SelfAssessmentApp App, string Ods, string Period, string Questionnaire, Guid Round)
{
    private static int _years = 2100;

    internal static readonly object Everything = new Dictionary<string, object>
    {
        ["p-1"] = new { level = 1, target = 3 },
        ["p-2"] = new { level = 0 },
        ["c-1"] = new { level = 2, comment = "Most leaders have done the course." },
        ["c-2"] = new { state = "notApplicable", reason = "We have no networks yet." },
    };

    internal string Path => $"/api/self-assessment/v1/assessments/{Ods}/{Questionnaire}/{Period}";

    internal HttpClient Lead => App.ClientFor($"trust-lead:{Ods}");

    internal HttpClient Approver => App.ClientFor($"trust-approver:{Ods}");

    internal HttpClient System => App.ClientFor("system-lead:QHL");

    internal static string NewPeriod()
    {
        var year = Interlocked.Increment(ref _years);

        return $"{year}-{(year + 1) % 100:00}";
    }

    internal static async Task<GivenAssessment> OpenAsync(SelfAssessmentApp app, string ods = "RRK", string questionnaire = "small", string? period = null, string[]? others = null)
    {
        period ??= NewPeriod();
        var round = await app.ClientFor("region-analyst:Y60").Post("/api/self-assessment/v1/rounds", new
        {
            questionnaire,
            period,
            title = $"{questionnaire} {period}",
            opens = "2026-11-01",
            due = "2026-12-01",
            closes = "2026-12-31",
            organisations = (string[])[ods, .. others ?? []],
        });

        return new(app, ods, period, questionnaire, round.Id());
    }

    internal Task<JsonObject> ReadAsync(HttpClient? by = null) => (by ?? Lead).Get(Path);

    internal async Task<HttpResponseMessage> TryAnswerAsync(object answers, HttpClient? by = null) =>
        await (by ?? Lead).Put($"{Path}/answers", new { answers }, (await ReadAsync()).Text("eTag"));

    internal async Task<JsonObject> AnswerAsync(object answers) => await (await TryAnswerAsync(answers)).Ok();

    internal async Task<GivenAssessment> SubmittedAsync(object? answers = null)
    {
        await AnswerAsync(answers ?? Everything);
        await Lead.Post($"{Path}/submission");

        return this;
    }

    internal async Task<GivenAssessment> SignedOffAsync(object? answers = null)
    {
        await SubmittedAsync(answers);
        await Approver.Post($"{Path}/sign-off");

        return this;
    }

    internal GivenAssessment Of(string ods) => this with { Ods = ods };
}
