namespace EdiRegion.SelfAssessment;

/// <summary>Names this host for tests: <c>Program</c> is ambiguous where two hosts are referenced.</summary>
public sealed class SelfAssessmentHost;
