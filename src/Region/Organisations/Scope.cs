using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace EdiRegion.Region.Organisations;

/// <summary>
/// What a figure is about: <c>region:Y60</c>, <c>ics:QHL</c> (a system and its trusts) or <c>trust:RRK</c>. JSON: the same text.
/// </summary>
[JsonConverter(typeof(ScopeJson))]
public readonly record struct Scope(ScopeKind Kind, string Ods) : IParsable<Scope>
{
    public static Scope Region(string ods) => new(ScopeKind.Region, ods);

    public static Scope System(string ods) => new(ScopeKind.System, ods);

    public static Scope Trust(string ods) => new(ScopeKind.Trust, ods);

    public static Scope Parse(string s) => Parse(s, null);

    public static Scope Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var scope)
        ? scope
        : throw new FormatException($"'{s}' is not a scope. Write region:Y60, ics:QHL or trust:RRK.");

    public static bool TryParse([NotNullWhen(true)] string? s, out Scope result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Scope result)
    {
        result = default;
        var colon = s?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (s is null || colon < 0 || s.Length - colon - 1 is < 2 or > 10 || s.AsSpan(colon + 1).ContainsAnyExcept(Letters))
        {
            return false;
        }

        ScopeKind? kind = s[..colon] switch { "region" => ScopeKind.Region, "ics" => ScopeKind.System, "trust" => ScopeKind.Trust, _ => null };
        result = kind is { } known ? new(known, s[(colon + 1)..]) : default;
        return kind is not null;
    }

    public override string ToString() => $"{Kind switch { ScopeKind.Region => "region", ScopeKind.System => "ics", _ => "trust" }}:{Ods}";

    private static readonly global::System.Buffers.SearchValues<char> Letters =
        global::System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
