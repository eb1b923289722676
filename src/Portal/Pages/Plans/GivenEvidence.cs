using EdiRegion.Portal.Api;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>A file or the address of a page, as it came with a form.</summary>
internal sealed record GivenEvidence(IFormFile? File, string? Url)
{
    public const int Largest = 20_000_000;

    public bool IsLink => File is null;

    public static string? WhyNot(IFormFile? file, string? url, bool link) => (link, file, url) switch
    {
        (true, _, null or "") => "Enter the address of the page",
        (true, _, var address) when !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") =>
            "The address must begin with https:// and be complete",
        (false, null, _) => "Choose a file",
        (false, { Length: 0 }, _) => "The file is empty. Choose another one",
        (false, { Length: > Largest }, _) => "The file must be at most 20 MB",
        _ => null,
    };

    /// <summary>What the service takes: the bytes of the file, or the address alone.</summary>
    public async Task<byte[]> ContentAsync(CancellationToken ct)
    {
        if (File is null)
        {
            return System.Text.Encoding.UTF8.GetBytes(Url!.Trim());
        }

        using var kept = new MemoryStream();
        await File.CopyToAsync(kept, ct);
        return kept.ToArray();
    }

    public static string PersonalDataInWords(EvidenceItem item) => item.Revisions is [{ PersonalData: { Count: > 0 } found }, ..]
        ? string.Join(", ", found.Select(each => Wording.Count(each.Count, each.Kind, Many(each.Kind))))
        : "";

    private static string Many(string kind) => kind switch
    {
        "date of birth" => "dates of birth",
        _ when kind.EndsWith('s') => $"{kind}es",
        _ => $"{kind}s",
    };
}
