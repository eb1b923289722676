using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;

namespace EdiRegion.Standalone.Demo.Figures;

/// <summary>A return to the Workforce Race Equality Standard of an invented trust.</summary>
internal static class SyntheticYear
{
    /// <summary>Share of non-clinical and of clinical staff in each band, and how its BME share differs from the workforce's.</summary>
    private static readonly (string Band, double NonClinical, double Clinical, double Tilt)[] Bands =
    [
        ("U1", 0.006, 0.002, 0.9), ("1", 0, 0, 1), ("2", 0.27, 0.14, 1.12), ("3", 0.19, 0.12, 0.95), ("4", 0.17, 0.055, 0.8), ("5", 0.1, 0.28, 1.45),
        ("6", 0.075, 0.23, 0.9), ("7", 0.065, 0.115, 0.68), ("8a", 0.05, 0.035, 0.6), ("8b", 0.031, 0.012, 0.5), ("8c", 0.018, 0.006, 0.42),
        ("8d", 0.012, 0.003, 0.38), ("9", 0.006, 0.001, 0.35), ("VSM", 0.007, 0.001, 0.35),
    ];

    private static readonly (string Grade, double Share)[] Grades = [("consultant", 0.42), ("ncc", 0.11), ("trainee", 0.4), ("other", 0.07)];

    internal static IReadOnlyDictionary<string, Cell> Of(SyntheticTrust trust, Period year, Seeded chance)
    {
        var sheet = new Sheet();
        var (workforce, seniors) = Workforce(sheet, trust, year, chance);
        sheet.Ethnicity("total", workforce);
        Treatment(sheet, trust, year, workforce, chance);
        Survey(sheet, workforce, chance);
        Board(sheet, trust, seniors, chance);
        return sheet.Cells;
    }

    private static (Split Workforce, Split Seniors) Workforce(Sheet sheet, SyntheticTrust trust, Period year, Seeded chance)
    {
        var size = trust.SizeAt(year);
        Split workforce = default, seniors = default;

        Split Enter(string row, double share, double tilt)
        {
            var people = Split.Of((int)Math.Round(size * share), trust.EthnicMinorityAt(year, tilt), trust.EthnicityUnknown, chance);
            sheet.Ethnicity(row, people);
            workforce += people;
            return people;
        }

        foreach (var (band, nonClinical, clinical, tilt) in Bands)
        {
            var people = Enter($"ind1.nonclin.{band}", (1 - trust.Medical) * 0.33 * nonClinical, tilt)
                + Enter($"ind1.clin.{band}", (1 - trust.Medical) * 0.67 * clinical, tilt);
            seniors += band is "8d" or "9" or "VSM" ? people : default;
        }

        foreach (var (grade, share) in Grades)
        {
            var people = Enter($"ind1.med.{grade}", trust.Medical * share, grade == "consultant" ? 1.6 : 2.0);
            seniors += people;
            if (grade == "consultant")
            {
                sheet.Ethnicity("ind1.med.smm_memo", people.Some(0.02, 0.015, 0, chance));
            }
        }

        return (workforce, seniors);
    }

    private static void Treatment(Sheet sheet, SyntheticTrust trust, Period year, Split workforce, Seeded chance)
    {
        var appointed = chance.Between(0.2, 0.28);
        var shortlisted = Split.Of(chance.Count(workforce.Total, chance.Between(0.75, 0.95)), trust.EthnicMinorityAt(year, 1.5), 0.03, chance);
        sheet.Ethnicity("ind2.short", shortlisted);
        sheet.Ethnicity("ind2.app", shortlisted.Some(appointed, appointed / SyntheticTrust.Easing(trust.Appointment, year), appointed, chance));

        var disciplined = chance.Between(0.009, 0.014);
        sheet.Ethnicity("ind3.disc", workforce.Some(disciplined, disciplined * SyntheticTrust.Easing(trust.Disciplinary, year), disciplined, chance));

        var trained = chance.Between(0.45, 0.7);
        sheet.Ethnicity("ind4.train", workforce.Some(trained, trained / trust.Training, trained, chance));
    }

    private static void Survey(Sheet sheet, Split workforce, Seeded chance)
    {
        (int Question, double White, double EthnicMinority)[] questions = [(5, 25, 28), (6, 21.5, 25.5), (7, 59, 48), (8, 6.7, 15.5)];
        var white = chance.Count(workforce.First, 0.47);
        var ethnicMinority = chance.Count(workforce.Second, 0.41);
        foreach (var (question, ofWhite, ofEthnicMinority) in questions)
        {
            sheet.Figure($"ind{question}.n.W", white - chance.Between(0, 25));
            sheet.Figure($"ind{question}.n.B", ethnicMinority - chance.Between(0, 12));
            sheet.Figure($"ind{question}.pct.W", Percentage(ofWhite, chance));
            sheet.Figure($"ind{question}.pct.B", Percentage(ofEthnicMinority, chance));
        }
    }

    private static decimal Percentage(double usual, Seeded chance) => Math.Round((decimal)(usual * chance.Between(0.85, 1.15)), 1);

    /// <summary>Executives sit among the most senior staff, group by group.</summary>
    private static void Board(Sheet sheet, SyntheticTrust trust, Split seniors, Seeded chance)
    {
        var board = Split.Of(trust.BoardSize, trust.BoardEthnicMinority, 0.03, chance);
        sheet.Ethnicity("ind9.total", board);
        sheet.Ethnicity("ind9.voting", board.Some(0.85, 0.85, 0.85, chance));
        sheet.Ethnicity("ind9.exec", board.Some(0.45, 0.4, 0.4, chance).AtMost(seniors));
    }
}
