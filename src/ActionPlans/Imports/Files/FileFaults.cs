using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>The reasons why a file cannot be read at all.</summary>
internal static class FileFaults
{
    private const string Expected = "a workbook (.xlsx), a document with a table (.docx) or a CSV";

    internal static Refusal Empty => Fault("file-empty", "The file is empty", "Save it again and send the new file.", "nothing");

    internal static Refusal TooLarge => Fault(
        "file-too-large", "The file is too large", "Leave out pictures and other sheets, and send only the plan.", $"more than {FileLimits.Bytes / 1_000_000} MB",
        $"at most {FileLimits.Bytes / 1_000_000} MB");

    internal static Refusal Password => Fault(
        "file-password-protected",
        "The file is protected with a password",
        "Open it, remove the password under File, Info, Protect, save it, and send it again.",
        "an encrypted file");

    internal static Refusal Damaged(string found) => Fault(
        "file-damaged", "The file is damaged", "Open it in the program it was made with, save it under a new name, and send that.", found);

    internal static Refusal Packed(string found, string expected) => Fault(
        "file-unpacks-too-large", "The file unpacks to more than a plan can be", "Copy the plan into a new file and send that.", found, expected);

    internal static Refusal Rows(string table) => Fault(
        "file-too-many-rows",
        "The file has too many rows",
        $"Look for text far below the end of {table}, or send only the plan.",
        $"more than {FileLimits.Rows} rows",
        $"at most {FileLimits.Rows} rows");

    internal static Refusal Columns(string address) => Fault(
        "file-too-many-columns",
        "The file has too many columns",
        $"Look for text far to the right, such as in {address}, or send only the plan.",
        $"text in {address}",
        $"at most {FileLimits.Columns} columns",
        address);

    internal static Refusal Cell(string address) => Fault(
        "cell-too-long",
        "A cell holds too much text",
        "Move the long text to a document and name the document in the cell.",
        $"more than {FileLimits.CellCharacters} characters in {address}",
        $"at most {FileLimits.CellCharacters} characters",
        address);

    internal static Refusal WrongType(string found, string mend) => Fault("file-type-not-supported", "The file is of a type that cannot be read", mend, found);

    internal static Refusal NoTable(string found) => Fault(
        "file-without-table",
        "The file holds no table of actions",
        "Put the plan in a table with a row of headers, such as Objective, Action, Lead, Milestones and Progress.",
        found,
        "a table with a row of headers and rows below it");

    private static Refusal Fault(string code, string title, string mend, string found, string expected = Expected, string? address = null) =>
        Refusal.Unprocessable(code, title, mend, [new(address is null ? "" : $"/cells/{address}", code, $"{title}. {mend}", expected, found)]);
}
