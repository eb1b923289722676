using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Practice;
using EdiRegion.Awards.Privacy;
using EdiRegion.Platform;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Fairness;

/// <summary>Counts the entries of an announced cycle by group and by how far they came.</summary>
internal sealed class FairnessReader(AwardsDb db, MonitoringStore monitoring, Definitions definitions)
{
    private static readonly (decimal From, string Key, string Label)[] Sizes =
        [(8000, "large", "8,000 people and more"), (3000, "medium", "3,000 to 8,000 people"), (0, "small", "Under 3,000 people")];

    internal async Task<IReadOnlyList<FairnessGroup>> CountAsync(Cycle cycle, string by, CancellationToken ct)
    {
        var outcomes = await PracticeReader.OutcomesAsync(db, [cycle], ct);
        var entries = await db.Nominations.AsNoTracking().Where(n => n.Cycle == cycle.Key && n.State == NominationState.Admitted).ToListAsync(ct);
        var group = by switch
        {
            "system" => BySystem(London.DayOf(cycle.Closes)),
            "type" => ByType(),
            "size" => await BySizeAsync(ct),
            _ => await ByCharacteristicAsync(cycle.Key, by, ct),
        };

        return
        [
            .. entries.Select(entry => (Group: group(entry), Outcome: outcomes.GetValueOrDefault((cycle.Key, entry.Code)))).Where(entry => entry.Group.Key.Length > 0)
                .GroupBy(entry => entry.Group).OrderBy(one => one.Key.Label, StringComparer.Ordinal)
                .Select(one => new FairnessGroup(
                    one.Key.Key, one.Key.Label, one.Count(), one.Count(entry => entry.Outcome is "shortlisted" or "highlyCommended" or "winner"), one.Count(entry => entry.Outcome is "winner"))),
        ];
    }

    private Func<Nomination, (string Key, string Label)> BySystem(DateOnly day) => entry =>
        definitions.Organisations.SystemOf(entry.Nominee.Organisation, day) is { } system ? (system.Ods, system.Name)
        : entry.Nominee.Organisation is null ? ("other", "Bodies outside the register") : ("region", "The region");

    private Func<Nomination, (string Key, string Label)> ByType() => entry => definitions.Organisations.Find(entry.Nominee.Organisation) switch
    {
        { TrustType: { } type } => (Wording.Of(type), Words(type)),
        { Kind: OrganisationKind.System } => ("system", "Systems"),
        { } => ("region", "The region"),
        null => ("other", "Bodies outside the register"),
    };

    private async Task<Func<Nomination, (string Key, string Label)>> BySizeAsync(CancellationToken ct)
    {
        var figures = await db.Figures.AsNoTracking().Where(f => f.Measure == KnownFigure.Headcount && f.Value != null).ToListAsync(ct);
        var people = figures.GroupBy(f => f.Organisation).ToDictionary(one => one.Key, one => one.MaxBy(f => Period.Parse(f.Period))!.Value!.Value);

        return entry => entry.Nominee.Organisation is { } ods && people.TryGetValue(ods, out var size)
            ? Sizes.First(band => size >= band.From) is var band ? (band.Key, band.Label) : default
            : ("unknown", "Size not known");
    }

    /// <summary>Only those who answered; the rest are no group.</summary>
    private async Task<Func<Nomination, (string Key, string Label)>> ByCharacteristicAsync(string cycle, string question, CancellationToken ct)
    {
        var asked = MonitoringQuestions.Find(question)!;
        var answers = await monitoring.OfCycleAsync(cycle, question, ct);

        return entry => answers.TryGetValue(entry.Id, out var answer) && asked.Options.FirstOrDefault(option => option.Key == answer) is { } option ? (option.Key, option.Label) : ("", "");
    }

    private static string Words(TrustType type) => type switch
    {
        TrustType.Acute => "Acute trusts",
        TrustType.AcuteSpecialist => "Acute specialist trusts",
        TrustType.AcuteAndCommunity => "Acute and community trusts",
        TrustType.MentalHealth => "Mental health trusts",
        TrustType.MentalHealthAndCommunity => "Mental health and community trusts",
        TrustType.Community => "Community trusts",
        TrustType.Ambulance => "Ambulance trusts",
        _ => "Other trusts",
    };
}
