using System.Text.Json;
using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Assessments;

/// <summary>A scale of named bands, lowest first.</summary>
internal static class Bands
{
    /// <summary>The band a value is in; the limits shrink with the share of the scale that applies.</summary>
    internal static Band? Find(IReadOnlyList<Band> bands, decimal value, decimal share = 1) => bands.LastOrDefault(band => value >= band.From * share);

    /// <summary>"8 is at least 8 and below 22: Developing."</summary>
    internal static string Sentence(IReadOnlyList<Band> bands, Band found, string value, decimal share = 1)
    {
        var above = bands.SkipWhile(band => band != found).Skip(1).FirstOrDefault();
        var limits = (found.From > 0, above) switch
        {
            (true, { } next) => $"at least {Show(found.From * share)} and below {Show(next.From * share)}",
            (true, _) => $"at least {Show(found.From * share)}",
            (false, { } next) => $"below {Show(next.From * share)}",
            _ => "in the only band",
        };
        return $"{value} is {limits}: {found.Label}.";
    }

    internal static IEnumerable<(string Field, string Problem)> Misfits(IReadOnlyList<Band> bands, string field, decimal most)
    {
        if (bands[0].From != 0)
        {
            yield return ($"{field}[0].from", $"starts at {Figures.Exact(bands[0].From)}. The first starts at 0, so that every result has a name.");
        }

        for (var i = 1; i < bands.Count; i++)
        {
            if (bands[i].From <= bands[i - 1].From)
            {
                yield return ($"{field}[{i}].from", $"{Figures.Exact(bands[i].From)} is not above {Figures.Exact(bands[i - 1].From)} before it. List them lowest first.");
            }
        }

        if (bands[^1].From > most)
        {
            yield return ($"{field}[{bands.Count - 1}].from", $"{Figures.Exact(bands[^1].From)} cannot be reached: the most the questions give is {Figures.Exact(most)}.");
        }
    }

    internal static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Band> bands)
    {
        json.WriteStartArray(name);
        foreach (var band in bands)
        {
            json.WriteStartObject();
            json.WriteNumber("from", band.From);
            json.WriteString("label", band.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static string Show(decimal value) => Figures.Plain(decimal.Round(value, 2, MidpointRounding.AwayFromZero));
}
