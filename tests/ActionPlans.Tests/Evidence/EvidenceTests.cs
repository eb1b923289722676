using System.Net;
using System.Security.Cryptography;
using EdiRegion.ActionPlans.Evidence;
using Microsoft.AspNetCore.Http;

namespace EdiRegion.ActionPlans.Tests.Evidence;

public sealed class EvidenceTests(ActionPlansApp app) : IClassFixture<ActionPlansApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_makes_a_complete_action_blue_and_comes_back_byte_for_byte()
    {
        var plan = await GivenPlan.BeginAsync(app, "2026-27");
        var (first, second) = (await plan.ActionAsync("First"), await plan.ActionAsync("Second"));
        await plan.Lead.Post(plan.Of(first, "progress"), new { lifecycle = "complete" });
        byte[] content = [.. Files.Pdf, .. RandomNumberGenerator.GetBytes(700_000)];

        var item = await (await SendAsync(plan, "report.pdf", content)).Ok();
        await plan.Lead.Post($"{plan.Path}/evidence/{item.Id()}/uses", new { actions = new[] { first, second } });

        (await plan.SeenAsync(first)).Text("colour").ShouldBe("blue");
        (await plan.SeenAsync(second)).Text("evidence").ShouldBe("attached");
        item["revisions"]![0]!.Text("sha256").ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
        item["revisions"]![0]!.Text("mediaType").ShouldBe("application/pdf");
        (await plan.Lead.GetByteArrayAsync($"{plan.Path}/evidence/{item.Id()}/content", Ct)).ShouldBe(content);
    }

    [Fact]
    public async Task Taken_away_or_expired_it_is_evidence_no_more()
    {
        var plan = await GivenPlan.BeginAsync(app, "2025-26");
        var action = await plan.ActionAsync();
        await plan.Lead.Post(plan.Of(action, "progress"), new { lifecycle = "complete" });
        var item = await (await SendAsync(plan, "report.pdf", Files.Pdf, "&expires=2026-12-31")).Ok();
        await plan.Lead.Post($"{plan.Path}/evidence/{item.Id()}/uses", new { actions = new[] { action } });

        var expired = await plan.Lead.Get($"{plan.Of(action, "timeline")}?at=2027-01-01");
        await plan.Lead.Post($"{plan.Path}/evidence/{item.Id()}/confirmation");
        var confirmed = await plan.Lead.Get($"{plan.Of(action, "timeline")}?at=2027-01-01");
        await (await plan.Lead.Send(HttpMethod.Delete, $"{plan.Path}/evidence/{item.Id()}/uses/{action}")).Ok();

        expired["state"]!.Text("colourLabel").ShouldBe("Complete, evidence expired");
        confirmed["state"]!.Text("colour").ShouldBe("blue");
        (await plan.SeenAsync(action)).Text("colourLabel").ShouldBe("Complete, evidence claimed");
    }

    [Fact]
    public async Task Somebody_else_verifies_and_a_new_revision_starts_anew()
    {
        var plan = await GivenPlan.BeginAsync(app, "2024-25");
        var action = await plan.ActionAsync();
        var item = await (await SendAsync(plan, "report.pdf", Files.Pdf)).Ok();
        await plan.Lead.Post($"{plan.Path}/evidence/{item.Id()}/uses", new { actions = new[] { action } });
        var both = app.ClientNamed("trust-lead:RRK", "trust-lead:RRK", "trust-approver:RRK");

        await (await both.Send(HttpMethod.Post, $"{plan.Path}/evidence/{item.Id()}/verification")).Refused(HttpStatusCode.Forbidden, "own-evidence");
        await app.ClientFor("trust-approver:RRK").Post($"{plan.Path}/evidence/{item.Id()}/verification");
        var verified = (await plan.SeenAsync(action)).Text("evidence");
        var revised = await (await SendAsync(plan, "report.pdf", [.. Files.Pdf, 1], at: $"{plan.Path}/evidence/{item.Id()}/revisions")).Ok();

        verified.ShouldBe("verified");
        revised["revisions"]!.AsArray().Count.ShouldBe(2);
        (await plan.SeenAsync(action)).Text("evidence").ShouldBe("attached");
        (await plan.Lead.GetByteArrayAsync($"{plan.Path}/evidence/{item.Id()}/content?revision=1", Ct)).ShouldBe(Files.Pdf);
    }

    [Fact]
    public async Task A_program_named_pdf_is_refused()
    {
        var plan = await GivenPlan.BeginAsync(app, "2023-24");

        var problem = await (await SendAsync(plan, "report.pdf", Files.Program)).Refused(HttpStatusCode.UnprocessableEntity, "file-type-not-accepted");

        problem["errors"]![0]!.Text("found").ShouldBe("a Windows program");
    }

    public static TheoryData<string, byte[], string?> Kinds => new()
    {
        { "image.png", Files.Png, "image/png" },
        { "photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg" },
        { "plan.docx", Files.Docx("Plan"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "list.csv", Files.Text("a,b\n1,2\n"), "text/csv" },
        { "note.txt", Files.Text("Größe, naïve"), "text/plain" },
        { "image.pdf", Files.Png, null },
        { "pack.docx", Files.Zip(("a.txt", "x")), null },
        { "macro.docx", Files.Zip(("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>"), ("word/vbaProject.bin", "x")), null },
        { "old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], null },
        { "broken.docx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3], null },
        { "note.txt", [1, 2, 3, 4], null },
        { "empty.txt", [], null },
    };

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public async Task A_file_is_what_its_content_says(string name, byte[] content, string? mediaType)
    {
        var plan = await GivenPlan.BeginAsync(app);

        var response = await SendAsync(plan, name, content);

        if (mediaType is null)
        {
            response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }
        else
        {
            (await response.Ok())["revisions"]![0]!.Text("mediaType").ShouldBe(mediaType);
        }
    }

    [Fact]
    public async Task More_than_20_MB_is_refused_while_it_comes_in()
    {
        var plan = await GivenPlan.BeginAsync(app, "2022-23");
        using var declared = new ByteArrayContent(new byte[21_000_000]);
        using var streamed = new StreamContent(new Endless(30_000_000));

        await (await plan.Lead.PostAsync($"{plan.Path}/evidence?name=big.pdf", declared, Ct)).Refused(HttpStatusCode.RequestEntityTooLarge, "file-too-large");
        await (await plan.Lead.PostAsync($"{plan.Path}/evidence?name=big.pdf", streamed, Ct)).Refused(HttpStatusCode.RequestEntityTooLarge, "file-too-large");
    }

    [Fact]
    public async Task What_is_too_large_is_not_read_to_its_end()
    {
        var body = new Endless(1_000_000_000);
        var request = new DefaultHttpContext().Request;
        request.Body = body;

        (await SpooledFile.ReceiveAsync(request, Ct)).Is(out _, out var refusal).ShouldBeFalse();

        refusal!.Code.ShouldBe("file-too-large");
        body.Left.ShouldBeGreaterThan(970_000_000);
    }

    [Fact]
    public async Task What_looks_like_personal_data_is_acknowledged_before_it_is_shared()
    {
        var plan = await GivenPlan.BeginAsync(app, "2021-22");
        var action = await plan.ActionAsync();
        var item = await (await SendAsync(plan, "minutes.docx", Files.Docx("Contact someone@example.org or 0121 496 0000, NI QQ 12 34 56 C is an example, AB123456C is not, NHS 943 476 5919"))).Ok();
        var uses = $"{plan.Path}/evidence/{item.Id()}/uses";

        var refused = await (await plan.Lead.Send(HttpMethod.Post, uses, new { actions = new[] { action } })).Refused(HttpStatusCode.Conflict, "personal-data-not-acknowledged");
        await (await app.ClientFor("system-lead:QHL").Send(HttpMethod.Get, $"{plan.Path}/evidence/{item.Id()}/content")).Refused(HttpStatusCode.Conflict, "personal-data-not-acknowledged");
        await plan.Lead.Post($"{plan.Path}/evidence/{item.Id()}/acknowledgement", new { note = "Addresses of the team, published already" });
        await plan.Lead.Post(uses, new { actions = new[] { action } });

        refused["errors"]!.AsArray().Select(e => e!.Text("found")).ShouldBe(["NHS number: 1", "National Insurance number: 1", "e-mail address: 1", "phone number: 1"], ignoreOrder: true);
        (await app.ClientFor("system-lead:QHL").GetAsync($"{plan.Path}/evidence/{item.Id()}/content", Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_link_is_evidence_too()
    {
        var plan = await GivenPlan.BeginAsync(app, "2020-21");

        var item = await (await SendAsync(plan, "Board paper", Files.Text("https://www.example.org/board/paper.pdf"), "&kind=link")).Ok();
        await (await SendAsync(plan, "Board paper", Files.Text("javascript:alert(1)"), "&kind=link")).Refused(HttpStatusCode.UnprocessableEntity, "link-not-readable");

        item["revisions"]![0]!.Text("url").ShouldBe("https://www.example.org/board/paper.pdf");
    }

    [Fact]
    public async Task Evidence_of_another_organisation_is_not_there()
    {
        var (mine, theirs) = (await GivenPlan.BeginAsync(app, "2019-20"), await GivenPlan.BeginAsync(app, "2019-20", "RJE"));
        var item = await (await SendAsync(theirs, "report.pdf", Files.Pdf)).Ok();

        await (await mine.Lead.Send(HttpMethod.Get, $"{mine.Path}/evidence/{item.Id()}")).Refused(HttpStatusCode.NotFound, "evidence-unknown");
        await (await mine.Lead.Send(HttpMethod.Get, $"{theirs.Path}/evidence/{item.Id()}/content")).Refused(HttpStatusCode.Forbidden, "organisation-not-yours");
    }

    private static async Task<HttpResponseMessage> SendAsync(GivenPlan plan, string name, byte[] content, string query = "", string? at = null)
    {
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = new("application/octet-stream");

        return await plan.Lead.PostAsync($"{at ?? $"{plan.Path}/evidence"}?name={Uri.EscapeDataString(name)}{query}", body, Ct);
    }

    /// <summary>A body of unknown length.</summary>
    private sealed class Endless(long length) : Stream
    {
        public long Left { get; private set; } = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(Left, count);
            Left -= read;

            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
