#:sdk Aspire.AppHost.Sdk@13.5.2
#:package Aspire.Hosting.PostgreSQL@13.5.2
#:package Aspire.Hosting.RabbitMQ@13.5.2
#:package Aspire.Hosting.Docker@13.5.2
#:package Aspire.Hosting.Kubernetes@13.5.2-*
#:project ../src/Access/Access.csproj
#:project ../src/Metrics/Metrics.csproj
#:project ../src/Insights/Insights.csproj
#:project ../src/ActionPlans/ActionPlans.csproj
#:project ../src/SelfAssessment/SelfAssessment.csproj
#:project ../src/Awards/Awards.csproj
#:project ../src/Portal/Portal.csproj
#:project ../src/Gateway/Gateway.csproj
#:property ManagePackageVersionsCentrally=false

// The whole platform as .NET Aspire sees it. deploy/compose/compose.yaml says the same for operators; a test compares the two.
//
//   dotnet run AppHost/apphost.cs                            every service as a process, PostgreSQL and RabbitMQ in containers
//   dotnet run AppHost/apphost.cs -- --Backing external      servers that already run: ConnectionStrings:access, :metrics, :insights, :actionplans, :selfassessment, :awards, :rabbitmq
//   aspire publish --apphost AppHost/apphost.cs              files for Docker Compose; with -- --Target kubernetes a Helm chart

using Aspire.Hosting.ApplicationModel;

var builder = DistributedApplication.CreateBuilder(args);

// One at a time: with two, every resource would have to name its own.
var kubernetes = builder.Configuration["Target"] is "kubernetes";
if (kubernetes)
{
    builder.AddKubernetesEnvironment("kubernetes");
}
else
{
    builder.AddDockerComposeEnvironment("compose");
}

IResourceBuilder<IResourceWithConnectionString> accessDatabase, metricsDatabase, insightsDatabase, actionplansDatabase, selfassessmentDatabase, awardsDatabase, rabbitmq;

// A resource has one name, and "access" is the service: its database is a resource "access-database", though a database "access".
if (builder.Configuration["Backing"] is "external")
{
    accessDatabase = External("access-database", "access");
    metricsDatabase = External("metrics-database", "metrics");
    insightsDatabase = External("insights-database", "insights");
    actionplansDatabase = External("actionplans-database", "actionplans");
    selfassessmentDatabase = External("selfassessment-database", "selfassessment");
    awardsDatabase = External("awards-database", "awards");
    rabbitmq = External("rabbitmq", "rabbitmq");
}
else
{
    var postgres = builder.AddPostgres("postgres").WithDataVolume("edi-region-postgres");
    accessDatabase = postgres.AddDatabase("access-database", "access");
    metricsDatabase = postgres.AddDatabase("metrics-database", "metrics");
    insightsDatabase = postgres.AddDatabase("insights-database", "insights");
    actionplansDatabase = postgres.AddDatabase("actionplans-database", "actionplans");
    selfassessmentDatabase = postgres.AddDatabase("selfassessment-database", "selfassessment");
    awardsDatabase = postgres.AddDatabase("awards-database", "awards");
    rabbitmq = builder.AddRabbitMQ("rabbitmq").WithDataVolume("edi-region-rabbitmq");
}

// The address people and machine clients use; tokens name it as their issuer.
var publicUrl = builder.AddParameter("public-url", "http://localhost:5080", publishValueAsDefault: true);

var access = builder.AddProject<Projects.Access>("access")
    .WithReference(accessDatabase, connectionName: "access")
    .WithReference(rabbitmq, connectionName: "rabbitmq")
    .WithEnvironment("Access__PublicUrl", publicUrl)
    .WithHttpHealthCheck("/health/ready");

// It checks tokens too, and the public address need not be reachable from inside.
access.WithEnvironment("Access__Authority", access.GetEndpoint("http"));

var metrics = builder.AddProject<Projects.Metrics>("metrics")
    .WithReference(metricsDatabase, connectionName: "metrics")
    .WithReference(rabbitmq, connectionName: "rabbitmq")
    .WithEnvironment("Access__PublicUrl", publicUrl)
    .WithEnvironment("Access__Authority", access.GetEndpoint("http"))
    .WithHttpHealthCheck("/health/ready");

