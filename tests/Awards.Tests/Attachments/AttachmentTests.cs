using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EdiRegion.Contracts.ActionPlans;

namespace EdiRegion.Awards.Tests.Attachments;

/// <summary>Files of a nomination, and evidence of a plan that it points at.</summary>
public sealed class AttachmentTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private const string Telling = "Synthetic Stranger";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Kinds { get; } = ["png", "jpg", "pdf", "docx"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_file_loses_what_it_tells_of_its_author_and_its_name(string kind)
    {
        var draft = await GivenDraft.BeginAsync(await CycleSteps.OpenAsync(app));
        var file = Sample(kind);
        Holds(file).ShouldBeTrue("the sample has to tell something");

        var saved = await (await AttachAsync(draft, file, $"{Telling} at home.{kind}")).Ok();

        saved["evidence"]![0]!.Text("name").ShouldBe($"attachment-1.{kind}");
        var answer = await draft.Writer.GetAsync($"{draft.Path}/evidence/1/content", Ct);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"attachment-1.{kind}");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var kept = await answer.Content.ReadAsByteArrayAsync(Ct);
        Holds(kept).ShouldBeFalse();
        kept.Length.ShouldBeGreaterThan(20);

        if (kind == "docx")
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(kept), isEditable: false);
            document.MainDocumentPart!.Document!.InnerText.ShouldBe("What we did.");
        }
    }

    [Fact]
    public async Task A_file_that_is_not_what_it_is_called_broken_or_too_large_is_refused()
    {
        var draft = await GivenDraft.BeginAsync(await CycleSteps.OpenAsync(app));

        await (await AttachAsync(draft, "MZ program"u8.ToArray(), "story.pdf")).Refused(HttpStatusCode.UnprocessableEntity, "file-type-not-accepted");
        await (await AttachAsync(draft, [], "story.pdf")).Refused(HttpStatusCode.UnprocessableEntity, "file-empty");
        await (await AttachAsync(draft, Sample("png")[..30], "story.png")).Refused(HttpStatusCode.UnprocessableEntity, "file-damaged");
        await (await AttachAsync(draft, Encoding.ASCII.GetBytes("%PDF-1.7\ntrailer << /Encrypt 3 0 R >>\n%%EOF"), "story.pdf")).Refused(HttpStatusCode.UnprocessableEntity, "file-password-protected");
        await (await AttachAsync(draft, new byte[11 * 1_048_576], "story.pdf")).Refused(HttpStatusCode.RequestEntityTooLarge, "file-too-large");

        (await draft.ReadAsync())["evidence"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_category_takes_so_many_and_a_removed_one_makes_room()
    {
        var draft = await GivenDraft.BeginAsync(await CycleSteps.OpenAsync(app));
        await (await AttachAsync(draft, Sample("png"), "one.png")).Ok();
        await (await AttachAsync(draft, Sample("pdf"), "two.pdf")).Ok();
        await (await AttachAsync(draft, Sample("png"), "three.png")).Refused(HttpStatusCode.Conflict, "attachments-too-many");

        (await draft.Writer.DeleteAsync($"{draft.Path}/evidence/1", Ct)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await (await AttachAsync(draft, Sample("png"), "three.png")).Ok())["evidence"]!.AsArray().Select(e => e!.Text("name")).ShouldBe(["attachment-2.pdf", "attachment-3.png"]);
        await (await draft.Writer.GetAsync($"{draft.Path}/evidence/1/content", Ct)).Refused(HttpStatusCode.NotFound, "attachment-unknown");
    }

    [Fact]
    public async Task Evidence_of_the_nominees_plan_is_pointed_at_by_those_who_may_read_it_there()
    {
        var given = await CycleSteps.OpenAsync(app);
        var (ours, theirs, personal) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await app.TellAsync(new EvidenceKept(ours, "RRK", 1, "Rota audit", "file", new DateOnly(2030, 1, 1), true, true, app.Clock.GetUtcNow()));
        await app.TellAsync(new EvidenceKept(theirs, "RQ3", 1, "Another audit", "file", null, true, true, app.Clock.GetUtcNow()));
        await app.TellAsync(new EvidenceKept(personal, "RRK", 1, "Names", "file", null, true, false, app.Clock.GetUtcNow()));
        var own = await GivenDraft.FilledAsync(given, by: app.ClientNamed($"nominator {Guid.CreateVersion7()}", "trust-lead:RRK"));
        var foreign = await GivenDraft.FilledAsync(given);

        (await own.Writer.Post($"{own.Path}/evidence", new { id = ours }))["evidence"]![0]!.Text("name").ShouldBe("Rota audit");
        await (await own.Writer.Send(HttpMethod.Post, $"{own.Path}/evidence", new { id = ours })).Refused(HttpStatusCode.Conflict, "attached-already");
        await (await own.Writer.Send(HttpMethod.Post, $"{own.Path}/evidence", new { id = theirs })).Refused(HttpStatusCode.NotFound, "evidence-unknown");
        await (await own.Writer.Send(HttpMethod.Post, $"{own.Path}/evidence", new { id = personal })).Refused(HttpStatusCode.Conflict, "personal-data-not-acknowledged");
        await (await foreign.Writer.Send(HttpMethod.Post, $"{foreign.Path}/evidence", new { id = ours })).Refused(HttpStatusCode.NotFound, "evidence-unknown");
    }

    private static async Task<HttpResponseMessage> AttachAsync(GivenDraft draft, byte[] file, string name)
    {
        using var form = new MultipartFormDataContent();
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(content, "file", name);

        return await draft.Writer.PostAsync($"{draft.Path}/evidence", form, Ct);
    }

    private static bool Holds(byte[] file)
    {
        if (file is not [0x50, 0x4B, ..])
        {
            return Encoding.Latin1.GetString(file).Contains(Telling, StringComparison.Ordinal);
        }

        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);

        return archive.Entries.Any(part =>
        {
            using var reader = new StreamReader(part.Open());

            return reader.ReadToEnd().Contains(Telling, StringComparison.Ordinal);
        });
    }

    private static byte[] Sample(string kind) => kind switch
    {
        "png" => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", new byte[13]), .. Chunk("tEXt", Encoding.ASCII.GetBytes($"Author\0{Telling}")), .. Chunk("IDAT", new byte[20]), .. Chunk("IEND", [])],
        "jpg" => [0xFF, 0xD8, .. Segment(0xE0, "JFIF\0"), .. Segment(0xE1, $"Exif\0\0{Telling}"), .. Segment(0xFE, Telling), .. Segment(0xDB, new string('q', 64)), .. Segment(0xDA, "scan"), .. new byte[30], 0xFF, 0xD9],
        "pdf" => Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj << /Author (The one (and only) {Telling} \\(of RRK) /CreationDate (D:20260101) >> endobj\n2 0 obj << /Type /Catalog /Metadata 3 0 R >> endobj\n"
            + $"3 0 obj << /Subtype /XML >> stream\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><dc:creator>{Telling}</dc:creator></x:xmpmeta>\nendstream endobj\ntrailer << /Root 2 0 R /Info 1 0 R >>\n%%EOF"),
        _ => Document(),
    };

    private static byte[] Document()
    {
        using var file = new MemoryStream();

        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new(new Body(new Paragraph(new InsertedRun(new Run(new Text("What we did."))) { Id = "1", Author = Telling, Date = new DateTime(2026, 1, 1) })));
            document.PackageProperties.Creator = Telling;
            document.MainDocumentPart!.AddNewPart<WordprocessingCommentsPart>().Comments = new(new Comment(new Paragraph(new Run(new Text(Telling)))) { Id = "1", Author = Telling, Initials = "S" });
        }

        return file.ToArray();
    }

    private static byte[] Chunk(string kind, byte[] content)
    {
        var chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        Encoding.ASCII.GetBytes(kind).CopyTo(chunk, 4);
        content.CopyTo(chunk, 8);

        return chunk;
    }

    private static byte[] Segment(byte marker, string content)
    {
        var segment = new byte[content.Length + 4];
        (segment[0], segment[1]) = (0xFF, marker);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(content.Length + 2));
        Encoding.Latin1.GetBytes(content).CopyTo(segment, 4);

        return segment;
    }
}
