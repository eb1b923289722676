using EdiRegion.ActionPlans.Imports.Columns;
using EdiRegion.ActionPlans.Imports.Files;
using EdiRegion.ActionPlans.Imports.Values;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>Puts the reported status and what is said about progress into an action.</summary>
internal sealed class StatusWriter(ReadingContext context)
{
    internal void Write(RowBeingRead row, SourceCell cell, Column column, Field field)
    {
        var anchor = cell.MergedWith ?? cell;
        var shaded = ColourName.OfFill(cell.Fill) is not null
            && row.Row.Cells.Count(other => other.Fill == cell.Fill && other.MergedWith is null) > Math.Max(2, row.Columns.Count / 2);

        if ((cell.MergedWith is not null && !row.IsBeginning(cell)) || (anchor.IsBlank && (anchor.Fill is null || shaded)))
        {
            Shaded(cell, shaded);

            return;
        }

        var found = context.Statuses.Read(shaded ? anchor with { Fill = null } : anchor, strict: field is Field.Progress || row.Action.Reported is not null);
        var kept = found is not null && (row.Action.Reported is null || field is Field.Status);

        if (kept)
        {
            row.Action.Reported = new(found!, anchor.Address, Math.Min(found!.Certainty, column.Certainty));
        }

        var note = kept ? found!.Note : anchor.Text;

        if (!string.IsNullOrWhiteSpace(note) && !ImportWords.Nothing.Contains(note))
        {
            row.Action.Notes.Add(new(note, anchor.Address, column.Certainty));
        }

        if (cell.MergedWith is not null || (anchor.IsBlank && found is null))
        {
            return;
        }

        var (into, sure, why) = kept ? (found!.Meaning is null && field is Field.Status ? Field.Status : field, found.Certainty, found.Why)
            : field is Field.Progress ? (Field.Progress, 1, "")
            : ImportWords.Nothing.Contains(anchor.Text) ? (Field.Status, 0.9, "nothing is reported")
            : (Field.Status, 0.4, "no status is recognised in it; kept as a note");
        var corrected = context.Corrections.ContainsKey(cell.Address);
        var certainty = corrected ? 1 : Math.Min(Math.Min(sure, column.Certainty), row.Most);
        context.Placements.Add(new(
            cell.Address, cell.Text, found?.Colour, into, row.Action.Title.At, certainty, why.Length == 0 ? column.Why : $"{column.Why}; {why}"));

        if (kept && certainty < Certainty.Sure)
        {
            context.Doubt("status-doubtful", cell.Address, $"The status is doubtful: {found!.Why}",
                found.Word ?? found.Colour?.ToString(), "a word of status, or a colour that the file's key explains");
        }
    }

    private void Shaded(SourceCell cell, bool shaded)
    {
        if (shaded && cell is { IsBlank: true, MergedWith: null })
        {
            context.Doubt("row-shaded", cell.Address, "The whole row has one colour, so it was not read as the status of the action.",
                cell.Fill, "a word, or a colour in the cell of the status alone");
        }
    }
}
