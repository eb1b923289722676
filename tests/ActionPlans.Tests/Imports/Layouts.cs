using System.Globalization;
using System.Text;
using EdiRegion.ActionPlans.Imports;

namespace EdiRegion.ActionPlans.Tests.Imports;

/// <summary>The known plan in more than twenty layouts: other headers, orders, words of status, ways to write a day, merged cells, formats.</summary>
internal static class Layouts
{
    private static readonly CultureInfo British = CultureInfo.InvariantCulture;

    private static IReadOnlyList<KnownAction> Actions => KnownPlan.Actions;

    internal static IEnumerable<Layout> All =>
    [
        PlainCsv(), SemicolonsInUtf16(), MergedObjectivesAndColours(), ThemeColoursAndKeySheet(), PaletteColoursBesideWords(), LettersByAKeyInText(),
        TwoRowHeader(), Forms(), DriftedAndContinued(), HeadingsBetweenRows(), TitlesDatesAndFootnotes(), GreenMeansDone(), NestedInALayoutTable(),
        TrackedChanges(), ByIndicator(), LeadAndTimescaleTogether(), QuartersAndPercentages(), QuestionsAsHeaders(), MilestonesOnly(), MisspeltHeaders(),
        ColoursWithoutAKey(), TwoSheetsAndAHiddenOne(), RepeatedHeader(), ActionsOverSeveralRows(), KeyBelowThePlan(), PipesAndProse(),
        OldEncodingAndManyColumns(), QuarterlyUpdates(), NumberedProse(), WordsAndColoursOfAnotherKind(),
    ];

    private static string Month(KnownAction known) => known.Due.ToString("MMMM yyyy", British);

    private static Layout PlainCsv()
    {
        var w = new LayoutWriter();

        return w.Csv("plain csv", new("", [
            w.Headers("Ref", "Objective", "Action", "Lead", "Due date", "Status", "Comments"),
            .. Actions.Select(a => (IReadOnlyList<GridCell>)[w.Ref(a), w.Objective(a), w.Action(a), w.Lead(a), w.Due(a, a.Due.ToString("yyyy-MM-dd", British)), w.Status(a, Words(a)), w.Note(a)]),
        ]));
    }

    private static Layout SemicolonsInUtf16()
    {
        var w = new LayoutWriter();

        return w.Csv("semicolons in UTF-16, other order", new("", [
            w.Headers("Who", "What will we do", "What do we want to achieve", "By when", "BRAG rating", "How will we know"),
            .. Actions.Select(a => (IReadOnlyList<GridCell>)[w.Lead(a), w.Action(a), w.Objective(a), w.Due(a, a.Due.ToString("dd/MM/yy", British)), w.Status(a, Words(a).ToUpperInvariant()), w.Kpi(a, " • ")]),
        ]), ';', Encoding.Unicode);
    }

    private static Layout MergedObjectivesAndColours()
    {
        var w = new LayoutWriter();

        return w.Xlsx("workbook, merged objectives, colour-only status", new Grid("Plan", [
            [w.Text("Workforce equality action plan 2024/25", 6)],
            [w.Key("Blue = complete", "0070C0"), w.Key("Green = on track", "00B050"), w.Key("Amber = at risk", "FFC000"), w.Key("Red = overdue", "FF0000"), w.Key("Grey = not started", "A6A6A6")],
            [],
            w.Headers("Objective", "No.", "Actions required", "Timescale", "RAG", "Responsible officer"),
            .. Actions.Index().Select(each => (IReadOnlyList<GridCell>)[
                .. each.Index % 2 == 0 ? [w.Objective(each.Item, down: 2)] : (GridCell[])[],
                w.Ref(each.Item), w.Action(each.Item), w.Due(each.Item, $"by {Month(each.Item)}"), w.Status(each.Item, "", Fill(each.Item)), w.Lead(each.Item)]),
        ]));
    }

