using EdiRegion.Region.Statistics;

namespace EdiRegion.Region.Awards;

/// <summary>The rate from one step to the next as a fraction of 1, with its Wilson interval, beside all other groups.</summary>
/// <param name="Likelihood">The rate over that of the other groups together; null when theirs is 0 or there are none.</param>
/// <param name="LikelihoodInterval">Katz interval of the likelihood.</param>
/// <param name="Differs">True when the interval of the likelihood does not hold 1: more than chance would explain.</param>
public sealed record FairnessRate(double Rate, Bounds Interval, double? Likelihood, Bounds? LikelihoodInterval, bool Differs);
