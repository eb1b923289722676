using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>Writes a plan as a paper for a board: a front part that says what this is, the counts by colour, then the tables, landscape.</summary>
internal static class BoardPaper
{
    private const uint Across = 16_838;
    private const uint Down = 11_906;
    private const int Margin = 720;

    internal static byte[] Write(PlanPaper paper, Layout layout)
    {
        using var file = new MemoryStream();

        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var styles = main.AddNewPart<StyleDefinitionsPart>("styles");
            var footer = main.AddNewPart<FooterPart>("footer");

            FixedPackage.Write(styles, writer => writer.WriteElement(PaperStyles.Sheet()));
            FixedPackage.Write(footer, writer => writer.WriteElement(Footer(paper)));
            FixedPackage.Write(main, writer => writer.Element(new Document(), () => writer.Element(new Body(), () =>
            {
                Front(writer, paper);
                Tables(writer, paper, layout);
                writer.WriteElement(new SectionProperties(
                    new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
                    new PageSize { Width = Across, Height = Down, Orient = PageOrientationValues.Landscape },
                    new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = Margin / 2, Footer = Margin / 2, Gutter = 0 }));
            })));
            FixedPackage.Describe(document.AddCoreFilePropertiesPart(), paper);
        }

        return FixedPackage.Of(file, paper.AsAt);
    }

    private static void Front(OpenXmlWriter writer, PlanPaper paper)
    {
        writer.WriteElement(PaperTable.Paragraph(paper.Title, PaperStyles.Title));
        Fact(writer, "Organisation", $"{paper.Organisation.Name} ({paper.Organisation.Ods})");
        Fact(writer, "Period", paper.Period);
        Fact(writer, "Edition", paper.Standing);
        Fact(writer, "Date", Status.Written(paper.AsAt));
        Fact(writer, "Purpose", paper.Purpose);
        Fact(writer, "Digest", paper.Edition is { } edition ? $"SHA-256 {edition.Digest}" : "None: a digest belongs to an edition, and this is the working state.");

        if (paper.Strategy is { } strategy)
        {
            Fact(writer, "Strategy it serves", strategy);
        }

        var actions = paper.Actions.ToList();
        writer.WriteElement(PaperTable.Paragraph("Where the actions stand", PaperStyles.Heading));
        writer.WriteElement(PaperTable.Paragraph(
            $"{actions.Count} {(actions.Count == 1 ? "action" : "actions")} under {paper.Objectives.Count} {(paper.Objectives.Count == 1 ? "objective" : "objectives")}; {actions.Count(action => action.Overdue)} overdue, {actions.Count(action => action.Difference is not null)} reported otherwise than the common rule says."));
        PaperTable.Write(writer, "The key, and how many actions have each colour", [("Colour", 1_500), ("What it means", 9_000), ("How many", 1_500)], paper.Key.Select(entry => new CellValue[]
        {
            new(Wording.Capital(entry.ShownAs), Shade: entry.ShownAs),
            $"{entry.Label}: {entry.Meaning}",
            $"{actions.Count(action => action.Colour == entry.Colour)}",
        }));

        foreach (var comment in paper.Comments)
        {
            writer.WriteElement(PaperTable.Paragraph($"{comment.Network} says, {Status.Written(London.DayOf(comment.At))}", PaperStyles.Heading));
            writer.WriteElement(PaperTable.Paragraph(comment.Text));
        }
    }

    private static void Tables(OpenXmlWriter writer, PlanPaper paper, Layout layout)
    {
        (string, int)[] columns = [.. layout.Board.Select(column => (column.Header, column.Width))];
        writer.WriteElement(PaperTable.Paragraph("The plan", PaperStyles.Heading));

        if (!layout.UnderHeadings)
        {
            PaperTable.Write(writer, $"{paper.Title}, {paper.Period}", columns, paper.Rows.Select(row => layout.Board.Select(column => column.Write(row))));
            return;
        }

        foreach (var objective in paper.Objectives)
        {
            var title = objective.Ref is null ? objective.Title : $"{objective.Ref} {objective.Title}";
            writer.WriteElement(PaperTable.Paragraph(title, PaperStyles.Objective));

            if (objective.Actions.Count == 0)
            {
                writer.WriteElement(PaperTable.Paragraph("No actions yet."));
                continue;
            }

            PaperTable.Write(writer, title, columns, objective.Actions.Select(action => layout.Board.Select(column => column.Write(new(paper, objective, action)))));
        }
    }

    private static void Fact(OpenXmlWriter writer, string name, string value) => writer.WriteElement(new Paragraph(
        new Run(new RunProperties(new Bold()), new Text($"{name}: ") { Space = SpaceProcessingModeValues.Preserve }), PaperTable.Words(value)));

    private static Footer Footer(PlanPaper paper) => new(new Paragraph(
        PaperTable.Words($"{paper.Organisation.Ods} {paper.Period}, {paper.FileName("docx")[..^5]}. Page "),
        new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" }));
}
