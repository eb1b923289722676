using EdiRegion.ActionPlans.Imports.Files;
using EdiRegion.Region.Frameworks;

namespace EdiRegion.ActionPlans.Imports.Columns;

/// <summary>Gives each column of a table its field: by memory, by name, by its place in the table before, by its contents.</summary>
internal sealed class ColumnMatcher(RememberedMapping remembered, IReadOnlyDictionary<string, Correction> corrections, Mentions mentions)
{
    private static readonly HashSet<Field> Repeatable =
        [Field.Kpi, Field.Evidence, Field.Milestones, Field.Progress, Field.Note, Field.Links, Field.Deputy, Field.Outcome, Field.Ignore, Field.Header];

    internal IReadOnlyList<Column> Match(HeaderRow header, IReadOnlyList<SourceRow> rows, IReadOnlyList<Column>? before)
    {
        var drifted = before is not null && SamePlaces(header, before);
        List<Column> columns = [];

        foreach (var (index, text, at) in header.Names)
        {
            var contents = ColumnContents.Of(rows, index, mentions);

            if (contents is { Filled: 0, Coloured: 0 } && text.Length == 0)
            {
                continue;
            }

            columns.Add(One(index, text, at, contents, drifted ? before!.FirstOrDefault(column => column.Index == index) : null));
        }

        return Distinct(columns);
    }

    private Column One(int index, string text, string at, ColumnContents contents, Column? before)
    {
        if (corrections.GetValueOrDefault(at) is { Field: { } corrected })
        {
            return new(index, text, at, corrected, 1, "a person said so");
        }

        if (text.Length > 0 && remembered.Headers.TryGetValue(Spelling.Of(text), out var known))
        {
            return new(index, text, at, known, 0.98, "remembered from an earlier import");
        }

        var fits = HeaderNames.Fits(text);
        var unknown = text.Length == 0 ? "the header is blank" : "the header is not known";

        if (before?.Field is { } place && !contents.Denies(place) && (fits.Count == 0 || fits[0].Score < 0.9) && fits.All(fit => fit.Field != place))
        {
            return new(index, text, at, place, 0.85, $"the table before has \"{before.Header}\" in this place") { ByPlace = true };
        }

        if (fits.Count == 0)
        {
            return contents.Likeliest is { } likely
                ? new(index, text, at, likely, 0.6, $"{unknown}; its contents say so")
                : new(index, text, at, null, 0, unknown);
        }

        var best = fits[0];

        // Two meanings about as likely: the contents decide.
        if (fits.Count > 1 && fits[1].Score > best.Score - 0.12 && contents.Denies(best.Field) && !contents.Denies(fits[1].Field))
        {
            best = fits[1];
        }

        if (contents.Denies(best.Field))
        {
            return contents.Likeliest is { } instead && instead != best.Field
                ? new(index, text, at, instead, 0.6, $"the header says {best.Field}, the contents do not")
                : new(index, text, at, best.Field, 0.5, "the contents do not look like it");
        }

        var several = HeaderNames.Several(text);

        if (several is [var first, var second] && first != second && (best.Field == first || best.Field == second) && best.Score < 1)
        {
            return new(index, text, at, first, 0.9, "its names", second);
        }

        return new(index, text, at, best.Field, best.Score, best.Score >= 0.9 ? "its name" : "a name much like it");
    }

    /// <summary>A field that cannot stand twice goes to its best column; what is left over goes where it fits next, or is flagged.</summary>
    private static List<Column> Distinct(List<Column> columns)
    {
        var twice = columns.Where(column => column.Field is { } field && !Repeatable.Contains(field)).GroupBy(column => column.Field).Where(group => group.Count() > 1);

        foreach (var group in twice.ToList())
        {
            foreach (var loser in group.OrderByDescending(column => column.Certainty).ThenBy(column => column.Index).Skip(1))
            {
                var taken = columns.Select(column => column.Field).ToHashSet();
                var other = HeaderNames.Fits(loser.Header)
                    .FirstOrDefault(fit => fit.Score >= 0.6 && (!taken.Contains(fit.Field) || Repeatable.Contains(fit.Field)));

                columns[columns.IndexOf(loser)] = other.Score > 0
                    ? loser with { Field = other.Field, Certainty = Math.Min(other.Score, 0.69), Why = $"{group.Key} is another column" }
                    : Second(loser, taken);
            }
        }

        return columns;
    }

    private static Column Second(Column loser, HashSet<Field?> taken) => loser.Field switch
    {
        Field.Status => loser with { Field = Field.Progress, Certainty = 0.6, Why = "a second column of status; kept as a note" },
        Field.Lead when !taken.Contains(Field.Deputy) => loser with { Field = Field.Deputy, Certainty = 0.65, Why = "a second column of leads" },
        Field.OwnerRole when !taken.Contains(Field.Lead) => loser with { Field = Field.Lead, Certainty = 0.75, Why = "a second column of owners" },
        _ => loser with { Field = Field.Note, Certainty = 0.6, Why = $"a second column for {loser.Field}; kept as a note" },
    };

    /// <summary>True when most headers stand where they stood in the table before.</summary>
    private static bool SamePlaces(HeaderRow header, IReadOnlyList<Column> before)
    {
        var named = header.Names.Where(name => name.Text.Length > 0).ToList();
        var same = named.Count(name => before.Any(column => column.Index == name.Index && Spelling.Of(column.Header) == Spelling.Of(name.Text)));

        return named.Count > 0 && same >= 0.6 * named.Count && same >= 2;
    }
}
