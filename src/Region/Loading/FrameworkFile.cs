namespace EdiRegion.Region.Loading;

/// <summary>A framework half read: its keys stand, what they refer to is not checked yet.</summary>
internal sealed record FrameworkFile(DefinitionNode Node, IReadOnlyList<DefinitionNode> Requirements)
{
    internal string Key => Node.Text("key");
}
