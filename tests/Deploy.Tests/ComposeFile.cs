using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EdiRegion.Deploy.Tests;

/// <summary>Reads deploy/compose: compose.yaml and the script that makes logins and databases at the first start of PostgreSQL.</summary>
internal static partial class ComposeFile
{
    public static Deployment Read(JsonObject compose, string createDatabases)
    {
        var services = compose["services"]!.AsObject();

        return new(
            services.Where(service => IsOurs(service.Value!)).ToDictionary(service => service.Key, service => Service(service.Key, service.Value!.AsObject())),
            services.Where(service => !IsOurs(service.Value!)).Select(service => service.Key).ToSortedSet(),
            CreatedFor().Match(createDatabases).Groups[1].Value.Split(' ').ToSortedSet());
    }

    private static bool IsOurs(JsonNode service) => service["build"] is not null;

    private static DeployedService Service(string name, JsonObject service) => new(
        name,
        service["build"]!["args"]!["PROJECT"]!.GetValue<string>(),
        string.Join(' ', (service["command"]?.AsArray() ?? []).Select(word => word!.GetValue<string>())),
        Settings(service["environment"]!.AsObject()),
        service["healthcheck"] is { } check ? GetPath().Match(check["test"]!.ToJsonString()).Groups[1].Value : null,
        service["ports"] is not null,
        (service["depends_on"]?.AsObject() ?? [])
            .Where(other => other.Value!["condition"]!.GetValue<string>() is "service_completed_successfully")
            .Select(other => other.Key)
            .ToSortedSet());

    /// <summary>In the notation of AppHostFile: the database or broker a connection string names, a default, or "?" for what the operator decides.</summary>
    private static SortedDictionary<string, string> Settings(JsonObject environment)
    {
        var settings = new SortedDictionary<string, string>();
        foreach (var (key, node) in environment)
        {
            var value = node!.GetValue<string>();
            settings[key] = key switch
            {
                "ConnectionStrings__rabbitmq" => HostOfUri().Match(value).Groups[1].Value,
                _ when key.StartsWith("ConnectionStrings__", StringComparison.Ordinal) => DatabaseOf().Match(value).Groups[1].Value,
                "Access__PublicUrl" => $"<{Default().Match(value).Groups[1].Value}>",
                _ => value.Contains("${", StringComparison.Ordinal) ? "?" : value,
            };
        }

        return settings;
    }

    private static SortedSet<string> ToSortedSet(this IEnumerable<string> names) => [.. names];

    [GeneratedRegex("^for service in ([a-z ]+); do$", RegexOptions.Multiline)]
    private static partial Regex CreatedFor();

    [GeneratedRegex(@"GET (\S+) HTTP")]
    private static partial Regex GetPath();

    [GeneratedRegex(@"@([\w.-]+):5672$")]
    private static partial Regex HostOfUri();

    [GeneratedRegex(@"Database=(\w+)")]
    private static partial Regex DatabaseOf();

    [GeneratedRegex(@":-([^}]*)\}")]
    private static partial Regex Default();
}
