using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using EdiRegion.ActionPlans.Imports;
using EdiRegion.ActionPlans.Imports.Drafts;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Tests.Imports;

public sealed class FileFaultTests
{
    public static TheoryData<string, byte[]> Unreadable => new()
    {
        { "file-empty", [] },
        { "file-empty", Encoding.UTF8.GetBytes(" \r\n ") },
        { "file-without-table", GridFile.DocxOf(GridFile.Paragraph("We will be fair.")) },
        { "file-without-table", Encoding.UTF8.GetBytes("a,b\n1,2") },
        { "file-without-table", GridFile.Xlsx(new Grid("Sheet1", [[new("Only a title")]])) },
        { "file-type-not-supported", Encoding.ASCII.GetBytes("%PDF-1.7 …") },
        { "file-type-not-supported", Encoding.ASCII.GetBytes("<html><table></table></html>") },
        { "file-type-not-supported", [(byte)'M', (byte)'Z', 0x90, 0, 3, 0] },
        { "file-type-not-supported", GridFile.Zip(("readme.txt", "x")) },
        { "file-type-not-supported", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]] },
        { "file-password-protected", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")] },
        { "file-damaged", GridFile.Zip(("xl/workbook.xml", "<workbook")) },
        { "file-damaged", [.. "PK\u0003\u0004"u8, .. new byte[40]] },
        { "file-unpacks-too-large", Bomb() },
        { "file-too-many-rows", Encoding.UTF8.GetBytes("Action,Lead\n" + string.Concat(Enumerable.Repeat("x,y\n", 50_001))) },
        { "file-too-many-columns", Encoding.UTF8.GetBytes("Action,Lead" + new string(',', 120) + "x\n") },
        { "cell-too-long", Encoding.UTF8.GetBytes("Action,Lead\n" + new string('x', 40_000) + ",y\n") },
        { "plan-too-many-actions", Encoding.UTF8.GetBytes("Action,Lead\n" + string.Concat(Enumerable.Repeat("x,y\n", 30_000))) },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void A_file_that_is_no_plan_is_refused_with_what_was_found_and_what_to_do(string code, byte[] content)
    {
        var refusal = Refuse(content);

        (refusal.Code, refusal.Status).ShouldBe((code, 422));
        refusal.Detail.ShouldNotBeNullOrEmpty();
        refusal.Errors![0].Expected.ShouldNotBeNullOrEmpty();
        refusal.Errors[0].Found.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Thirty_thousand_rows_of_a_workbook_are_read_quickly()
    {
        var content = GridFile.Xlsx(new Grid("Plan", [
            [new("Action"), new("Lead"), new("Due date"), new("Status"), new("Update")],
            .. Enumerable.Range(1, 30_000).Select(row => (IReadOnlyList<GridCell>)[new($"Action {row} of many"), new("Team"), new("March 2025"), new("On track"), new("A line about it.")]),
        ]));
        var watch = Stopwatch.StartNew();

        var read = EdiRegion.ActionPlans.Imports.Files.FileReader.Read(content);

        read.Value!.Tables[0].Rows.Count.ShouldBe(30_001);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        Refuse(content).Code.ShouldBe("plan-too-many-actions");
    }

    [Fact]
    public void A_hidden_sheet_and_tracked_changes_are_told()
    {
        var hidden = Read(Layouts.All.Single(layout => layout.Name.Contains("hidden", StringComparison.Ordinal)).Content);
        var tracked = Read(Layouts.All.Single(layout => layout.Name.Contains("tracked", StringComparison.Ordinal)).Content);

        hidden.Findings.ShouldContain(finding => finding.Code == "hidden-sheet" && finding.At == "Lists");
        tracked.Findings.ShouldContain(finding => finding.Code == "tracked-changes");
        tracked.Actions.ShouldAllBe(action => !action.Title.Value.Contains("Old", StringComparison.Ordinal) && !action.Title.Value.Contains("moved", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_inside_a_cell_that_is_no_plan_stays_text_of_the_cell()
    {
        var inner = GridFile.Table(new("", [[new("January 2024"), new("Scope agreed")], [new("March 2024"), new("In place")]]));
        var plan = Read(GridFile.Docx(new Grid("", [
            [new("Action"), new("Lead"), new("Milestones")],
            [new("Meet the night teams"), new("Chair"), new() { Markup = inner + GridFile.Paragraph("") }],
        ])));

        plan.Actions.Single().Milestones.Select(step => (step.Value.Title, step.Value.Due)).ShouldBe(
            [("Scope agreed", new DateOnly(2024, 1, 31)), ("In place", new DateOnly(2024, 3, 31))]);
        plan.Findings.ShouldContain(finding => finding.Code == "nested-table" && finding.At == "Table1!C2");
    }

    [Fact]
    public void A_text_in_a_column_nobody_named_is_flagged_and_not_lost()
    {
        var plan = Read(Encoding.UTF8.GetBytes("Action,Lead,\nMeet the night teams,Chair,ask about rotas"));

        plan.Unplaced.ShouldContain(cell => cell.At == "C2");
        plan.Actions.Single().Notes.ShouldContain(note => note.Value.Contains("rotas", StringComparison.Ordinal));
    }

    private static byte[] Bomb()
    {
        using var kept = new MemoryStream();

        using (var archive = new ZipArchive(kept, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("xl/workbook.xml");
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1_000_000];

            for (var i = 0; i < 60; i++)
            {
                part.Write(zeros);
            }
        }

        return kept.ToArray();
    }

    private static PlanDraft Read(byte[] content)
    {
        PlanReader.Read(new MemoryStream(content), "plan", KnownPlan.Definitions).Is(out var plan, out var refusal).ShouldBeTrue(refusal?.ToString());

        return plan!;
    }

    private static Refusal Refuse(byte[] content) => PlanReader.Read(new MemoryStream(content), "plan", KnownPlan.Definitions).Refusal.ShouldNotBeNull();
}
