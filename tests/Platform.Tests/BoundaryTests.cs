using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace EdiRegion.Platform.Tests;

/// <summary>Who may know whom, read from the project files and sources themselves.</summary>
public sealed class BoundaryTests
{
    private static readonly string[] Ground = ["Region", "Contracts", "Platform", "ServiceDefaults"];
    private static readonly string[] Services = ["Access", "Metrics", "Insights", "ActionPlans", "SelfAssessment", "Awards"];

    [Theory]
    [InlineData("Access")]
    [InlineData("Metrics")]
    [InlineData("Insights")]
    [InlineData("ActionPlans")]
    [InlineData("SelfAssessment")]
    [InlineData("Awards")]
    public void A_service_knows_the_common_ground_and_no_other_service(string service) =>
        References($"src/{service}/{service}.csproj").ShouldBeSubsetOf(Ground);

    [Fact]
    public void Region_and_contracts_know_nobody()
    {
        References("src/Region/Region.csproj").ShouldBeEmpty();
        References("src/Contracts/Contracts.csproj").ShouldBeEmpty();
    }

    [Fact]
    public void The_portal_and_the_gateway_know_no_service()
    {
        References("src/Portal/Portal.csproj").ShouldNotContain(name => Services.Contains(name));
        References("src/Gateway/Gateway.csproj").ShouldNotContain(name => Services.Contains(name));
    }

    [Fact]
    public void The_bus_library_is_known_in_one_folder_only()
    {
        var knowing = Sources("src").Concat(Sources("ServiceDefaults"))
            .Where(file => File.ReadLines(file).Any(line => line.StartsWith("using MassTransit", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Root(), Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Distinct();

        knowing.ShouldBe(["ServiceDefaults/Messaging"]);
    }

    [Fact]
    public void Nobody_reads_the_clock_of_the_machine()
    {
        string[] clocks = ["DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "DateTime.Today"];

        Sources("src").Concat(Sources("ServiceDefaults"))
            .Where(file => clocks.Any(File.ReadAllText(file).Contains))
            .Select(file => Path.GetRelativePath(Root(), file))
            .ShouldBeEmpty();
    }

    private static string[] References(string project) =>
    [
        .. XDocument.Load(Path.Combine(Root(), project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))),
    ];

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
