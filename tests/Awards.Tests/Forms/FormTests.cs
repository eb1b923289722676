using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EdiRegion.Awards.Tests.Forms;

/// <summary>The form in Word: out, filled in, back.</summary>
public sealed class FormTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_filled_in_word_becomes_a_draft()
    {
        var given = await CycleSteps.OpenAsync(app);
        var form = Fill(await BlankAsync(given), new()
        {
            ["edi:title"] = "Told in Word",
            ["edi:nominee.name"] = "A team",
            ["edi:nominee.kind"] = "team",
            ["edi:nominee.organisation"] = "rrk",
            ["edi:answer.a"] = "First line.\nSecond <b>line</b>.",
        });

        var taken = await (await SendAsync(form)).Ok();

        taken["nomination"]!.Text("title").ShouldBe("Told in Word");
        taken["nomination"]!["nominee"]!.Text("organisation").ShouldBe("RRK");
        taken["nomination"]!["answers"]!.Text("a").ShouldBe("First line.\nSecond <b>line</b>.");
        taken["nomination"]!.Text("state").ShouldBe("draft");
        taken["report"]!["taken"]!.AsArray().Select(t => t!.GetValue<string>()).ShouldBe(["nominee.kind", "nominee.name", "nominee.organisation", "title", "answer.a"]);
        taken["report"]!["empty"]!.AsArray().Select(t => t!.GetValue<string>()).ShouldContain("answer.b");
    }

    [Fact]
    public async Task A_draft_goes_out_as_a_form_and_comes_back_the_same()
    {
        var given = await CycleSteps.OpenAsync(app);
        var draft = await GivenDraft.FilledAsync(given, but: new { answers = new { a = $"One line\nand \"another\" & more. {GivenDraft.Text(100)}" } });

        var form = await draft.Writer.GetByteArrayAsync($"{draft.Path}/form.docx", Ct);
        var taken = (await (await SendAsync(form)).Ok())["nomination"]!;

        var read = await draft.ReadAsync();
        taken["answers"]!.ToJsonString().ShouldBe(read["answers"]!.ToJsonString());
        (taken.Text("title"), taken["nominee"]!.Text("name"), taken["nominee"]!.Text("email")).ShouldBe((read.Text("title"), read["nominee"]!.Text("name"), read["nominee"]!.Text("email")));
    }

    [Fact]
    public async Task The_metadata_of_somebody_else_is_dropped_and_said_to_be()
    {
        var form = Fill(await BlankAsync(await CycleSteps.OpenAsync(app)), new() { ["edi:title"] = "Told in Word" }, document =>
        {
            document.PackageProperties.Creator = "Synthetic Stranger";
            document.PackageProperties.LastModifiedBy = "Synthetic Stranger";
            var comments = document.MainDocumentPart!.AddNewPart<WordprocessingCommentsPart>();
            comments.Comments = new(new Comment(new Paragraph(new Run(new Text("A remark")))) { Id = "1", Author = "Synthetic Stranger", Initials = "SS" });
        });

        var taken = await (await SendAsync(form)).Ok();

        taken.ToJsonString().ShouldNotContain("Synthetic Stranger");
        taken.ToJsonString().ShouldNotContain("A remark");
        taken["report"]!["dropped"]!.AsArray().Select(d => d!.GetValue<string>()).ShouldBe(["author, company and other properties of the file", "comments"]);
        taken["nomination"]!["evidence"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_organisation_nobody_knows_is_a_remark_and_the_rest_is_taken()
    {
        var form = Fill(await BlankAsync(await CycleSteps.OpenAsync(app)), new() { ["edi:title"] = "Told in Word", ["edi:nominee.organisation"] = "Our hospital", ["edi:nominee.kind"] = "hero" });

        var taken = await (await SendAsync(form)).Ok();

        taken["nomination"]!.Text("title").ShouldBe("Told in Word");
        taken["report"]!["remarks"]!.AsArray().Select(r => r!.Text("code")).ShouldBe(["choice-unknown", "organisation-unknown"]);
    }

    public static TheoryData<string, string> Unreadable { get; } = new()
    {
        { "empty", "file-empty" },
        { "text", "file-type-not-accepted" },
        { "old", "file-type-not-accepted" },
        { "another archive", "file-type-not-accepted" },
        { "broken", "file-damaged" },
        { "broken text", "file-damaged" },
        { "entities", "file-damaged" },
        { "another document", "form-not-recognised" },
        { "zip bomb", "file-unpacks-too-large" },
        { "many parts", "file-unpacks-too-large" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_file_that_is_no_form_is_refused_with_what_it_is(string file, string code)
    {
        var given = await CycleSteps.OpenAsync(app);
        var form = await BlankAsync(given);
        byte[] content = file switch
        {
            "empty" => [],
            "text" => "Dear secretaries"u8.ToArray(),
            "old" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500]],
            "another archive" => Archive(("notes.txt", "Notes"u8.ToArray())),
            "broken" => form[..(form.Length / 2)],
            "broken text" => Archive(("word/document.xml", "<w:document><w:body>"u8.ToArray())),
            "entities" => Archive(("word/document.xml", "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><d>&b;</d>"u8.ToArray())),
            "another document" => Archive(("word/document.xml", Encoding.UTF8.GetBytes("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body/></w:document>"))),
            "zip bomb" => Archive(("word/document.xml", new byte[60_000_000])),
            _ => Archive([.. Enumerable.Range(0, 600).Select(i => ($"word/part{i}.xml", (byte[])[1]))]),
        };

        var problem = await (await SendAsync(content)).Refused(HttpStatusCode.UnprocessableEntity, code);

        problem.Text("detail").ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_huge_file_is_refused_before_it_is_read()
    {
        await CycleSteps.OpenAsync(app);

        await (await SendAsync(new byte[6_000_000])).Refused(HttpStatusCode.RequestEntityTooLarge, "file-too-large");
    }

    private async Task<byte[]> BlankAsync(GivenCycle given) => await app.CreateClient().GetByteArrayAsync($"/api/awards/v1/categories/communities-together/form.docx?cycle={given.Key}", Ct);

    private async Task<HttpResponseMessage> SendAsync(byte[] form)
    {
        using var content = new ByteArrayContent(form);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        return await app.ClientNamed($"nominator {Guid.CreateVersion7()}", "trust-lead:RJE").PostAsync("/api/awards/v1/nominations/forms", content, Ct);
    }

    private static byte[] Fill(byte[] form, Dictionary<string, string> texts, Action<WordprocessingDocument>? change = null)
    {
        using var file = new MemoryStream();
        file.Write(form);

        using (var document = WordprocessingDocument.Open(file, isEditable: true))
        {
            foreach (var field in document.MainDocumentPart!.Document!.Descendants<SdtBlock>())
            {
                if (texts.GetValueOrDefault(field.SdtProperties!.GetFirstChild<Tag>()!.Val!) is { } text)
                {
                    field.SdtContentBlock!.RemoveAllChildren();
                    field.SdtContentBlock.Append(text.Split('\n').Select(line => new Paragraph(new Run(new Text(line)))));
                }
            }

            change?.Invoke(document);
        }

        return file.ToArray();
    }

    private static byte[] Archive(params (string Name, byte[] Content)[] parts)
    {
        using var file = new MemoryStream();

        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }
}
