using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.Standalone.Demo.Figures;

/// <summary>
/// What an invented trust is like: its size, its mix of staff, how equally it treats them. Nothing is taken from a real trust but its code,
/// which only seeds the chance.
/// </summary>
internal sealed class SyntheticTrust
{
    private readonly int size;

    internal SyntheticTrust(Organisation trust)
    {
        var chance = new Seeded(trust.Ods);
        (size, Medical) = trust.TrustType switch
        {
            TrustType.Acute or TrustType.AcuteAndCommunity => (chance.Between(4_200, 12_500), chance.Between(0.11, 0.17)),
            TrustType.AcuteSpecialist => (chance.Between(1_300, 2_400), chance.Between(0.12, 0.18)),
            TrustType.Ambulance => (chance.Between(4_500, 7_000), 0.003),
            TrustType.Community => (chance.Between(1_900, 4_200), chance.Between(0.02, 0.04)),
            _ => (chance.Between(2_600, 5_600), chance.Between(0.05, 0.08)),
        };
        EthnicMinority = chance.Between(0.11, 0.36);
        EthnicityUnknown = chance.Between(0.015, 0.04);
        Disabled = chance.Between(0.04, 0.075);
        DisabilityUnknown = chance.Between(0.08, 0.17);
        Appointment = Math.Clamp(chance.Ratio(1.5, 0.2), 0.95, 2.3);
        Disciplinary = Math.Clamp(chance.Ratio(1.3, 0.25), 0.7, 2.4);
        Training = Math.Clamp(chance.Ratio(1.03, 0.08), 0.85, 1.25);
        Leaving = Math.Clamp(chance.Ratio(0.95, 0.1), 0.75, 1.2);
        DisabledAppointment = Math.Clamp(chance.Ratio(1.1, 0.12), 0.85, 1.5);
        DisabledCapability = Math.Clamp(chance.Ratio(1.9, 0.25), 1.0, 3.2);
        BoardSize = chance.Between(12, 17);
        BoardEthnicMinority = chance.Between(0.06, 0.24);
    }

    /// <summary>Share of the workforce in medical and dental grades.</summary>
    internal double Medical { get; }

    internal double EthnicityUnknown { get; }

    internal double Disabled { get; }

    internal double DisabilityUnknown { get; }

    /// <summary>White rate over BME rate.</summary>
    internal double Appointment { get; }

    /// <summary>BME rate over White rate.</summary>
    internal double Disciplinary { get; }

    /// <summary>White rate over BME rate.</summary>
    internal double Training { get; }

    /// <summary>BME rate over White rate.</summary>
    internal double Leaving { get; }

    /// <summary>Non-disabled rate over disabled rate.</summary>
    internal double DisabledAppointment { get; }

    /// <summary>Disabled rate over non-disabled rate.</summary>
    internal double DisabledCapability { get; }

    internal int BoardSize { get; }

    internal double BoardEthnicMinority { get; }

    private double EthnicMinority { get; }

    /// <summary>The workforce grows by about one in a hundred a year.</summary>
    internal int SizeAt(Period period) => (int)(size * (1 + (0.011 * Years(period))));

    /// <summary>BME share of a part of the workforce, given how it differs from the whole; it grows by about one and a half points a year.</summary>
    internal double EthnicMinorityAt(Period period, double tilt) => Math.Min((EthnicMinority + (0.015 * Years(period))) * tilt, 0.72);

    /// <summary>Inequality shrinks slowly.</summary>
    internal static double Easing(double ratio, Period period) => 1 + ((ratio - 1) * (1 - (0.06 * Years(period))));

    private static double Years(Period period) => (period.End.DayNumber - new DateOnly(2024, 12, 31).DayNumber) / 365.25;
}
