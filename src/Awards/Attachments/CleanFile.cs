using System.Globalization;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Awards;

namespace EdiRegion.Awards.Attachments;

/// <summary>A file that is what it says, without what its program wrote about its author, place and time.</summary>
internal sealed record CleanFile(byte[] Content, string Extension, string MediaType)
{
    private static readonly Dictionary<string, (string MediaType, Func<byte[], Result<CleanFile>> Clean)> Kinds = new(StringComparer.Ordinal)
    {
        ["pdf"] = ("application/pdf", PdfCleaner.Clean),
        ["png"] = ("image/png", ImageCleaner.CleanPng),
        ["jpg"] = ("image/jpeg", ImageCleaner.CleanJpeg),
        ["docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", content => OfficeCleaner.Clean(content, "docx")),
        ["pptx"] = ("application/vnd.openxmlformats-officedocument.presentationml.presentation", content => OfficeCleaner.Clean(content, "pptx")),
    };

    /// <summary>Reads a file of a category: its kind by its bytes, its size, and its content cleaned.</summary>
    internal static Result<CleanFile> Read(byte[] content, AttachmentRule rule)
    {
        if (content.Length == 0)
        {
            return Fault("file-empty", "The file is empty", "Save it again and send the new file.", "nothing", "a file with something in it");
        }

        var found = KindOf(content);

        if (found is null || !rule.Kinds.Contains(found) || !Kinds.TryGetValue(found, out var kind))
        {
            return Fault("file-type-not-accepted", "Files of this kind are not taken here", "Save it as one of the kinds that are, and attach that.",
                found ?? "none of the kinds known, whatever its name says", string.Join(", ", rule.Kinds));
        }

        return kind.Clean(content).Is(out var clean, out var refusal) ? clean with { MediaType = kind.MediaType } : refusal;
    }

    internal static Refusal TooLarge(AttachmentRule rule) => new("file-too-large", $"The file is larger than {rule.Megabytes} MB", StatusCodes.Status413PayloadTooLarge,
        "Attach a smaller extract.", [new("/", "file-too-large", "The file is too large", string.Create(CultureInfo.InvariantCulture, $"at most {rule.Megabytes} MB"), "more")]);

    internal static Refusal Damaged(string found) => Fault("file-damaged", "The file is damaged", "Open it in the program it was made with, save it under a new name, and send that.", found, "a file that its program can open");

    internal static Refusal Locked { get; } = Fault(
        "file-password-protected", "The file is protected with a password", "Remove the password, save it and send it again.", "an encrypted file", "a file without a password");

    internal static Refusal Packed { get; } = Fault(
        "file-unpacks-too-large", "The file unpacks to more than an attachment can be", "Copy what matters into a new file and send that.", "an archive that unpacks to far more than its size", "an ordinary document");

    private static Refusal Fault(string code, string title, string mend, string found, string expected) =>
        Refusal.Unprocessable(code, title, mend, [new("/", code, title, expected, found)]);

    private static string? KindOf(byte[] content) => content switch
    {
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => "pdf",
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => "png",
        [0xFF, 0xD8, 0xFF, ..] => "jpg",
        [0x50, 0x4B, 0x03, 0x04, ..] => OfficeCleaner.KindOf(content),
        _ => null,
    };
}