var insights = builder.AddProject<Projects.Insights>("insights")
    .WithReference(insightsDatabase, connectionName: "insights")
    .WithReference(rabbitmq, connectionName: "rabbitmq")
    .WithEnvironment("Access__PublicUrl", publicUrl)
    .WithEnvironment("Access__Authority", access.GetEndpoint("http"))
    .WithHttpHealthCheck("/health/ready");

var actionplans = builder.AddProject<Projects.ActionPlans>("actionplans")
    .WithReference(actionplansDatabase, connectionName: "actionplans")
    .WithReference(rabbitmq, connectionName: "rabbitmq")
    .WithEnvironment("Access__PublicUrl", publicUrl)
    .WithEnvironment("Access__Authority", access.GetEndpoint("http"))
    .WithHttpHealthCheck("/health/ready");

var selfassessment = builder.AddProject<Projects.SelfAssessment>("selfassessment")
    .WithReference(selfassessmentDatabase, connectionName: "selfassessment")
    .WithReference(rabbitmq, connectionName: "rabbitmq")
    .WithEnvironment("Access__PublicUrl", publicUrl)
    .WithEnvironment("Access__Authority", access.GetEndpoint("http"))
    .WithHttpHealthCheck("/health/ready");

var awards = builder.AddProject<Projects.Awards>("awards")
    .WithReference(awardsDatabase, connectionName: "awards")
    .WithReference(rabbitmq, connectionName: "rabbitmq")
    .WithEnvironment("Access__PublicUrl", publicUrl)
    .WithEnvironment("Access__Authority", access.GetEndpoint("http"))
    .WithHttpHealthCheck("/health/ready");

var portal = builder.AddProject<Projects.Portal>("portal")
    .WithEnvironment("Access__PublicUrl", publicUrl)
    .WithHttpHealthCheck("/health/ready");

var gateway = builder.AddProject<Projects.Gateway>("gateway")
    .WithEnvironment("Services__access", access.GetEndpoint("http"))
    .WithEnvironment("Services__metrics", metrics.GetEndpoint("http"))
    .WithEnvironment("Services__insights", insights.GetEndpoint("http"))
    .WithEnvironment("Services__actionplans", actionplans.GetEndpoint("http"))
    .WithEnvironment("Services__selfassessment", selfassessment.GetEndpoint("http"))
    .WithEnvironment("Services__awards", awards.GetEndpoint("http"))
    .WithEnvironment("Services__portal", portal.GetEndpoint("http"))
    .WithHttpHealthCheck("/health/ready")
    .WithExternalHttpEndpoints()
    // It believes only the proxies that Edge:TrustedProxies names.
    .DisableForwardedHeaders();

portal.WithEnvironment("Gateway__Address", gateway.GetEndpoint("http"));

if (builder.Configuration["Mail:Smtp"] is { Length: > 0 } mailServer)
{
    access
        .WithEnvironment("Mail__Smtp", mailServer)
        .WithEnvironment("Mail__From", builder.Configuration["Mail:From"])
        .WithEnvironment("Mail__User", builder.Configuration["Mail:User"])
        .WithEnvironment("Mail__Password", builder.Configuration["Mail:Password"])
        .WithEnvironment("Mail__Tls", builder.Configuration["Mail:Tls"] ?? "true");

    actionplans
        .WithEnvironment("Mail__Smtp", mailServer)
        .WithEnvironment("Mail__From", builder.Configuration["Mail:From"])
        .WithEnvironment("Mail__User", builder.Configuration["Mail:User"])
        .WithEnvironment("Mail__Password", builder.Configuration["Mail:Password"])
        .WithEnvironment("Mail__Tls", builder.Configuration["Mail:Tls"] ?? "true");

    selfassessment
        .WithEnvironment("Mail__Smtp", mailServer)
        .WithEnvironment("Mail__From", builder.Configuration["Mail:From"])
        .WithEnvironment("Mail__User", builder.Configuration["Mail:User"])
        .WithEnvironment("Mail__Password", builder.Configuration["Mail:Password"])
        .WithEnvironment("Mail__Tls", builder.Configuration["Mail:Tls"] ?? "true");

    awards
        .WithEnvironment("Mail__Smtp", mailServer)
        .WithEnvironment("Mail__From", builder.Configuration["Mail:From"])
        .WithEnvironment("Mail__User", builder.Configuration["Mail:User"])
        .WithEnvironment("Mail__Password", builder.Configuration["Mail:Password"])
        .WithEnvironment("Mail__Tls", builder.Configuration["Mail:Tls"] ?? "true");
}

