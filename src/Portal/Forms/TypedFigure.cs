using System.Globalization;
using System.Text.RegularExpressions;
using EdiRegion.Region.Collections;

namespace EdiRegion.Portal.Forms;

/// <summary>
/// What someone typed into a figure: <c>124</c>, <c>1,234</c>, <c>12.5%</c>, <c>nil</c>, or a sum such as <c>=124+37</c>, which is worked
/// out and kept as the note. Empty means missing.
/// </summary>
internal static partial class TypedFigure
{
    /// <summary>The cell, or a sentence that says what to type instead. A figure that did not change keeps its note and state.</summary>
    public static (Cell Cell, string? Fault) Read(string? typed, Cell before, CellDefinition definition)
    {
        var text = Blanks().Replace(typed ?? "", "");

        if (text is "")
        {
            return (Cell.Missing.With(Working(before.Note) ? null : before.Note), null);
        }

        if (text.Equals("nil", StringComparison.OrdinalIgnoreCase))
        {
            return (Cell.Nil.With(before.Note), null);
        }

        if (text is ['=', ..])
        {
            return SumOf(text) is { } sum ? (Cell.Of(sum, text), null) : (before, Fault(definition, "a sum such as =124+37"));
        }

        if (NumberOf(definition.Kind is CellKind.Percent ? text.TrimEnd('%') : text) is not { } number)
        {
            return (before, Fault(definition, definition.DecimalsAllowed ? "a number such as 12.5" : "a whole number such as 124"));
        }

        if (before.Amount == number)
        {
            return (before, null);
        }

        return (Cell.Of(number, Working(before.Note) ? null : before.Note), null);
    }

    /// <summary>How a cell is put into its input.</summary>
    public static string Show(Cell cell) => cell.Amount?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    /// <summary>True for a note that is the working of a sum.</summary>
    public static bool Working(string? note) => note is ['=', ..];

    private static string Fault(CellDefinition definition, string expected) => $"{NameOf(definition)} must be {expected}, or empty";

    private static string NameOf(CellDefinition cell) =>
        cell.Group is null ? cell.RowLabel : $"{cell.RowLabel}, {Wording.Group(cell.Group).ToLowerInvariant().Replace("white", "White", StringComparison.Ordinal)}";

    private static decimal? NumberOf(string text) =>
        Grouped().IsMatch(text) && decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? SumOf(string text)
    {
        if (!Sum().IsMatch(text))
        {
            return null;
        }

        decimal total = 0;

        foreach (Match term in Term().Matches(text))
        {
            if (NumberOf(term.Value.TrimStart('+')) is not { } number)
            {
                return null;
            }

            total += number;
        }

        return total;
    }

    [GeneratedRegex(@"[\s\u00A0\u2009\u202F]")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^-?(\d{1,12}|\d{1,3}(,\d{3}){1,3})(\.\d{1,6})?$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^=[+-]?[\d.,]+([+-][\d.,]+){0,40}$")]
    private static partial Regex Sum();

    [GeneratedRegex(@"[+-]?[\d.,]+")]
    private static partial Regex Term();
}
