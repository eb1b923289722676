using System.CommandLine;

namespace EdiRegion.Cli.Commands;

/// <summary>ODS COLLECTION PERIOD: one return, named on the command line.</summary>
internal sealed class ReturnArguments
{
    private readonly Argument<string> _ods = new("ODS") { Description = "ODS code of the organisation, such as RRK" };
    private readonly Argument<string> _collection = new("COLLECTION") { Description = "Collection, such as wres" };
    private readonly Argument<string> _period = new("PERIOD") { Description = "Period, such as 2025-26 or 2026-27Q2" };

    internal void AddTo(Command command)
    {
        command.Add(_ods);
        command.Add(_collection);
        command.Add(_period);
    }

    internal string Name(ParseResult line) =>
        $"{line.GetRequiredValue(_ods).ToUpperInvariant()} {line.GetRequiredValue(_collection)} {line.GetRequiredValue(_period)}";

    internal string Resource(ParseResult line) =>
        $"/api/metrics/v1/returns/{string.Join('/', Name(line).Split(' ').Select(Uri.EscapeDataString))}";
}
