using System.Collections.Frozen;
using EdiRegion.Region.Collections.Rules;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Collections;

/// <summary>A set of figures that trusts return for each period, with the rules it is checked by. Immutable.</summary>
public sealed class Collection
{
    private const int DaysUntilDue = 42;

    internal Collection(IReadOnlyList<Section> sections)
    {
        Sections = sections;
        OrderedCells = [.. sections.SelectMany(section => section.Cells)];
        Cells = OrderedCells.ToFrozenDictionary(cell => cell.Key, StringComparer.Ordinal);
    }

    public required string Key { get; init; }

    public required string Label { get; init; }

    /// <summary>Version of this definition; kept with every return made under it.</summary>
    public required string Version { get; init; }

    public required PeriodKind PeriodKind { get; init; }

    /// <summary>Who owes it: organisations of this kind that are open on the snapshot date.</summary>
    public required OrganisationKind OwedBy { get; init; }

    /// <summary>True when the figures are already public: they enter approved and keep their source.</summary>
    public required bool Published { get; init; }

    /// <summary>Where the figures come from and under which licence, when they are published elsewhere.</summary>
    public string? Source { get; init; }

    /// <summary>Years between the start of the period and the start of the reporting year whose last day is the snapshot.</summary>
    internal int SnapshotYearOffset { get; init; }

    public IReadOnlyList<Section> Sections { get; }

    /// <summary>All cells by key.</summary>
    public IReadOnlyDictionary<string, CellDefinition> Cells { get; }

    /// <summary>All cells in page order.</summary>
    public IReadOnlyList<CellDefinition> OrderedCells { get; }

    /// <summary>The rules in the order they are checked.</summary>
    public IReadOnlyList<Rule> Rules { get; internal set; } = [];

    /// <summary>
    /// The day the figures describe: the last day of the period (<c>wres</c> 2022-23 is 31 March 2023), or for collections named a year
    /// ahead the last day of the year before (<c>pay-gap</c> 2022-23 is 31 March 2022).
    /// </summary>
    /// <exception cref="ArgumentException">The period is not of this collection's kind.</exception>
    public DateOnly SnapshotDate(Period period) => period.Kind == PeriodKind
        ? period.End.AddYears(SnapshotYearOffset)
        : throw new ArgumentException($"{Key} is collected by {PeriodKind.ToString().ToLowerInvariant()}; {period} is not one.", nameof(period));

    /// <summary>Until someone sets dates, a period opens the day after its snapshot.</summary>
    /// <exception cref="ArgumentException">The period is not of this collection's kind.</exception>
    public DateOnly UsualOpening(Period period) => SnapshotDate(period).AddDays(1);

    /// <summary>Until someone sets dates, a period is due six weeks after it opens.</summary>
    /// <exception cref="ArgumentException">The period is not of this collection's kind.</exception>
    public DateOnly UsualDue(Period period) => UsualOpening(period).AddDays(DaysUntilDue);
}