    private static Layout ThemeColoursAndKeySheet()
    {
        var w = new LayoutWriter();
        string Colour(KnownAction a) => a.Stage switch
        {
            Stage.Complete => "theme=\"8\" tint=\"-0.25\"",
            Stage.OnTrack => "theme=\"9\" tint=\"0.4\"",
            Stage.AtRisk => "theme=\"7\"",
            Stage.Late => "theme=\"5\" tint=\"-0.5\" rgb=\"FFC00000\"",
            _ => "theme=\"6\"",
        };

        return w.Xlsx(
            "workbook, theme colours, key on its own sheet",
            new Grid("Key", [
                [w.Text("RAG key"), new()],
                [w.Key("Blue"), w.Text("Completed with evidence")], [w.Key("Green"), w.Text("On schedule")], [w.Key("Amber"), w.Text("Some slippage")],
                [w.Key("Red"), w.Text("Deadline missed")], [w.Key("Grey"), w.Text("Not yet due")],
            ]),
            new Grid("Actions", [
                w.Headers("Theme", "Key actions", "Intended outcome", "Success measures", "Completion date", "Progress (RAG)"),
                .. Actions.Select(a => (IReadOnlyList<GridCell>)[w.Objective(a, field: Field.Aim), w.Action(a), w.Outcome(a), w.Kpi(a, "; "), w.DueDay(a), w.Status(a, "", colour: Colour(a))]),
            ]));
    }

    private static Layout PaletteColoursBesideWords()
    {
        var w = new LayoutWriter();
        string Colour(KnownAction a) => $"indexed=\"{a.Stage switch { Stage.Complete => 12, Stage.OnTrack => 11, Stage.AtRisk => 51, Stage.Late => 10, _ => 22 }}\"";

        return w.Xlsx("workbook, palette colours beside words", new Grid("Sheet1", [
            w.Headers("Item", "Priority area", "Task", "Action owner", "Target date", "Current status", "Evidence of completion"),
            .. Actions.Select(a => (IReadOnlyList<GridCell>)[w.Ref(a), w.Objective(a, field: Field.Aim), w.Action(a), w.Owner(a), w.Due(a, Month(a)), w.Status(a, Words(a), colour: Colour(a)), w.Evidence(a, "; ")]),
        ]));
    }

    private static Layout LettersByAKeyInText()
    {
        var w = new LayoutWriter();

        return w.Docx("document, letters by a key in its text", new Grid("", [
            w.Headers("Objective", "Action", "KPI", "Evidence/assurance", "Lead", "Deadline", "RAG", "Update"),
            .. Actions.Select(a => (IReadOnlyList<GridCell>)[w.Objective(a), w.Action(a), w.Kpi(a), w.Evidence(a), w.Lead(a), w.Due(a, a.Due.ToString("d MMMM yyyy", British)), w.Status(a, Letter(a)), w.Note(a)]),
        ])
        { Above = ["Equality action plan", "Key: B = complete, G = on track, A = at risk, R = overdue, W = not started".Replace("W =", "White =", StringComparison.Ordinal)] });
    }

    private static Layout TwoRowHeader()
    {
        var w = new LayoutWriter();
        GridCell Down(string name) => w.True(new(name, Down: 2), Field.Header, _ => true);

        return w.Docx("document, header of two rows", new Grid("", [
            [Down("Objective"), Down("Action"), w.True(new("Timescale", Across: 2), Field.Header, _ => true), Down("Lead"), Down("Status")],
            w.Headers("Start", "Finish"),
            .. Actions.Index().Select(each => (IReadOnlyList<GridCell>)[
                .. each.Index % 2 == 0 ? [w.Objective(each.Item, down: 2)] : (GridCell[])[],
                w.Action(each.Item), w.Start(each.Item, "1 January 2024", new(2024, 1, 1)), w.Due(each.Item, each.Item.Due.ToString("d MMM yyyy", British)), w.Lead(each.Item), w.Status(each.Item, Words(each.Item))]),
        ]));
    }

    private static Layout Forms()
    {
        var w = new LayoutWriter();

        return w.Docx("document, one form for each action", [.. Actions.Select(a => new Grid("", [
            [w.Headers("Objective:")[0], w.Objective(a)],
            [w.Headers("Action:")[0], w.Action(a)],
            [w.Headers("Lead:")[0], w.Lead(a)],
            [w.Headers("Due date:")[0], w.Due(a, Month(a))],
            [w.Headers("Status:")[0], w.Status(a, Words(a))],
            [w.Headers("Success measure:")[0], w.Kpi(a)],
        ]))]);
    }

