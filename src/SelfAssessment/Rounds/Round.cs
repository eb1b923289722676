using EdiRegion.Platform.Requests;

namespace EdiRegion.SelfAssessment.Rounds;

/// <summary>The region asks organisations to assess themselves by one questionnaire for one period, between two days.</summary>
internal sealed class Round
{
    public required Guid Id { get; init; }

    public required string Questionnaire { get; init; }

    /// <summary>The wording everyone in the round answers.</summary>
    public required int QuestionnaireVersion { get; init; }

    public required string Period { get; init; }

    public required string Title { get; set; }

    public required DateOnly Opens { get; set; }

    public required DateOnly Due { get; set; }

    /// <summary>The last day on which answers are taken.</summary>
    public required DateOnly Closes { get; set; }

    public required string OpenedByName { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public int Version { get; private set; } = 1;

    public string ETag => ETags.Of(QuestionnaireVersion, Version);

    public void Changed() => Version++;

    public string StateOn(DateOnly day) => day < Opens ? "notYetOpen" : day <= Closes ? "open" : "closed";

    /// <summary>Why nothing can be answered on a day; nothing while it can.</summary>
    public Refusal? RefuseOn(DateOnly day) =>
        day < Opens ? Refusal.Conflict("round-not-open", $"The round opens on {Day(Opens)}", "Come back then; nothing was saved.")
        : day > Closes ? Refusal.Conflict("round-closed", $"The round closed on {Day(Closes)}", "Ask the region to move its closing date; nothing was saved.")
        : null;

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