if (builder.Configuration["Edge:TrustedProxies:0"] is { Length: > 0 } trustedProxy)
{
    gateway.WithEnvironment("Edge__TrustedProxies__0", trustedProxy);
}

if (kubernetes)
{
    // A job would be published as a deployment and restarted for ever: there each service brings its own database up to date.
    access.WithEnvironment("Database__MigrateOnStart", "true");
    metrics.WithEnvironment("Database__MigrateOnStart", "true");
    insights.WithEnvironment("Database__MigrateOnStart", "true");
    actionplans.WithEnvironment("Database__MigrateOnStart", "true");
    selfassessment.WithEnvironment("Database__MigrateOnStart", "true");
    awards.WithEnvironment("Database__MigrateOnStart", "true");
}
else
{
    var accessMigrate = builder.AddProject<Projects.Access>("access-migrate", launchProfileName: null)
        .WithArgs("migrate")
        .WithReference(accessDatabase, connectionName: "access")
        .WithEnvironment("Access__PublicUrl", publicUrl)
        .WaitFor(accessDatabase);

    var metricsMigrate = builder.AddProject<Projects.Metrics>("metrics-migrate", launchProfileName: null)
        .WithArgs("migrate")
        .WithReference(metricsDatabase, connectionName: "metrics")
        .WithEnvironment("Access__PublicUrl", publicUrl)
        .WaitFor(metricsDatabase);

    var insightsMigrate = builder.AddProject<Projects.Insights>("insights-migrate", launchProfileName: null)
        .WithArgs("migrate")
        .WithReference(insightsDatabase, connectionName: "insights")
        .WithEnvironment("Access__PublicUrl", publicUrl)
        .WaitFor(insightsDatabase);

    var actionplansMigrate = builder.AddProject<Projects.ActionPlans>("actionplans-migrate", launchProfileName: null)
        .WithArgs("migrate")
        .WithReference(actionplansDatabase, connectionName: "actionplans")
        .WithEnvironment("Access__PublicUrl", publicUrl)
        .WaitFor(actionplansDatabase);

    var selfassessmentMigrate = builder.AddProject<Projects.SelfAssessment>("selfassessment-migrate", launchProfileName: null)
        .WithArgs("migrate")
        .WithReference(selfassessmentDatabase, connectionName: "selfassessment")
        .WithEnvironment("Access__PublicUrl", publicUrl)
        .WaitFor(selfassessmentDatabase);

    var awardsMigrate = builder.AddProject<Projects.Awards>("awards-migrate", launchProfileName: null)
        .WithArgs("migrate")
        .WithReference(awardsDatabase, connectionName: "awards")
        .WithEnvironment("Access__PublicUrl", publicUrl)
        .WaitFor(awardsDatabase);

    access.WaitForCompletion(accessMigrate);
    metrics.WaitForCompletion(metricsMigrate);
    insights.WaitForCompletion(insightsMigrate);
    actionplans.WaitForCompletion(actionplansMigrate);
    selfassessment.WaitForCompletion(selfassessmentMigrate);
    awards.WaitForCompletion(awardsMigrate);
}

builder.Build().Run();

// The same names as everywhere: the AppHost's own ConnectionStrings:access becomes ConnectionStrings:access of the service.
IResourceBuilder<IResourceWithConnectionString> External(string resource, string connectionName)
{
    var address = builder.AddParameterFromConfiguration($"{resource}-connection", $"ConnectionStrings:{connectionName}", secret: true);
    return builder.AddConnectionString(resource, ReferenceExpression.Create($"{address}"));
}
