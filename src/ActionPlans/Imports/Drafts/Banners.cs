using EdiRegion.ActionPlans.Imports.Columns;
using EdiRegion.ActionPlans.Imports.Files;
using EdiRegion.ActionPlans.Imports.Values;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>Reads rows with one text alone: a heading of the rows below, links of the heading above, a label, a footnote.</summary>
internal sealed class Banners(ReadingContext context, Outline outline)
{
    /// <summary>True when the row was one; false when it is an action without more, or goes on with one.</summary>
    internal bool Read(SourceRow row, SourceCell cell, IReadOnlyList<Column> columns, RowShape shape)
    {
        var spelling = Spelling.Of(cell.Text);
        var spread = row.Cells.Count(other => other.MergedWith == cell) >= Math.Max(1, columns.Count / 2);
        var numbered = RowRef.Split(cell.Text).Ref is [var first, ..] && char.IsLetter(first);
        var leads = cell.Column == columns.Min(column => column.Index);

        if (ImportWords.Texts.RowLabels.Contains(spelling))
        {
            return Place(cell, Field.Text, 0.9, "a label");
        }

        if ((spread || leads) && !numbered && IsNote(spelling))
        {
            return Place(cell, Field.Text, 0.75, "a note below the plan");
        }

        if (!spread && !(leads && (shape.Leaf?.Index != cell.Column || numbered)))
        {
            return false;
        }

        if (outline.Objective is { } objective && context.Links.SaysOnlyLinks(cell.Text))
        {
            objective.Requirements.Link(context.Links.Read(cell.Text, cell.Address).Requirements);

            return Place(cell, Field.Links, 0.9, "links of the heading above");
        }

        var ofGroup = shape.Group?.Index == cell.Column && !spread;

        if (!spread && !ofGroup && !numbered && columns.FirstOrDefault(column => column.Index == cell.Column)?.Field is not (null or Field.Ref))
        {
            return false;
        }

        return Heading(cell, shape, ofGroup, spread || numbered ? 0.9 : ofGroup ? 0.85 : 0.6);
    }

    private bool Heading(SourceCell cell, RowShape shape, bool ofGroup, double certainty)
    {
        if (shape.Group is null || ofGroup)
        {
            outline.Begin(new(cell.Text, cell.Address, certainty), underAim: ofGroup && outline.Aim is not null);

            return Place(cell, Field.Objective, certainty, "a heading of the rows below");
        }

        outline.BeginAim(new(cell.Text, cell.Address, certainty), heading: true);

        return Place(cell, Field.Aim, certainty, "a heading of the rows below");
    }

    private static bool IsNote(string spelling) => ImportWords.Texts.NoteOpeners.Select(Spelling.Of)
        .Any(opener => spelling == opener || spelling.StartsWith(opener + " ", StringComparison.Ordinal));

    private bool Place(SourceCell cell, Field field, double certainty, string why)
    {
        context.Placements.Add(new(cell.Address, cell.Text, null, field, null, certainty, why));

        return true;
    }
}
