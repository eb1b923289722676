using EdiRegion.ActionPlans.Imports.Drafts;
using EdiRegion.ActionPlans.Imports.Files;
using EdiRegion.ActionPlans.Imports.Values;
using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>One row of a file that this platform wrote, read as it was written. Both layouts hold the same, in cells of other shapes.</summary>
internal sealed class OwnRow(SourceRow row, IReadOnlyDictionary<string, int> columns, ReadingContext context, IReadOnlyDictionary<string, string> links)
{
    internal Guid? Identity => Id(CommonLayout.Identity);

    internal Guid? ObjectiveIdentity => Id(CommonLayout.ObjectiveIdentity);

    internal SourceCell? At(string header) => columns.TryGetValue(header, out var column) ? row.At(column) : null;

    internal string Text(string header) => At(header) is { } cell ? cell.Address.Contains('!', StringComparison.Ordinal) ? cell.Text : CsvFile.Unguarded(cell.Text) : "";

    internal ObjectiveBody Objective()
    {
        var (title, named) = Titled(CommonLayout.Objective, CommonLayout.ObjectiveRef);
        var (keys, primary) = Links(CommonLayout.ObjectiveFrameworks, named);

        return new(Some(CommonLayout.ObjectiveRef), title, keys, primary, Some(CommonLayout.Strategy) ?? Some(SeedLayout.Strategy));
    }

    internal NewAction Action()
    {
        var (title, named) = Titled(CommonLayout.Action, CommonLayout.Ref);
        var (keys, primary) = Links(CommonLayout.Frameworks, named);
        var leads = Leads();

        return new(
            new()
            {
                Ref = Some(CommonLayout.Ref),
                Title = title,
                DesiredOutcome = Some(CommonLayout.Outcome) ?? Some(SeedLayout.Outcome),
                Requirements = keys,
                Primary = primary,
                Kpis = Kpis(),
                EvidenceSources = [.. Texts(CommonLayout.Evidence).Concat(Texts(SeedLayout.Evidence))],
                OwnerRole = leads.Owner,
                Lead = leads.Lead,
                Deputy = leads.Deputy,
                Start = Day(CommonLayout.Start),
                Due = Day(CommonLayout.Due),
                ProtectedGroups = LinkNames.Read(Text(CommonLayout.Groups), context.Definitions).Keys,
                DependsOn = Dependencies(),
            },
            Wording.Read<Lifecycle>(Text(CommonLayout.Lifecycle), Wording.Of),
            Wording.Read<Confidence>(Text(CommonLayout.Confidence), Wording.Of),
            Reported(),
            [.. Texts(CommonLayout.Milestones).Select(Wording.Milestone)],
            Some(CommonLayout.Notes))
        {
            Id = Identity,
        };
    }

    /// <summary>The status, when somebody changed it in the file; what the platform itself wrote there says nothing new.</summary>
    internal (StatusFound Found, SourceCell Cell)? Changed()
    {
        var cell = At(SeedLayout.Progress) ?? At(CommonLayout.StatusWord);
        var told = cell?.Text.Split('\n')[0].Split(": ")[^1].Trim() ?? "";
        var written = Text(CommonLayout.Exported).Split(" | ");

        if (cell is null || cell.IsBlank || written is not [var label, var lifecycle, var confidence])
        {
            return null;
        }

        if (told != label)
        {
            return context.Statuses.Read(cell with { Text = told }) is { } said ? (said, cell) : null;
        }

        if (columns.ContainsKey(SeedLayout.Progress) && ColourName.OfFill(cell.Fill) is { } shown && ColourName.OfText(cell.Text.Split(':')[0]) is { } named && shown != named)
        {
            return context.Statuses.Read(cell with { Text = "" }) is { } coloured ? (coloured, cell) : null;
        }

        foreach (var (header, word) in new[] { (CommonLayout.Lifecycle, lifecycle), (CommonLayout.Confidence, confidence) })
        {
            if (At(header) is { IsBlank: false } changed && changed.Text != word && context.Statuses.Read(changed with { Fill = null }) is { } found)
            {
                return (found, changed);
            }
        }

        return null;
    }

    private ReportedStatus? Reported() =>
        new ReportedStatus(
            Some(CommonLayout.ReportedWord), Some(CommonLayout.ReportedColour), Some(CommonLayout.ReportedKey),
            Wording.Read<Colour>(Text(CommonLayout.ReportedMeans), colour => ProgressTold.Word(colour)), Day(CommonLayout.ReportedAsAt), Some(CommonLayout.ReportedSource)) is var reported
        && reported != new ReportedStatus(null, null, null, null, null, null) ? reported : null;

