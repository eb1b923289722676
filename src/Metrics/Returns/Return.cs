using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Collections;

namespace EdiRegion.Metrics.Returns;

/// <summary>The return of one organisation for one collection and period: draft, submitted, approved, and round again as a new revision.</summary>
internal sealed class Return
{
    private const string OwnReturn = "return";

    public required string Organisation { get; init; }

    public required string Collection { get; init; }

    public required string Period { get; init; }

    public ReturnState State { get; private set; }

    public int Revision { get; private set; } = 1;

    public long Version { get; private set; } = 1;

    public string CellsJson { get; private set; } = "{}";

    public string ExplanationsJson { get; private set; } = GivenExplanations.None;

    public string? SubmittedBy { get; private set; }

    public string? SubmittedByName { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string Source { get; private set; } = OwnReturn;

    public string Subject => $"{Organisation}/{Collection}/{Period}";

    public string ETag => ETags.Of(Revision, Version);

    public Dictionary<string, Cell> Cells() => CellsText.Read(CellsJson);

    /// <summary>What the last submission explained, by the number of the rule.</summary>
    public IReadOnlyDictionary<string, string> Explanations() => GivenExplanations.Of(ExplanationsJson);

    public Refusal? Replace(IReadOnlyDictionary<string, Cell> cells, DateTimeOffset now)
    {
        if (State is not ReturnState.Draft)
        {
            return NotIn("change", State is ReturnState.Submitted
                ? "Withdraw it first, or ask the approver to send it back."
                : "Re-open it first, with a reason.");
        }

        CellsJson = CellsText.Write(cells);
        Changed(now);

        return null;
    }

    public Refusal? Submit(Caller by, IReadOnlyList<Finding> findings, IReadOnlyDictionary<string, string> explanations, DateTimeOffset now)
    {
        if (State is not ReturnState.Draft)
        {
            return NotIn("submit", "Only a draft can be submitted.");
        }

        if (CellsJson is "{}")
        {
            return Refusal.Unprocessable("return-empty", "There is nothing in this return yet", "Enter the figures first.");
        }

        if (!GivenExplanations.Read(explanations, findings).Is(out var explained, out var unexplained))
        {
            return unexplained;
        }

        var standing = findings
            .Where(f => f.Severity is Severity.Error && !(f.Overridable && explained.ContainsKey(f.Rule)))
            .Select(FindingFault.Of)
            .ToList();

        if (standing.Count > 0)
        {
            return Refusal.Unprocessable("return-has-errors", $"{standing.Count} {(standing.Count == 1 ? "error blocks" : "errors block")} submission",
                "Mend the figures, or explain where the rule allows it: {\"explanations\":{\"V21\":\"why\"}}.", standing);
        }

        State = ReturnState.Submitted;
        ExplanationsJson = GivenExplanations.Write(explained);
        (SubmittedBy, SubmittedByName) = (by.Id, by.Name);
        Changed(now);

        return null;
    }

    public Refusal? Withdraw(DateTimeOffset now) => BackToDraft("withdraw", now);

    public Refusal? SendBack(DateTimeOffset now) => BackToDraft("send back", now);

    public Refusal? Approve(Caller by, DateTimeOffset now)
    {
        if (State is not ReturnState.Submitted)
        {
            return NotIn("approve", "Only a submitted return can be approved.");
        }

        if (SubmittedBy == by.Id)
        {
            return Refusal.Forbidden("own-submission", "You submitted this return: someone else has to sign it off",
                "Ask another approver of your organisation.");
        }

        State = ReturnState.Approved;
        Changed(now);

        return null;
    }

    public Refusal? Reopen(DateTimeOffset now)
    {
        if (State is not ReturnState.Approved)
        {
            return NotIn("re-open", "Only an approved return can be re-opened.");
        }

        State = ReturnState.Draft;
        Revision++;
        (SubmittedBy, SubmittedByName) = (null, null);
        Source = OwnReturn;
        Changed(now);

        return null;
    }

    /// <summary>Says where the figures come from when the organisation did not enter them itself.</summary>
    public void ComeFrom(string source) => Source = source;

    /// <summary>Takes figures that are already public as approved; a later import of other figures makes a new revision.</summary>
    public void TakePublished(IReadOnlyDictionary<string, Cell> cells, string source, Caller by, DateTimeOffset now)
    {
        if (State is ReturnState.Approved)
        {
            Revision++;
        }

        State = ReturnState.Approved;
        CellsJson = CellsText.Write(cells);
        ExplanationsJson = GivenExplanations.None;
        Source = source;
        (SubmittedBy, SubmittedByName) = (by.Id, by.Name);
        Changed(now);
    }

    private Refusal? BackToDraft(string action, DateTimeOffset now)
    {
        if (State is not ReturnState.Submitted)
        {
            return NotIn(action, "Only a submitted return waits for sign-off.");
        }

        State = ReturnState.Draft;
        (SubmittedBy, SubmittedByName) = (null, null);
        Changed(now);

        return null;
    }

    private void Changed(DateTimeOffset now)
    {
        Version++;
        ChangedAt = now;
    }

    private Refusal NotIn(string action, string hint) => Refusal.Conflict(
        $"return-{StateName.Of(State)}",
        $"You cannot {action} this return: it is {StateName.Of(State)}", hint);
}
