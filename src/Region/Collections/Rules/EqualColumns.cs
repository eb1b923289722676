namespace EdiRegion.Region.Collections.Rules;

/// <summary>Two groups with the same figures in every row look like one column pasted twice.</summary>
internal sealed class EqualColumns(CellDefinition[] first, CellDefinition[] second, int rows) : Rule
{
    public override IEnumerable<string> Reads => first.Concat(second).Select(cell => cell.Key);

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        var alike = 0;
        for (var i = 0; i < first.Length; i++)
        {
            var (one, other) = (given.Amount(first[i].Key), given.Amount(second[i].Key));
            if (one is null || one != other)
            {
                return;
            }

            alike += one > 0 ? 1 : 0;
        }

        if (alike >= rows)
        {
            Add(ref findings, new(
                Id, Severity.Warning, second[0].Key,
                $"The figures for {second[0].GroupLabel} equal those for {first[0].GroupLabel} in all {first.Length} rows. "
                    + "Check that a column was not pasted twice.",
                "columns that differ", "equal columns"));
        }
    }
}
