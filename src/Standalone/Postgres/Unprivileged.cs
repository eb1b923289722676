namespace EdiRegion.Standalone.Postgres;

/// <summary>
/// PostgreSQL refuses to run as root. On Linux root runs it inside a user namespace where it is somebody else (files stay root's own);
/// where namespaces are not permitted, it runs as the account "nobody", who then owns the database folder.
/// </summary>
internal sealed class Unprivileged
{
    private const string Nobody = "65534";

    private readonly string[] prefix;
    private readonly bool otherOwner;

    private Unprivileged(string[] prefix, bool otherOwner) => (this.prefix, this.otherOwner) = (prefix, otherOwner);

    internal static async Task<Unprivileged> ChooseAsync(CancellationToken ct)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return new([], otherOwner: false);
        }

        string[] inNamespace = ["unshare", "--user", "--map-user=1000", "--map-group=1000"];
        if (Command.Find("unshare") is not null && (await Command.RunAsync(inNamespace[0], [.. inNamespace[1..], "true"], ct)).ExitCode == 0)
        {
            return new(inNamespace, otherOwner: false);
        }

        return Command.Find("setpriv") is not null
            ? new(["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups"], otherOwner: true)
            : throw new CannotStartException(
                "PostgreSQL does not run as root, and neither a user namespace (unshare) nor setpriv is available here. "
                + "Start EDI Region as an ordinary account.");
    }

    internal (string Program, IEnumerable<string> Arguments) Wrap(string program, params string[] arguments) =>
        prefix is [var wrapper, .. var options] ? (wrapper, [.. options, program, .. arguments]) : (program, arguments);

    /// <summary>Lets the account that PostgreSQL runs as pass through a folder to what is its own.</summary>
    internal void LetThrough(string folder)
    {
        if (otherOwner && OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute);
        }
    }

    /// <summary>Gives a file or folder to the account that PostgreSQL runs as.</summary>
    internal async Task GiveAsync(string path, CancellationToken ct)
    {
        if (otherOwner)
        {
            await Command.RunAsync("chown", ["-R", $"{Nobody}:{Nobody}", path], ct);
        }
    }
}
