using System.Text.Json.Nodes;

namespace EdiRegion.Deploy.Tests;

/// <summary>
/// The part of YAML that our compose file uses, as JSON nodes: mappings and lists by indentation, flow lists of strings, quoted and plain
/// scalars, anchors, aliases and merges. Anything else is refused rather than guessed.
/// </summary>
internal sealed class YamlFile
{
    private readonly List<(int Indent, string Text, int Number)> _lines = [];
    private readonly Dictionary<string, JsonNode> _anchors = [];
    private int _at;

    private YamlFile(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var content = line.TrimEnd();
            if (content.Trim() is { Length: > 0 } meant && meant[0] != '#')
            {
                _lines.Add((content.Length - content.TrimStart().Length, meant, number));
            }
        }
    }

    public static JsonObject Read(string text) => (JsonObject)new YamlFile(text).Block(0);

    private JsonNode Block(int indent) => _lines[_at].Text.StartsWith("- ", StringComparison.Ordinal) ? List(indent) : Mapping(indent);

    private JsonArray List(int indent)
    {
        var list = new JsonArray();
        while (_at < _lines.Count && _lines[_at].Indent == indent && _lines[_at].Text.StartsWith("- ", StringComparison.Ordinal))
        {
            list.Add(Scalar(_lines[_at++].Text[2..]));
        }

        return list;
    }

    private JsonObject Mapping(int indent)
    {
        var mapping = new JsonObject();
        while (_at < _lines.Count && _lines[_at].Indent == indent)
        {
            var (_, text, number) = _lines[_at++];
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || (colon + 1 < text.Length && text[colon + 1] != ' '))
            {
                throw new FormatException($"Line {number}: expected 'key: value', found '{text}'.");
            }

            var (key, value) = (text[..colon], text[(colon + 1)..].Trim());
            if (key == "<<")
            {
                foreach (var (name, merged) in _anchors[value[1..]].AsObject())
                {
                    mapping.TryAdd(name, merged?.DeepClone());
                }
            }
            else
            {
                mapping[key] = Value(value, indent);
            }
        }

        return mapping;
    }

    private JsonNode? Value(string value, int indent)
    {
        if (value.StartsWith('*'))
        {
            return _anchors[value[1..]].DeepClone();
        }

        var anchor = value.StartsWith('&') ? value[1..] : null;
        if (value.Length > 0 && anchor is null)
        {
            return Scalar(value);
        }

        if (_at >= _lines.Count || _lines[_at].Indent <= indent)
        {
            return null;
        }

        var block = Block(_lines[_at].Indent);
        if (anchor is not null)
        {
            _anchors[anchor] = block.DeepClone();
        }

        return block;
    }

    private static JsonNode Scalar(string text) => text[0] switch
    {
        // A flow list of double-quoted strings is JSON.
        '[' or '"' => JsonNode.Parse(text)!,
        '{' or '\'' or '|' or '>' => throw new FormatException($"'{text}' is YAML that this reader does not know."),
        _ => text,
    };
}