    private static Layout DriftedAndContinued()
    {
        var w = new LayoutWriter();
        IReadOnlyList<GridCell> Row(KnownAction a) => [w.Objective(a), w.Action(a), w.Outcome(a), w.Lead(a), w.Due(a, $"In place by {Month(a)}", field: Field.Milestones), w.Status(a, "", Fill(a), Field.Progress)];

        return w.Docx(
            "document, drifted header, then a table without one",
            new Grid("", [
                [w.Key("Blue - Completed", "0070C0")], [w.Key("Green - On track", "00B050")], [w.Key("Amber - At risk", "FFC000")], [w.Key("Red - Overdue", "FF0000")], [w.Key("Grey - Not started", "BFBFBF")],
            ]),
            new Grid("", [w.Headers("Objective", "Action", "Desired outcome", "Lead", "Milestones", "Progress"), Row(Actions[0]), Row(Actions[1])]),
            new Grid("", [w.Headers("Source", "Action", "Desired outcome", "Lead", "Milestones", ""), Row(Actions[2]), Row(Actions[3])]),
            new Grid("", [Row(Actions[4]), Row(Actions[5])]));
    }

    private static Layout HeadingsBetweenRows()
    {
        var w = new LayoutWriter();

        return w.Csv("csv, headings between the rows", new("", [
            [w.Text("EDI plan of a synthetic trust"), new(), new(), new(), new()],
            [w.Text("Position as at 30 September 2024"), new(), new(), new(), new()],
            w.Headers("Ref", "Action", "Owner", "End date", "State"),
            .. Actions.Chunk(2).Index().SelectMany(pair => (IReadOnlyList<GridCell>[])[
                [w.Objective(pair.Item[0], $"Objective {pair.Index + 1}: {pair.Item[0].Objective}"), new(), new(), new(), new()],
                .. pair.Item.Select(a => (IReadOnlyList<GridCell>)[w.Ref(a), w.Action(a), w.Owner(a), w.Due(a, a.Due.ToString("dd.MM.yyyy", British)), w.Status(a, Words(a))])]),
        ]));
    }

    private static Layout TitlesDatesAndFootnotes()
    {
        var w = new LayoutWriter();

        return w.Xlsx("workbook, titles, real dates, footnotes", new Grid("EDI", [
            [w.Text("Equality, diversity and inclusion")], [w.Text("Delivery plan")], [], [w.Text("Updated 1 October 2024")], [],
            w.Headers("#", "Equality objective", "Activity", "Exec lead", "Deadline", "Delivery status", "Latest position"),
            .. Actions.Select(a => (IReadOnlyList<GridCell>)[w.Ref(a), w.Objective(a), w.Action(a), w.Owner(a), w.DueDay(a), w.Status(a, Words(a)), w.Note(a)]),
            [], [w.Text("Note: dates are ends of months.")],
        ]));
    }

    private static Layout GreenMeansDone()
    {
        var w = new LayoutWriter();
        (string, string) Mark(KnownAction a) => a.Stage switch
        {
            Stage.Complete => ("Green", "92D050"),
            Stage.OnTrack => ("Yellow", "FFFF00"),
            Stage.AtRisk => ("Purple", "7030A0"),
            Stage.Late => ("Red", "FF0000"),
            _ => ("Blue", "00B0F0"),
        };

        return w.Xlsx("workbook, a key in which green is complete and blue is not started", new Grid("Plan", [
            [w.Text("Compliance RAG rating key")],
            [w.Key("Green", "92D050"), w.Text("Completed")], [w.Key("Yellow", "FFFF00"), w.Text("On track")], [w.Key("Purple", "7030A0"), w.Text("At risk")], [w.Key("Red", "FF0000"), w.Text("Overdue")], [w.Key("Blue", "00B0F0"), w.Text("Not started")],
            [],
            w.Headers("Goal", "Action", "Responsibility", "Timeframe", "Compliance RAG rating"),
            .. Actions.Select(a => (IReadOnlyList<GridCell>)[w.Objective(a, field: Field.Aim), w.Action(a), w.Lead(a), w.Due(a, $"End of {Month(a)}"), w.Status(a, a.Ref[0] == '1' ? Mark(a).Item1 : "", Mark(a).Item2)]),
        ]));
    }

