using EdiRegion.Region.Collections;

namespace EdiRegion.Metrics.Imports;

/// <summary>What is wrong, or worth knowing, at one place of a file. Lines count from 1 as a text editor shows them.</summary>
internal sealed record ImportFault(
    string Code, Severity Severity, int? Line, string? Field, string Message, string? Found = null, string? Expected = null);
