using EdiRegion.ActionPlans.Progress;

namespace EdiRegion.ActionPlans.Imports.Values;

/// <summary>What a word or colour of status says in the platform's own facts.</summary>
/// <param name="Evidenced">True when it also says that there is evidence. That is a claim, never evidence.</param>
internal sealed record StatusMeaning(Lifecycle Lifecycle, Confidence? Confidence, bool Evidenced);
