using System.Text;

namespace EdiRegion.Platform.Storage;

internal static class SnakeCase
{
    internal static string Of(string name)
    {
        var result = new StringBuilder(name.Length + 8);

        foreach (var (at, letter) in name.Index())
        {
            if (char.IsUpper(letter) && at > 0 && name[at - 1] != '_' && !char.IsUpper(name[at - 1]))
            {
                result.Append('_');
            }

            result.Append(char.ToLowerInvariant(letter));
        }

        return result.ToString();
    }
}
