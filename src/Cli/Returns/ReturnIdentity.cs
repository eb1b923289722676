using System.CommandLine;

namespace EdiRegion.Cli.Returns;

/// <summary>Whose return, of which collection and period; what is null is not known yet.</summary>
internal sealed record ReturnIdentity(string? Organisation, string? Collection, string? Period)
{
    internal ReturnIdentity Or(ReturnIdentity other) =>
        new(Organisation ?? other.Organisation, Collection ?? other.Collection, Period ?? other.Period);

    /// <summary>The identity the file states; options may fill what it leaves out but never say otherwise.</summary>
    internal ReturnIdentity Agree(string path, ReturnIdentity stated)
    {
        Check("organisation", Organisation, stated.Organisation);
        Check("collection", Collection, stated.Collection);
        Check("period", Period, stated.Period);

        return stated.Or(this).Whole(path);

        void Check(string what, string? given, string? found)
        {
            if (given is not null && found is not null && !given.Equals(found, StringComparison.OrdinalIgnoreCase))
            {
                throw new CannotGoOn($"{path} is for {what} {found}, but --{what} says {given}. Leave the option out or take the right file.");
            }
        }
    }

    internal ReturnIdentity Whole(string path) =>
        this is { Organisation: not null, Collection: not null, Period: not null } ? this : throw new CannotGoOn(
            $"{path} does not say {string.Join(" or ", Unknown)}. Give {string.Join(" ", Unknown.Select(what => $"--{what}"))}, "
            + "write it in the JSON file, or name a CSV like edi-return-rrk-wres-2025-26.csv.");

    private IEnumerable<string> Unknown =>
    [
        .. Organisation is null ? (string[])["organisation"] : [],
        .. Collection is null ? (string[])["collection"] : [],
        .. Period is null ? (string[])["period"] : [],
    ];
}

/// <summary>The options that say whose return a file is, where the file does not.</summary>
internal sealed class ReturnIdentityOptions
{
    private readonly Option<string?> _organisation = new("--organisation")
    {
        Description = "ODS code, when the file does not say it",
        HelpName = "ODS",
    };

    private readonly Option<string?> _collection = new("--collection")
    {
        Description = "Collection, such as wres, when the file does not say it",
        HelpName = "KEY",
    };

    private readonly Option<string?> _period = new("--period")
    {
        Description = "Period, such as 2025-26 or 2026-27Q2, when the file does not say it",
        HelpName = "PERIOD",
    };


    internal void AddTo(Command command)
    {
        command.Add(_organisation);
        command.Add(_collection);
        command.Add(_period);
    }

    internal ReturnIdentity Read(ParseResult line) =>
        new(line.GetValue(_organisation)?.ToUpperInvariant(), line.GetValue(_collection), line.GetValue(_period));
}
