using EdiRegion.Region.Collections;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Region.Loading;

/// <summary>A rule of a collection's file for one choice of the dimensions it is repeated over.</summary>
internal sealed record RuleEntry(DefinitionNode Node, CollectionFile File, Choice Choice)
{
    internal string Id => Node.Text("rule");

    internal string Text => Node.Text("text");

    internal string Message => Choice.Labels(Node.Text("message"));

    internal Severity Severity => Node.Has("severity") ? Node.Choice<Severity>("severity") : Severity.Error;

    internal bool Overridable => Node.Flag("overridable");

    internal TrustType[] TrustTypes => [.. Node.Texts("trustTypes").Select(type => Enum.Parse<TrustType>(type, ignoreCase: true))];

    internal decimal Number(string field) => Node.Number(field);

    internal CellDefinition Cell(string field) => File.Cell(Node.At(field), Choice.Keys(Node.Text(field)));

    internal CellDefinition[] Cells(string field) => File.CellsOf(Node, field, Choice);

    internal string[] Keys(string field) => File.KeysOf(Node, field, Choice);
}
