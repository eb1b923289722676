namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>Addresses as spreadsheets write them.</summary>
internal static class A1
{
    /// <summary>The address of a column counted from 0 and a row counted from 1.</summary>
    internal static string Of(string? table, int column, int row) => table is null ? $"{Letters(column)}{row}" : $"{table}!{Letters(column)}{row}";

    /// <summary>Column counted from 0 and row counted from 1; null when the text is no address.</summary>
    internal static (int Column, int Row)? Parse(ReadOnlySpan<char> address)
    {
        var (column, i) = (0, 0);

        while (i < address.Length && char.IsAsciiLetter(address[i]) && i < 3)
        {
            column = (column * 26) + (char.ToUpperInvariant(address[i++]) - 'A' + 1);
        }

        return i > 0 && int.TryParse(address[i..], out var row) && row > 0 ? (column - 1, row) : null;
    }

    private static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : $"{Letters((column / 26) - 1)}{(char)('A' + (column % 26))}";
}
