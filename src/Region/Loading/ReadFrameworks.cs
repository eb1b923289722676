using EdiRegion.Region.Frameworks;
using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Loading;

/// <summary>Builds frameworks, each a file; a later file replaces the framework with its key.</summary>
internal static class ReadFrameworks
{
    internal static FrameworkCatalogue From(IReadOnlyList<DefinitionNode> nodes, IReadOnlyList<Measure> measures)
    {
        var files = new OrderedDictionary<string, FrameworkFile>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            files[node.Text("key")] = new(node, [.. node.List("requirements")]);
        }

        FrameworkFile[] ordered = [.. files.Values.OrderBy(file => file.Node.OptionalNumber("order") ?? decimal.MaxValue)];
        foreach (var file in ordered)
        {
            CheckStanding(file, files);
        }

        var entries = new RequirementEntries(ordered);
        var known = measures.Select(measure => measure.Key).ToHashSet(StringComparer.Ordinal);
        Framework[] frameworks = [.. ordered.Select(file => Framework(file, entries, known))];
        return new(frameworks, ReadMentions.From(ordered));
    }

    private static void CheckStanding(FrameworkFile file, OrderedDictionary<string, FrameworkFile> files)
    {
        var (node, replaced) = (file.Node, file.Node.Choice<FrameworkStanding>("standing") == FrameworkStanding.Replaced);
        if (replaced != node.Has("replacedBy"))
        {
            throw replaced
                ? node.At("standing").Fault("'replacedBy' is missing: a replaced framework names the one that took its place.")
                : node.At("replacedBy").Fault("only a framework whose standing is replaced has one.");
        }

        HashSet<string> path = [file.Key];
        for (var at = file; at.Node.OptionalText("replacedBy") is { } next; at = files[next])
        {
            if (!files.ContainsKey(next))
            {
                throw at.Node.At("replacedBy").Fault($"'{next}' is not a framework. Known: {string.Join(", ", files.Keys)}.");
            }

            if (!path.Add(next))
            {
                throw at.Node.At("replacedBy").Fault($"'{next}' is replaced in turn, in a circle.");
            }
        }

        if (node.OptionalDate("until") < node.Date("from"))
        {
            throw node.At("until").Fault($"ends on {node.Text("until")}, before it begins on {node.Text("from")}.");
        }
    }

    private static Framework Framework(FrameworkFile file, RequirementEntries entries, HashSet<string> measures)
    {
        var node = file.Node;
        var children = file.Requirements.ToLookup(child => child.OptionalText("parent"), child => child.Text("key"));
        return new()
        {
            Key = file.Key,
            Title = node.Text("title"),
            Publisher = node.Text("publisher"),
            Edition = node.Text("edition"),
            Standing = node.Choice<FrameworkStanding>("standing"),
            ReplacedBy = node.OptionalText("replacedBy"),
            From = node.Date("from"),
            FromProvisional = node.Flag("fromProvisional"),
            Until = node.OptionalDate("until"),
            Local = node.Flag("local"),
            Note = node.OptionalText("note"),
            Mentions = node.Texts("mentions"),
            Requirements =
            [
                .. file.Requirements.Select(entry => Requirement(file, entry, measures) with
                {
                    Children = [.. children[entry.Text("key")]],
                    Links = entries.Links(entry.Text("key")),
                }),
            ],
        };
    }

    private static Requirement Requirement(FrameworkFile file, DefinitionNode node, HashSet<string> measures)
    {
        SuccessMeasure[] wanted =
        [
            .. node.List("successMeasures").Select(entry =>
                new SuccessMeasure(entry.OptionalText("number"), entry.Text("text"), Measures(entry, measures))),
        ];
        return new()
        {
            Key = node.Text("key"),
            Framework = file.Key,
            Number = node.OptionalText("number"),
            Kind = node.Choice<RequirementKind>("kind"),
            Title = node.Text("title"),
            Text = node.OptionalText("text"),
            Note = node.OptionalText("note"),
            Parent = node.OptionalText("parent"),
            Children = [],
            Owner = node.Has("owner") ? node.Choice<RequirementOwner>("owner") : null,
            Horizon = node.Has("horizon") ? node.Choice<Horizon>("horizon") : null,
            Deadlines = Deadlines(node),
            SuccessMeasures = wanted,
            Measures = [.. Measures(node, measures).Union(wanted.SelectMany(measure => measure.Measures), StringComparer.Ordinal)],
            Links = [],
            Mentions = ReadMentions.Of(file, node),
            Accountable = node.Flag("accountable"),
        };
    }

    private static Deadline[] Deadlines(DefinitionNode node)
    {
        var before = DateOnly.MinValue;
        List<Deadline> deadlines = [];
        foreach (var entry in node.List("deadlines"))
        {
            var by = entry.Date("by");
            if (by <= before)
            {
                throw entry.At("by").Fault($"{by:yyyy-MM-dd} is not after the deadline before it. List deadlines earliest first.");
            }

            deadlines.Add(new(by, entry.OptionalText("what"), entry.Flag("provisional")));
            before = by;
        }

        return [.. deadlines];
    }

    private static string[] Measures(DefinitionNode node, HashSet<string> known)
    {
        foreach (var measure in node.List("measures").Where(measure => !known.Contains(measure.Value)))
        {
            throw measure.Fault($"'{measure.Value}' is not a measure.");
        }

        return node.Texts("measures");
    }
}
