namespace EdiRegion.Platform.Requests;

/// <summary>A body with faults.</summary>
public static class Faulty
{
    /// <summary>One refusal for all faults of a body; a single fault lends its own code.</summary>
    public static Refusal Body(IReadOnlyList<Fault> faults) => faults.Count == 1
        ? Refusal.Unprocessable(faults[0].Code, faults[0].Detail, $"Found {faults[0].Found}; expected {faults[0].Expected}. Nothing was saved.", faults)
        : Refusal.Unprocessable("fields-not-valid", $"{faults.Count} fields are not right", "Mend each of them and send it again; nothing was saved.", faults);
}
