using EdiRegion.Platform.Requests;
using EdiRegion.Region;

namespace EdiRegion.ActionPlans.Plans;

internal sealed record ObjectiveBody(
    string? Ref = null, string? Title = null, IReadOnlyList<string?>? Requirements = null, string? Primary = null, string? StrategyLink = null, int? Position = null)
{
    internal static ObjectiveBody Of(Objective objective) => new(
        objective.Ref, objective.Title, objective.Requirements, objective.Primary, objective.StrategyLink, objective.Position);

    /// <summary>What this does not say stays as it was before, and so does what it says in the same words.</summary>
    internal ObjectiveBody Over(ObjectiveBody before) => this with
    {
        Ref = SameWords.Kept(Ref, before.Ref),
        Title = SameWords.Kept(Title, before.Title),
        Requirements = Requirements is { Count: > 0 } ? Requirements : before.Requirements,
        Primary = Requirements is { Count: > 0 } ? Primary : before.Primary,
        StrategyLink = SameWords.Kept(StrategyLink, before.StrategyLink),
    };

    internal void WriteTo(Objective objective, Definitions definitions, List<Fault> faults, string at = "")
    {
        var texts = new Texts(faults);

        objective.Ref = texts.Optional(Ref, $"{at}/ref");
        objective.Title = texts.Required(Title, $"{at}/title", Texts.Long);
        objective.StrategyLink = texts.Optional(StrategyLink, $"{at}/strategyLink", Texts.Long);
        (objective.Requirements, objective.Primary) = Links.Read(Requirements, Primary, at, definitions, faults);
        objective.Position = Position ?? objective.Position;
    }
}
