using EdiRegion.Access.Demo;
using EdiRegion.Platform.Authority;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Standalone.Demo;

/// <summary>Who can sign in to the demonstration, and which machine clients it knows. Called by role: nobody is invented.</summary>
internal static class DemoCast
{
    private static readonly string[] TrustsWithPeople = ["RRK", "RJE", "RX1"];
    private static readonly string[] SystemsWithPeople = ["QHL", "QNC", "QT1"];

    private static readonly string[] Secretaries = ["Awards secretary", "Second awards secretary"];
    private static readonly string[] Judges = ["Judge", "Second judge", "Third judge"];
    private const string Chair = "Panel chair";

    internal static IReadOnlyList<DemoPerson> People(OrganisationRegister organisations, DemoSecrets secrets)
    {
        IReadOnlyList<(string Title, Grant Role)> cast =
        [
            .. TrustsWithPeople.SelectMany<string, (string, Grant)>(ods =>
                [("Trust lead", new(Roles.TrustLead, ods)), ("Trust approver", new(Roles.TrustApprover, ods))]),
            .. SystemsWithPeople.Select(ods => ("System lead", new Grant(Roles.SystemLead, ods))),
            ("Region analyst", new(Roles.RegionAnalyst, organisations.Region.Ods)),
            ("Subgroup member", new(Roles.SubgroupMember, organisations.Region.Ods)),
            ("Administrator", new(Roles.Administrator, organisations.Region.Ods)),
            .. Secretaries.Select(title => (title, new Grant(Roles.AwardsSecretary, organisations.Region.Ods))),
            (Chair, new(Roles.PanelChair, organisations.Region.Ods)),
            .. Judges.Select(title => (title, new Grant(Roles.PanelMember, organisations.Region.Ods))),
        ];
        var accounts = secrets.Accounts([.. cast.Select(c => c.Role)]);

        return [.. cast.Zip(accounts, (one, account) => new DemoPerson(account.Email, $"{one.Title}, {one.Role.Organisation}", account.Password, [one.Role]))];
    }

    /// <summary>For every trust a client that prepares and submits and one that approves; one for the region.</summary>
    internal static IReadOnlyList<DemoClient> Clients(OrganisationRegister organisations, DateOnly today, DemoSecrets secrets)
    {
        IEnumerable<(string Id, string Name, Grant Role)> clients =
        [
            .. organisations.Trusts(today).SelectMany<Organisation, (string, string, Grant)>(trust =>
            [
                ($"trust-{trust.Ods}", ReturnsSystem(trust.Ods), new(Roles.TrustLead, trust.Ods)),
                ($"approver-{trust.Ods}", SignOffSystem(trust.Ods), new(Roles.TrustApprover, trust.Ods)),
            ]),
            ($"region-{organisations.Region.Ods}", $"Analysis system, {organisations.Region.Ods}", new(Roles.RegionAnalyst, organisations.Region.Ods)),
        ];

        return [.. clients.Select(client => new DemoClient(client.Id, client.Name, secrets.PublicKeyOf(client.Id), [client.Role]))];
    }

    internal static string ReturnsSystem(string ods) => $"Returns system, {ods}";

    internal static string SignOffSystem(string ods) => $"Sign-off system, {ods}";
}