    private List<KpiBody> Kpis()
    {
        var texts = Lines.Read(Text(CommonLayout.Kpi));
        var written = columns.ContainsKey(SeedLayout.KpiWritten) ? Lines.Read(Text(SeedLayout.KpiWritten)) : texts;

        KpiBody Kpi(string text, int line)
        {
            string? Beside(string header) => Lines.Read(Text(header)).ElementAtOrDefault(PlaceOf(text, line, texts, written));
            var folded = !columns.ContainsKey(CommonLayout.Baseline);
            var kpi = folded ? Wording.Kpi(text) : new KpiBody(
                null, text, null, Wording.Number(Beside(CommonLayout.Baseline)), Wording.Number(Beside(CommonLayout.Target)), Wording.Day(Beside(CommonLayout.By)));

            return kpi with
            {
                Measure = Beside(CommonLayout.Measure) is { } measure && context.Definitions.Measures.ContainsKey(measure) ? measure : null,
                BaselinePeriod = Beside(CommonLayout.BaselinePeriod),
                ExpectedEffect = Beside(CommonLayout.Effect),
            };
        }

        return [.. texts.Index().Where(kpi => kpi.Item is not null).Select(kpi => Kpi(kpi.Item!, kpi.Index))];
    }

    /// <summary>
    /// The line of the folded columns that goes with a KPI: where its very words were written; for other words their own line, unless what was written
    /// there moved. -1 for none, so that a line put in between takes nothing of its neighbours.
    /// </summary>
    private static int PlaceOf(string text, int line, IReadOnlyList<string?> texts, IReadOnlyList<string?> written)
    {
        if (written.ElementAtOrDefault(line) == text)
        {
            return line;
        }

        return written.Index().Where(each => each.Item == text).Select(each => (int?)each.Index).FirstOrDefault()
            ?? (line < written.Count && !texts.Contains(written[line]) ? line : -1);
    }

    private List<Guid>? Dependencies() => columns.ContainsKey(CommonLayout.Before)
        ? [.. Texts(CommonLayout.Before).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)] : null;

    private (string? Lead, string? Owner, string? Deputy) Leads()
    {
        if (columns.ContainsKey(CommonLayout.Owner))
        {
            return (Some(CommonLayout.Lead), Some(CommonLayout.Owner), Some(CommonLayout.Deputy));
        }

        var lines = Text(SeedLayout.Lead).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string? Labelled(string label) => lines.FirstOrDefault(line => line.StartsWith(label, StringComparison.OrdinalIgnoreCase))?[label.Length..];

        return (string.Join(", ", lines.Where(line => !line.StartsWith(SeedLayout.OwnerLabel, StringComparison.OrdinalIgnoreCase)
            && !line.StartsWith(SeedLayout.DeputyLabel, StringComparison.OrdinalIgnoreCase))) is { Length: > 0 } lead ? lead : null,
            Labelled(SeedLayout.OwnerLabel), Labelled(SeedLayout.DeputyLabel));
    }

    /// <summary>A title without its number and without the lines below it that only name framework requirements.</summary>
    private (string Title, IReadOnlyList<string> Links) Titled(string header, string number)
    {
        if (!columns.ContainsKey(SeedLayout.Progress))
        {
            return (Text(header), []);
        }

        List<string> lines = [.. Text(header).Split('\n')];
        List<string> keys = [];

        while (lines.Count > 1 && links.TryGetValue(lines[^1].Trim(), out var key))
        {
            keys.Insert(0, key);
            lines.RemoveAt(lines.Count - 1);
        }

        var title = string.Join('\n', lines);

        return (Some(number) is { } given && title.StartsWith($"{given} ", StringComparison.Ordinal) ? title[(given.Length + 1)..] : title, keys);
    }

    /// <summary>The folded column says them in order; where the visible lines say others, those count.</summary>
    private (IReadOnlyList<string> Keys, string? Primary) Links(string header, IReadOnlyList<string> visible)
    {
        var folded = LinkNames.Read(Text(header), context.Definitions);

        return visible.Count == 0 || visible.ToHashSet().SetEquals(folded.Keys) ? folded
            : (visible, visible.Contains(folded.Primary!) ? folded.Primary : visible[0]);
    }

    private DateOnly? Day(string header)
    {
        if (At(header) is not { IsBlank: false } cell)
        {
            return null;
        }

        var day = cell.Date ?? Wording.Day(cell.Text) ?? (context.Dates.Find(cell.Text) is [.., var last] ? last.Ends : null);

        if (day is null)
        {
            context.Doubt("date-not-read", cell.Address, "No day is named here, so the date was left as it is.", cell.Text, "a day such as 31 March 2027");
        }

        return day;
    }

    private IEnumerable<string> Texts(string header) => Lines.Read(Text(header)).OfType<string>();

    private string? Some(string header) => Text(header) is { Length: > 0 } text ? text : null;

    private Guid? Id(string header) => Guid.TryParse(Text(header), out var id) ? id : null;
}