    private static Layout NestedInALayoutTable()
    {
        var w = new LayoutWriter();
        var inner = new Grid("", [
            w.Headers("Aim", "Action", "Team", "When", "Status"),
            .. Actions.Select(a => (IReadOnlyList<GridCell>)[w.Objective(a, field: Field.Aim), w.Action(a), w.Lead(a), w.Due(a, Month(a)), w.Status(a, Words(a))]),
        ]);
        var outer = new Grid("", [[new() { Markup = GridFile.Table(inner) + GridFile.Paragraph("") }]]);

        return new("document, the plan in a table inside a table", "plan.docx", GridFile.Docx(outer), [.. w.At("Table1.A1.1", inner)]);
    }

    private static Layout TrackedChanges()
    {
        var w = new LayoutWriter();
        GridCell Changed(KnownAction a) => w.True(new(a.Action)
        {
            Markup = $"<w:p><w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>Old words </w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"x\"><w:r><w:t>{a.Action}</w:t></w:r></w:ins>"
                + "<w:moveFrom w:id=\"3\" w:author=\"x\"><w:r><w:t> moved away</w:t></w:r></w:moveFrom></w:p>",
        }, Field.Action, plan => plan.Actions.Any(action => action.Title.Value == a.Action));

        return w.Docx("document with tracked changes", new Grid("", [
            w.Headers("Objective", "Action", "Lead officer", "Date for completion", "Progress update"),
            .. Actions.Select(a => (IReadOnlyList<GridCell>)[w.Objective(a), Changed(a), w.Lead(a), w.Due(a, Month(a)), w.Status(a, $"{Words(a)} - {a.Note}", field: Field.Progress)]),
        ]));
    }

    private static Layout ByIndicator()
    {
        var w = new LayoutWriter();

        return w.Xlsx("workbook by indicator of the race standard", new Grid("WRES", [
            w.Headers("WRES indicator", "Finding", "Action", "Lead(s)", "Date", "Update"),
            .. Actions.Index().Select(each => (IReadOnlyList<GridCell>)[
                w.Of(each.Item, $"Indicator {each.Index + 1}", Field.Links, action => action.Requirements.Any(link => link.Value == $"wres-ind-{each.Index + 1}")),
                w.Of(each.Item, $"The gap of group {each.Index} grew", Field.Note, action => action.Notes.Any(note => note.Value.EndsWith($"The gap of group {each.Index} grew", StringComparison.Ordinal))),
                w.Action(each.Item), w.Lead(each.Item), w.Due(each.Item, each.Item.Due.ToString("MMM-yy", British)), w.Note(each.Item)]),
        ]));
    }

    private static Layout LeadAndTimescaleTogether()
    {
        var w = new LayoutWriter();

        return w.Csv("tabs, lead and timescale in one column", new("", [
            w.Headers("Objectives", "Action", "Lead and timescale", "RAG status"),
            .. Actions.Select(a => (IReadOnlyList<GridCell>)[w.Objective(a), w.Action(a),
                w.Of(a, $"{a.Lead}, by {Month(a)}", Field.Lead, action => action.Lead?.Value == a.Lead && action.Due?.Value == a.Due), w.Status(a, Words(a))]),
        ]), '\t');
    }

    private static Layout QuartersAndPercentages()
    {
        var w = new LayoutWriter();
        string Quarter(DateOnly day) => $"Q{((day.Month + 8) % 12 / 3) + 1} {(day.Month < 4 ? day.Year - 1 : day.Year)}/{(day.Month < 4 ? day.Year : day.Year + 1) % 100:00}";
        DateOnly End(DateOnly day) => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1).AddMonths(3).AddDays(-1);
        string Share(KnownAction a) => a.Stage switch { Stage.Complete => "100%", Stage.NotStarted => "0%", Stage.OnTrack => "60%", Stage.AtRisk => "40%", _ => "20%" };

