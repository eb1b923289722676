using System.Security.Cryptography;
using System.Text;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Evidence;

/// <summary>What came with a request: a file that was looked at, or the address of a link.</summary>
internal sealed class GivenEvidence(string name, string mediaType, string? url, SpooledFile? file, string sha256, PersonalDataScan scan) : IAsyncDisposable
{
    private const int LongestAddress = 2_000;

    public PersonalDataScan Scan => scan;

    internal static async Task<Result<GivenEvidence>> ReadAsync(HttpRequest request, EvidenceKind kind, string? name, CancellationToken ct)
    {
        List<Fault> faults = [];
        var given = new Texts(faults).Required(name, "/name", 200);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults);
        }

        if (kind is EvidenceKind.Link)
        {
            return await ReadLinkAsync(request, given, ct);
        }

        if (!(await SpooledFile.ReceiveAsync(request, ct)).Is(out var file, out var refusal))
        {
            return refusal;
        }

        if (!(await FileType.OfAsync(file.Content, given, ct)).Is(out var type, out refusal))
        {
            await file.DisposeAsync();
            return refusal;
        }

        return new GivenEvidence(given, type.MediaType, null, file, file.Sha256, await PersonalDataScan.OfAsync(file.Content, type, ct));
    }

    internal static GivenEvidence Link(string name, Uri address) =>
        new(name, "text/uri-list", address.AbsoluteUri, null, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri))), new(false, []));

    private static async Task<Result<GivenEvidence>> ReadLinkAsync(HttpRequest request, string name, CancellationToken ct)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var buffer = new char[LongestAddress + 1];
        var address = new string(buffer, 0, await reader.ReadBlockAsync(buffer, ct)).Trim();

        return address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
            ? Link(name, uri)
            : Refusal.Unprocessable("link-not-readable", "The body is not the address of a page", "Send the address alone, beginning with https://.",
                [new("/", "link-not-readable", "Not an address", "an http or https address without a password", address.Length > 100 ? $"{address[..100]}…" : address)]);
    }

    /// <summary>Adds it as the next revision of an item and keeps its content, all in one transaction with what the caller adds.</summary>
    internal async Task<EvidenceRevision> KeepAsync(
        ActionPlansDb db, EvidenceItem item, DateOnly? expires, string? acknowledgement, Caller by, DateTimeOffset now, CancellationToken ct)
    {
        var revision = new EvidenceRevision
        {
            Id = Guid.CreateVersion7(),
            ItemId = item.Id,
            Number = item.Revise(expires),
            FileName = name,
            MediaType = mediaType,
            Url = url,
            Size = file?.Size ?? url!.Length,
            Sha256 = sha256,
            Scanned = scan.Scanned,
            PersonalData = scan.Findings,
            By = by.Id,
            ByName = by.Name,
            At = now,
        };

        if (acknowledgement is not null && scan.Findings.Count > 0)
        {
            revision.Acknowledge(by.Name, acknowledgement, now);
        }

        db.Add(revision);
        db.Tell(item.Kept(revision, now));
        await db.SaveChangesAsync(ct);

        if (file is not null)
        {
            await EvidenceStore.WriteAsync(db, revision.Id, file, ct);
        }

        return revision;
    }

    public ValueTask DisposeAsync() => file?.DisposeAsync() ?? ValueTask.CompletedTask;
}
