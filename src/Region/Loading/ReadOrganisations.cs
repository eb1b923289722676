using EdiRegion.Region.Organisations;

namespace EdiRegion.Region.Loading;

/// <summary>Builds the register; a later file replaces an organisation, cluster or succession by its key.</summary>
internal static class ReadOrganisations
{
    internal static OrganisationRegister From(IReadOnlyList<DefinitionNode> files)
    {
        var organisations = Keyed.Read(files, "organisations", "ods");
        var known = organisations.ToDictionary(entry => entry.Key, entry => entry.Value.Choice<OrganisationKind>("kind"), StringComparer.Ordinal);
        var clusters = Keyed.Read(files, "clusters", "key");
        var successions = Keyed.Read(files, "successions", "key");

        if (known.Values.Count(kind => kind == OrganisationKind.Region) != 1)
        {
            throw files[0].Fault("exactly one organisation of kind region is expected.");
        }

        return new(
            [.. organisations.Select(entry => Organisation(entry.Value, known))],
            [.. clusters.Select(entry => Cluster(entry.Value, known))],
            [.. successions.Select(entry => Succession(entry.Value, known))]);
    }

    private static Organisation Organisation(DefinitionNode node, Dictionary<string, OrganisationKind> known)
    {
        var kind = node.Choice<OrganisationKind>("kind");
        var opened = node.Date("opened");
        var closed = node.OptionalDate("closed");
        if (closed < opened)
        {
            throw node.At("closed").Fault($"closed on {closed:yyyy-MM-dd}, before it opened on {opened:yyyy-MM-dd}.");
        }

        return new()
        {
            Ods = node.Text("ods"),
            Kind = kind,
            TrustType = kind == OrganisationKind.Trust ? node.Choice<TrustType>("type") : null,
            Names = Names(node, opened),
            Opened = opened,
            OpenedProvisional = node.Flag("openedProvisional"),
            Closed = closed,
            Parents = Parents(node, kind, opened, closed, known),
            Associates = Codes(node, "associates", OrganisationKind.System, known),
            Boards = [.. node.List("boards").Select(Board)],
            Note = node.OptionalText("note"),
        };
    }

    private static IntegratedCareBoard Board(DefinitionNode node) =>
        new(node.Text("name"), node.Text("ons"), node.Date("from"), node.OptionalDate("to"));

    private static DatedName[] Names(DefinitionNode node, DateOnly opened) => node.Has("names")
        ? [.. node.List("names").Select(name => Name(name, opened))]
        : [Name(node, opened)];

    private static DatedName Name(DefinitionNode node, DateOnly opened) =>
        new(node.Text("name"), node.OptionalDate("from") ?? opened, node.Flag("provisional"), node.Flag("newBusiness"));

    private static ParentLink[] Parents(
        DefinitionNode node, OrganisationKind kind, DateOnly opened, DateOnly? closed, Dictionary<string, OrganisationKind> known)
    {
        var entries = node.List("parents").ToArray();
        var links = new ParentLink[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            var ods = entries[i].Text("ods");
            var expected = kind == OrganisationKind.Trust ? OrganisationKind.System : OrganisationKind.Region;
            Code(entries[i].At("ods"), ods, expected, known);
            var from = entries[i].OptionalDate("from") ?? opened;
            if (i > 0 && from <= links[i - 1].From)
            {
                throw entries[i].Fault($"starts on {from:yyyy-MM-dd}, not after the link before it. List links oldest first.");
            }

            if (i > 0)
            {
                links[i - 1] = links[i - 1] with { To = from.AddDays(-1) };
            }

            links[i] = new(ods, from, closed, entries[i].Flag("provisional"));
        }

        return links.Length == 0 && kind != OrganisationKind.Region
            ? throw node.Fault("'parents' is missing: whom does it report to?")
            : links;
    }

    private static Cluster Cluster(DefinitionNode node, Dictionary<string, OrganisationKind> known) => new(
        node.Text("key"), node.Text("name"), Codes(node, "systems", OrganisationKind.System, known),
        node.Date("from"), node.OptionalDate("to"), node.Flag("provisional"));

    private static Succession Succession(DefinitionNode node, Dictionary<string, OrganisationKind> known)
    {
        foreach (var side in new[] { "predecessor", "successor" })
        {
            Code(node.At(side), node.Text(side), OrganisationKind.Trust, known);
        }

        return new(
            node.Text("key"), node.Text("predecessor"), node.Text("successor"), node.Choice<SuccessionShape>("shape"),
            node.Date("legal"), node.OptionalDate("operational"), node.Flag("provisional"), node.OptionalText("note"));
    }

    private static string[] Codes(DefinitionNode node, string field, OrganisationKind expected, Dictionary<string, OrganisationKind> known)
    {
        foreach (var code in node.List(field))
        {
            Code(code, code.Value, expected, known);
        }

        return node.Texts(field);
    }

    private static void Code(DefinitionNode at, string ods, OrganisationKind expected, Dictionary<string, OrganisationKind> known)
    {
        if (!known.TryGetValue(ods, out var kind) || kind != expected)
        {
            throw at.Fault($"'{ods}' is not a {expected.ToString().ToLowerInvariant()} of these files.");
        }
    }
}
