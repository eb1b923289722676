using EdiRegion.Awards.Invitations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Privacy;

internal sealed record MonitoringBody(IReadOnlyDictionary<string, string?>? Answers = null);

/// <param name="Notice">Why it is asked, who sees it and for how long.</param>
internal sealed record MonitoringView(IReadOnlyList<MonitoringQuestion> Questions, IReadOnlyDictionary<string, string> Answers, string Notice);

/// <summary>What a nominee says about themselves, by the link they were sent. Nobody who runs or judges the awards can read it; it is only ever counted.</summary>
internal static class AnswerMonitoring
{
    private const string Notice =
        "Each answer is voluntary, and an answer left out is no disadvantage. Answers are kept apart from your nomination. Nobody who runs or judges the awards can read them; they are counted after "
        + "the announcement to see whether the awards are fair, and counts of few people are not shown. You can change or delete them at any time with the same link.";

    internal static void Map(IEndpointRouteBuilder open)
    {
        open.MapGet("/monitoring/{token}", Read)
            .WithName("awards-read-monitoring")
            .AllowAnyone("the token in the link is the proof");
        open.MapPut("/monitoring/{token}", Handle)
            .WithName("awards-answer-monitoring")
            .AllowAnyone("the token in the link is the proof");
    }

    private static async Task<Results<Ok<MonitoringView>, ProblemHttpResult>> Read(
        string token, AwardsDb db, MonitoringStore store, Definitions definitions, CancellationToken ct)
    {
        if (!(await Answering.FindAsync(db, definitions, token, AnswerLinkKind.Consent, ct)).Is(out var asked, out var refusal))
        {
            return refusal.ToProblem();
        }

        return TypedResults.Ok(new MonitoringView(MonitoringQuestions.All, await store.ReadAsync(asked.Nomination.Id, ct), Notice));
    }

    private static async Task<Results<Ok<MonitoringView>, ProblemHttpResult>> Handle(
        string token, MonitoringBody body, AwardsDb db, MonitoringStore store, Definitions definitions, CancellationToken ct)
    {
        if (!(await Answering.FindAsync(db, definitions, token, AnswerLinkKind.Consent, ct)).Is(out var asked, out var refusal))
        {
            return refusal.ToProblem();
        }

        List<Fault> faults = [];
        var answers = new Dictionary<string, string>();

        foreach (var (key, answer) in (body.Answers ?? new Dictionary<string, string?>()).Where(answer => !string.IsNullOrWhiteSpace(answer.Value)))
        {
            if (MonitoringQuestions.Find(key) is not { } question)
            {
                faults.Add(new($"/answers/{key}", "question-unknown", "This is not asked", string.Join(", ", MonitoringQuestions.All.Select(one => one.Key)), key));
            }
            else if (question.Options.All(option => option.Key != answer))
            {
                faults.Add(new($"/answers/{key}", "choice-unknown", "This is not one of the choices", string.Join(", ", question.Options.Select(option => option.Key)), answer));
            }
            else
            {
                answers[key] = answer!;
            }
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        await store.WriteAsync(asked.Nomination.Id, asked.Nomination.Cycle, answers, ct);

        return TypedResults.Ok(new MonitoringView(MonitoringQuestions.All, answers, Notice));
    }
}
