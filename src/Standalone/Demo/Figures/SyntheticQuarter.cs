using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;

namespace EdiRegion.Standalone.Demo.Figures;

/// <summary>A quarterly return of an invented trust.</summary>
internal static class SyntheticQuarter
{
    internal static IReadOnlyDictionary<string, Cell> Of(SyntheticTrust trust, Period quarter, Seeded chance)
    {
        var sheet = new Sheet();
        var (byEthnicity, byDisability) = Headcount(sheet, trust, quarter, chance);
        Recruitment(sheet, trust, quarter, byEthnicity.Total, chance);
        Flows(sheet, trust, quarter, byEthnicity, byDisability, chance);
        sheet.Ethnicity("board.eth", Split.Of(trust.BoardSize, trust.BoardEthnicMinority, 0.03, chance));
        sheet.Disability("board.dis", Split.Of(trust.BoardSize, 0.06, 0.15, chance));
        return sheet.Cells;
    }

    private static (Split Ethnicity, Split Disability) Headcount(Sheet sheet, SyntheticTrust trust, Period quarter, Seeded chance)
    {
        var rest = 1 - trust.Medical;
        (string Tier, double Share, double Tilt)[] tiers =
            [("lower", rest * 0.51, 1.1), ("middle", rest * 0.375, 0.88), ("upper", rest * 0.115, 0.55), ("medical", trust.Medical, 1.9)];
        Split ethnicity = default, disability = default;
        foreach (var (tier, share, tilt) in tiers)
        {
            var people = (int)(trust.SizeAt(quarter) * share);
            var byEthnicity = Split.Of(people, trust.EthnicMinorityAt(quarter, tilt), trust.EthnicityUnknown, chance);
            var byDisability = Split.Of(people, trust.Disabled, trust.DisabilityUnknown, chance);
            sheet.Ethnicity($"headcount.{tier}.eth", byEthnicity);
            sheet.Disability($"headcount.{tier}.dis", byDisability);
            (ethnicity, disability) = (ethnicity + byEthnicity, disability + byDisability);
        }

        sheet.Ethnicity("headcount.total.eth", ethnicity);
        sheet.Disability("headcount.total.dis", disability);
        return (ethnicity, disability);
    }

    private static void Recruitment(Sheet sheet, SyntheticTrust trust, Period quarter, int workforce, Seeded chance)
    {
        var shortlisted = chance.Count(workforce, chance.Between(0.18, 0.3));
        var rate = chance.Between(0.2, 0.28);

        var byEthnicity = Split.Of(shortlisted, trust.EthnicMinorityAt(quarter, 1.5), 0.03, chance);
        sheet.Ethnicity("short.eth", byEthnicity);
        sheet.Ethnicity("app.eth", byEthnicity.Some(rate, rate / SyntheticTrust.Easing(trust.Appointment, quarter), rate, chance));

        var byDisability = Split.Of(shortlisted, 0.08, 0.05, chance);
        sheet.Disability("short.dis", byDisability);
        sheet.Disability("app.dis", byDisability.Some(rate, rate / trust.DisabledAppointment, rate, chance));
    }

    private static void Flows(Sheet sheet, SyntheticTrust trust, Period quarter, Split ethnicity, Split disability, Seeded chance)
    {
        (string Row, double Rate, double EthnicMinority, double Disabled)[] flows =
        [
            ("disc", 0.0028, SyntheticTrust.Easing(trust.Disciplinary, quarter), 1.15),
            ("cap", 0.0016, 1.1, trust.DisabledCapability),
            ("train", 0.16, 1 / trust.Training, 0.98),
            ("leavers", 0.026, trust.Leaving, 1.1),
        ];
        foreach (var (row, usual, ethnicMinority, disabled) in flows)
        {
            var rate = usual * chance.Between(0.85, 1.15);
            sheet.Ethnicity($"{row}.eth", ethnicity.Some(rate, rate * ethnicMinority, rate, chance));
            sheet.Disability($"{row}.dis", disability.Some(rate, rate * disabled, rate, chance));
        }
    }
}