        return w.Xlsx("workbook, quarters and percentages", new Grid("Sheet1", [
            w.Headers("Strategic objective", "Deliverable", "SRO", "Delivery lead", "Due by", "% complete"),
            .. Actions.Select(a => (IReadOnlyList<GridCell>)[w.Objective(a), w.Action(a), w.Owner(a), w.Lead(a), w.Due(a, Quarter(a.Due), End(a.Due)),
                w.True(new(Share(a)), Field.Status, plan => plan.Actions.Any(action => action.Title.Value == a.Action && action.Reported?.Value.Meaning?.Lifecycle == a.Meaning.Item1))]),
        ]));
    }

    private static Layout QuestionsAsHeaders()
    {
        var w = new LayoutWriter();
        string[] prose = ["by the end of June 2024", "by 30th September 2024", "no later than 31 December 2024", "before end of March 2024", "by close of March 2025", "Autumn 2024"];

        return w.Docx("document, questions as headers, days in prose", new Grid("", [
            w.Headers("What do we want to achieve?", "What will we do?", "Who will lead?", "When will it be done?", "How will we know?", "Where are we now?"),
            .. Actions.Index().Select(each => (IReadOnlyList<GridCell>)[w.Objective(each.Item), w.Action(each.Item), w.Lead(each.Item), w.Due(each.Item, prose[each.Index]), w.Kpi(each.Item, "\n"), w.Note(each.Item)]),
        ]));
    }

    private static Layout MilestonesOnly()
    {
        var w = new LayoutWriter();

        return w.Xlsx("workbook, several milestones in a cell", new Grid("Plan", [
            w.Headers("Aim", "Objective", "Key milestones", "Outcome", "RAG rating"),
            .. Actions.Select(a => (IReadOnlyList<GridCell>)[w.Objective(a, field: Field.Aim), w.Action(a, field: Field.Objective),
                w.Of(a, $"Scope agreed by January 2024\nDraft shared by February 2024\nIn place by {Month(a)}", Field.Milestones, action => action.Due?.Value == a.Due
                    && action.Milestones.Select(step => step.Value.Title).SequenceEqual(["Scope agreed", "Draft shared", "In place"])),
                w.Outcome(a), w.Status(a, Words(a))]),
        ]));
    }

    private static Layout MisspeltHeaders()
    {
        var w = new LayoutWriter();

        return w.Csv("csv, misspelt headers and one nobody knows", new("", [
            [.. w.Headers("Objetive", "Acton", "Responsable", "Timescles", "Staus", "Comentary"), w.True(new("Zone"), Field.Ignore, _ => false)],
            .. Actions.Select(a => (IReadOnlyList<GridCell>)[w.Objective(a), w.Action(a), w.Lead(a), w.Due(a, Month(a)), w.Status(a, Words(a)), w.Note(a), w.True(new("North"), Field.Ignore, _ => false)]),
        ]));
    }

    private static Layout ColoursWithoutAKey()
    {
        var w = new LayoutWriter();

        return w.Xlsx("workbook, colours and no key", new Grid("Plan", [
            w.Headers("Objective", "Action", "Expected impact", "Measure of success", "Source of assurance", "Lead", "Complete by", "RAG"),
            .. Actions.Index().Select(each => (IReadOnlyList<GridCell>)[w.Objective(each.Item), w.Action(each.Item), w.Outcome(each.Item), w.Kpi(each.Item), w.Evidence(each.Item), w.Lead(each.Item), w.Due(each.Item, Month(each.Item)),
                each.Index == 1 ? w.Status(each.Item, "", "00B050") : new()]),
        ]));
    }

    private static Layout TwoSheetsAndAHiddenOne()
    {
        var w = new LayoutWriter();

        return w.Xlsx(
            "workbook, two sheets with other headers and a hidden one",
            new Grid("Recruitment", [
                w.Headers("Ref no", "Objective", "Action", "Lead", "Due", "Status"),
                .. Actions.Take(3).Select(a => (IReadOnlyList<GridCell>)[w.Ref(a), w.Objective(a), w.Action(a), w.Lead(a), w.Due(a, Month(a)), w.Status(a, Words(a))]),
            ]),
            new Grid("Culture", [
                w.Headers("Status", "Action", "Responsible person", "Target completion date", "Objective", "Action ref"),
                .. Actions.Skip(3).Select(a => (IReadOnlyList<GridCell>)[w.Status(a, Words(a)), w.Action(a), w.Lead(a), w.Due(a, a.Due.ToString("dd-MM-yyyy", British)), w.Objective(a), w.Ref(a)]),
            ]),
            new Grid("Lists", [[new("Lead"), new("Status"), new("Action")], [new("x"), new("y"), new("z")]]) { Hidden = true });
    }

    private static Layout RepeatedHeader()
    {
        var w = new LayoutWriter();
        string[] names = ["Objective", "Planned action", "Named lead", "Planned completion", "Action status"];
        IReadOnlyList<GridCell> Row(KnownAction a) => [w.Objective(a), w.Action(a), w.Lead(a), w.Due(a, Month(a)), w.Status(a, Words(a))];

        return w.Docx("document, header repeated on each page", new Grid("", [w.Headers(names), Row(Actions[0]), Row(Actions[1]), w.Headers(names), Row(Actions[2]), Row(Actions[3]), w.Headers(names), Row(Actions[4]), Row(Actions[5])]));
    }

    private static Layout ActionsOverSeveralRows()
    {
        var w = new LayoutWriter();

        return w.Xlsx("workbook, one action over several rows of measures", new Grid("Plan", [
            w.Headers("Objective", "Action", "Lead", "Timeline", "KPIs", "Status"),
            .. Actions.SelectMany(a => a.Kpis.Index().Select(kpi => (IReadOnlyList<GridCell>)[
                .. kpi.Index == 0 ? [w.Objective(a, down: a.Kpis.Length), w.True(new(a.Action, Down: a.Kpis.Length), Field.Action, _ => true), w.True(new(a.Lead, Down: a.Kpis.Length), Field.Lead, plan => plan.Actions.Any(x => x.Title.Value == a.Action && x.Lead?.Value == a.Lead)),
                    w.True(new(Month(a), Down: a.Kpis.Length), Field.Due, plan => plan.Actions.Any(x => x.Title.Value == a.Action && x.Due?.Value == a.Due))] : (GridCell[])[],
                w.Of(a, kpi.Item, Field.Kpi, action => action.Kpis.Any(each => each.Value.Text == kpi.Item) && action.Kpis.Count == a.Kpis.Length),
                .. kpi.Index == 0 ? [w.True(new(Words(a), Down: a.Kpis.Length), Field.Status, plan => plan.Actions.Any(x => x.Title.Value == a.Action && x.Reported?.Value.Meaning?.Lifecycle == a.Meaning.Item1))] : (GridCell[])[]])),
        ]));
    }

    private static Layout KeyBelowThePlan()
    {
        var w = new LayoutWriter();

        return w.Xlsx("workbook, the key below the plan", new Grid("Plan", [
            w.Headers("Pledge", "How will we achieve this", "By whom", "Delivery date", "RAG", "Supporting evidence"),
            .. Actions.Select(a => (IReadOnlyList<GridCell>)[w.Objective(a), w.Action(a), w.Lead(a), w.Due(a, a.Due.ToString("d MMM yy", British)), w.Status(a, "", Fill(a)), w.Evidence(a)]),
            [],
            [w.Key("", "0070C0"), w.Text("Complete")], [w.Key("", "00B050"), w.Text("On track")], [w.Key("", "FFC000"), w.Text("At risk of delay")], [w.Key("", "FF0000"), w.Text("Overdue")], [w.Key("", "A6A6A6"), w.Text("Not started")],
        ]));
    }

    private static Layout PipesAndProse()
    {
        var w = new LayoutWriter();
        string[] said = ["Done", "Progressing well", "Some delay", "Exceeded timescales", "Yet to commence", "Achieved"];

        return w.Csv("bars, other words of status", new("", [
            w.Headers("Action no", "Commitment", "Initiative", "Impact", "Accountable", "Date due", "Status update"),
            .. Actions.Index().Select(each => (IReadOnlyList<GridCell>)[w.Ref(each.Item), w.Objective(each.Item), w.Action(each.Item), w.Outcome(each.Item), w.Owner(each.Item), w.Due(each.Item, each.Item.Due.ToString("MMMM d, yyyy", British)),
                w.Status(each.Item, said[each.Index], field: Field.Progress)]),
        ]), '|');
    }

    private static Layout OldEncodingAndManyColumns()
    {
        var w = new LayoutWriter();

        return w.Csv("csv in Windows-1252, many columns", new("", [
            w.Headers("Workstream", "Planned activity", "Expected benefits", "Metric / measure", "Accountable exec", "Delivery lead", "Commencement", "Finish", "B/RAG", "Narrative"),
            .. Actions.Select(a => (IReadOnlyList<GridCell>)[w.Objective(a, field: Field.Aim), w.Action(a), w.Outcome(a), w.Kpi(a, "\n"), w.Owner(a), w.Of(a, "Équipe “A”", Field.Lead, action => action.Lead?.Value == "Équipe “A”"),
                w.Start(a, "01/01/2024", new(2024, 1, 1)), w.Due(a, a.Due.ToString("dd/MM/yyyy", British)), w.Status(a, Letter(a) is "White" ? "Not started" : Words(a)), w.Note(a)]),
        ]), ',', CodePagesEncodingProvider.Instance.GetEncoding(1252));
    }

    private static Layout QuarterlyUpdates()
    {
        var w = new LayoutWriter();

        return w.Xlsx("workbook, a column of updates for each quarter", new Grid("Tracker", [
            [w.Text("EDI tracker")],
            w.Headers("ID", "Equality objective (2024-27)", "What we will do", "Success looks like", "By when?", "Lead Director", "Q1 update", "Q2 update", "Overall RAG"),
            .. Actions.Index().Select(each => (IReadOnlyList<GridCell>)[w.Ref(each.Item), w.Objective(each.Item), w.Action(each.Item), w.Outcome(each.Item), w.Due(each.Item, $"End {Month(each.Item)}"), w.Owner(each.Item),
                w.Of(each.Item, $"Begun with team {each.Index}", Field.Progress, action => action.Notes.Any(note => note.Value == $"Begun with team {each.Index}")), w.Note(each.Item), w.Status(each.Item, Words(each.Item))]),
        ]));
    }

    private static Layout NumberedProse()
    {
        var w = new LayoutWriter();

        return w.Docx("document, numbers and objectives in one cell, links in brackets", new Grid("", [
            w.Headers("Objective and source", "Actions to be taken", "Responsible Lead / Team", "Timescale for completion", "Measurable outcome", "Progress to date"),
            .. Actions.Select(a => (IReadOnlyList<GridCell>)[w.Objective(a, $"{a.Ref[0]}. {a.Objective}\n(WRES indicator 2)"), w.Action(a, $"{a.Ref} {a.Action}"), w.Lead(a), w.Due(a, $"by the end of {Month(a)}"), w.Outcome(a), w.Note(a)]),
        ])
        { Above = ["Action plan 2024", "This plan was agreed by the board. It will be reviewed every quarter."] });
    }

    private static Layout WordsAndColoursOfAnotherKind()
    {
        var w = new LayoutWriter();
        string Said(KnownAction a) => a.Stage switch { Stage.Complete => "Complete and embedded", Stage.OnTrack => "In progress - on track", Stage.AtRisk => "Amber: at risk", Stage.Late => "Red – overdue", _ => "Not yet due" };

        return w.Xlsx("workbook, sentences of status, blank rows and a total", new Grid("Actions", [
            [w.Text("RAG"), w.Key("Green: on track"), w.Key("Amber: at risk"), w.Key("Red: overdue"), w.Key("Blue: complete")],
            [],
            w.Headers("Action", "Strategic aim", "Status", "Target completion", "Officer responsible"),
            .. Actions.SelectMany(a => (IReadOnlyList<GridCell>[])[[w.Action(a), w.Objective(a, field: Field.Aim), w.Status(a, Said(a)), w.Due(a, Month(a)), w.Lead(a)], []]),
            [w.Text("Total")],
        ]));
    }

    private static string Words(KnownAction a) => a.Stage switch
    {
        Stage.Complete => "Complete",
        Stage.OnTrack => "On track",
        Stage.AtRisk => "At risk",
        Stage.Late => "Overdue",
        _ => "Not started",
    };

    private static string Letter(KnownAction a) => a.Stage switch { Stage.Complete => "B", Stage.OnTrack => "G", Stage.AtRisk => "A", Stage.Late => "R", _ => "White" };

    private static string Fill(KnownAction a) => a.Stage switch { Stage.Complete => "0070C0", Stage.OnTrack => "00B050", Stage.AtRisk => "FFC000", Stage.Late => "FF0000", _ => "A6A6A6" };
}
