namespace EdiRegion.Standalone.Demo.Figures;

/// <summary>How far an invented return got.</summary>
internal enum Pace
{
    OnTime,
    Late,
    Waiting,
    Drafted,
    Missing,
}
