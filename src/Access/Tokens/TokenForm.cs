using Microsoft.Extensions.Primitives;

namespace EdiRegion.Access.Tokens;

/// <summary>The form a client posts for a token.</summary>
internal sealed record TokenForm(string GrantType, string? ClientId, string AssertionType, string Assertion)
{
    internal const int Longest = 16 * 1024;
    private const string MediaType = "application/x-www-form-urlencoded";

    /// <summary>Reads the form; the reason when it cannot be read.</summary>
    internal static async Task<(TokenForm? Form, string? Wrong)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentType?.Split(';')[0].Trim().Equals(MediaType, StringComparison.OrdinalIgnoreCase) is not true)
        {
            return (null, $"The content type is {request.ContentType ?? "missing"}, expected {MediaType}");
        }

        if (request.ContentLength > Longest)
        {
            return (null, $"The form is {request.ContentLength} bytes long, at most {Longest} are read");
        }

        IFormCollection fields;

        try
        {
            fields = await request.ReadFormAsync(new() { BufferBodyLengthLimit = Longest, ValueLengthLimit = Longest, ValueCountLimit = 50, KeyLengthLimit = 200 }, ct);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException)
        {
            return (null, $"The form cannot be read: {unreadable.Message}");
        }

        foreach (var name in (string[])["grant_type", "client_assertion_type", "client_assertion"])
        {
            if (StringValues.IsNullOrEmpty(fields[name]))
            {
                return (null, $"{name} is missing");
            }
        }

        return fields.FirstOrDefault(field => field.Value.Count > 1).Key is { } repeated
            ? (null, $"{repeated} is given more than once")
            : (new(fields["grant_type"]!, fields["client_id"], fields["client_assertion_type"]!, fields["client_assertion"]!), null);
    }
}
