using System.Text.Json.Nodes;

namespace EdiRegion.Deploy.Tests;

/// <summary>AppHost/apphost.cs and deploy/compose describe one platform.</summary>
public sealed class DeploymentTests
{
    // Aspire says by itself where telemetry goes, and its processes have no volumes to name a folder on.
    private static readonly string[] OnlyInCompose = ["OTEL_EXPORTER_OTLP_ENDPOINT", "Mail__Folder", "DataProtection__Folder"];

    private readonly string _appHostText = Repository.Read("AppHost", "apphost.cs");
    private readonly JsonObject _composeText = YamlFile.Read(Repository.Read("deploy", "compose", "compose.yaml"));

    private Deployment AppHost => AppHostFile.Read(_appHostText);

    private Deployment Compose => ComposeFile.Read(_composeText, Repository.Read("deploy", "compose", "databases", "create.sh"));

    public static TheoryData<string> Names { get; } =
        ["gateway", "portal", "access", "metrics", "insights", "actionplans", "selfassessment", "awards", "access-migrate", "metrics-migrate", "insights-migrate", "actionplans-migrate",
            "selfassessment-migrate", "awards-migrate"];

    [Fact]
    public void The_app_host_is_a_csharp_file() => AppHostFile.SyntaxErrors(_appHostText).ShouldBeEmpty();

    [Fact]
    public void Both_run_the_same_services_servers_and_databases()
    {
        AppHost.Services.Keys.ShouldBe(Names.Select(row => row.Data), ignoreOrder: true);
        Compose.Services.Keys.ShouldBe(AppHost.Services.Keys, ignoreOrder: true);
        Compose.Servers.ShouldBe(AppHost.Servers);
        Compose.Databases.ShouldBe(AppHost.Databases);
        AppHost.Databases.ShouldBe(["access", "actionplans", "awards", "insights", "metrics", "selfassessment"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_run_a_service_from_the_same_project_with_the_same_settings(string name)
    {
        var (aspire, compose) = (AppHost.Services[name], Compose.Services[name]);
        foreach (var setting in OnlyInCompose)
        {
            compose.Settings.Remove(setting);
        }

        compose.Settings.ShouldBe(aspire.Settings);
        (compose.Project, compose.Arguments, compose.ReadyAt, compose.IsPublic).ShouldBe((aspire.Project, aspire.Arguments, aspire.ReadyAt, aspire.IsPublic));
        compose.WaitsToEnd.ShouldBe(aspire.WaitsToEnd);
        File.Exists(Repository.Find("src", compose.Project, $"{compose.Project}.csproj")).ShouldBeTrue();
    }

    [Fact]
    public void Only_the_gateway_is_public_and_by_the_same_port()
    {
        AppHost.Services.Values.Where(service => service.IsPublic).Select(service => service.Name).ShouldBe(["gateway"]);
        new Uri(LaunchUrl("Gateway")).Port.ShouldBe(5080);
        _composeText["services"]!["gateway"]!["ports"]![0]!.GetValue<string>().ShouldBe("${PORT:-5080}:8080");
        AppHost.Services["access"].Settings["Access__PublicUrl"].ShouldBe("<http://localhost:5080>");
    }

    [Fact]
    public void Each_service_can_be_launched_beside_the_others()
    {
        var urls = AppHost.Services.Values.Select(service => service.Project).Distinct().Select(LaunchUrl).ToList();

        urls.ShouldBeUnique();
        urls.ShouldAllBe(url => url.StartsWith("http://", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_password_of_compose_is_the_operators_own()
    {
        var example = Repository.Read("deploy", "compose", ".env.example");

        foreach (var owner in (string[])["POSTGRES", "RABBITMQ", .. Compose.Databases.Select(database => database.ToUpperInvariant())])
        {
            example.ShouldContain($"\n{owner}_PASSWORD=\n");
        }

        _composeText.ToJsonString().ShouldNotMatch("PASSWORD:-[^}]");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_service_signs_in_to_the_one_database_of_its_name_as_itself(string name)
    {
        var settings = _composeText["services"]![name]!["environment"]!.AsObject().Where(setting => setting.Key.StartsWith("ConnectionStrings__", StringComparison.Ordinal) && setting.Key != "ConnectionStrings__rabbitmq");

        foreach (var (key, value) in settings)
        {
            var own = name.Replace("-migrate", "", StringComparison.Ordinal);
            key.ShouldBe($"ConnectionStrings__{own}");
            value!.GetValue<string>().ShouldBe($"Host=postgres;Database={own};Username={own};Password=${{{own.ToUpperInvariant()}_PASSWORD:?set it in .env}}");
        }

        _composeText["services"]![name]!.ToJsonString().ShouldNotContain("POSTGRES_PASSWORD");
    }

    private static string LaunchUrl(string project) =>
        JsonNode.Parse(Repository.Read("src", project, "Properties", "launchSettings.json"))!["profiles"]!["http"]!["applicationUrl"]!.GetValue<string>();
}
