using EdiRegion.Platform.Requests;

namespace EdiRegion.SelfAssessment.Questionnaires;

/// <summary>The next wording of a questionnaire, while the region works on it. Nobody answers a draft.</summary>
internal sealed class QuestionnaireDraft
{
    public required string Key { get; init; }

    public required string Definition { get; set; }

    public int Version { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string ChangedByName { get; private set; } = "";

    public string ETag => ETags.Of(0, Version);

    public void Changed(string byName, DateTimeOffset now)
    {
        Version++;
        (ChangedAt, ChangedByName) = (now, byName);
    }
}
