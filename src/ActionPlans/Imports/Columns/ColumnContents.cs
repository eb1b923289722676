using EdiRegion.ActionPlans.Imports.Files;
using EdiRegion.ActionPlans.Imports.Values;
using EdiRegion.Region.Frameworks;

namespace EdiRegion.ActionPlans.Imports.Columns;

/// <summary>What the cells of a column look like, to tell what it holds when its header does not.</summary>
internal sealed record ColumnContents(int Filled, double Refs, double Dates, double Statuses, double Coloured, double Links, double Sentences)
{
    private const int Sample = 200;

    internal static ColumnContents Of(IEnumerable<SourceRow> rows, int column, Mentions mentions)
    {
        SourceCell[] cells = [.. rows.Select(row => row.At(column)).OfType<SourceCell>().Where(cell => cell.MergedWith is null).Take(Sample)];
        string[] texts = [.. cells.Select(cell => cell.Text).Where(text => text.Length > 0)];
        var coloured = cells.Count(cell => cell.IsBlank && ColourName.OfFill(cell.Fill) is not null);
        double Share(Func<string, bool> holds) => texts.Length == 0 ? 0 : (double)texts.Count(holds) / texts.Length;

        return new(
            texts.Length,
            Share(RowRef.IsRef),
            Share(text => text.Length < 80 && DateWording.Says(text)),
            Share(text => text.Length < 60 && (ColourName.OfText(text) is not null || StatusWord.Find(text) is { Certainty: > 0.7 })),
            cells.Length == 0 ? 0 : (double)coloured / cells.Length,
            Share(text => text.Length < 120 && mentions.Find(text).Count > 0),
            Share(text => text.Length > 40));
    }

    /// <summary>The field the contents speak for without any header, or null.</summary>
    internal Field? Likeliest =>
        Coloured >= 0.4 || (Statuses >= 0.6 && Filled > 0) ? Field.Status
        : Filled == 0 ? null
        : Refs >= 0.8 ? Field.Ref
        : Dates >= 0.6 ? Field.Due
        : Links >= 0.8 ? Field.Links
        : null;

    /// <summary>True when the contents are plainly not of the field.</summary>
    internal bool Denies(Field field) => Filled >= 2 && field switch
    {
        Field.Due or Field.Start => Dates < 0.3,
        Field.Status => Statuses < 0.3 && Sentences > 0.7,
        Field.Ref => Refs < 0.2 && Sentences > 0.5,
        Field.Lead or Field.OwnerRole or Field.Deputy => Dates > 0.7,
        Field.Kpi or Field.Target or Field.Action or Field.Objective or Field.Outcome => Dates > 0.8 || Refs > 0.8,
        _ => false,
    };
}
