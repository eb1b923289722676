namespace EdiRegion.Standalone;

/// <summary>The folder that holds everything one instance keeps, held by one process at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(string path, FileStream held) => (Path, this.held) = (path, held);

    internal string Path { get; }

    /// <summary>Takes the folder. The system gives it free when this process ends, however it ends.</summary>
    internal static DataFolder Hold(string path)
    {
        path = Create(path);
        var owner = System.IO.Path.Combine(path, "instance.pid");
        try
        {
            var held = new FileStream(System.IO.Path.Combine(path, "instance.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(owner, $"{Environment.ProcessId}\n");
            return new(path, held);
        }
        catch (UnauthorizedAccessException e)
        {
            throw NotWritable(path, e);
        }
        catch (IOException e)
        {
            var process = File.Exists(owner) ? $" (process {File.ReadAllText(owner).Trim()})" : "";
            throw new CannotStartException(
                $"The data folder {path} is in use by another running EDI Region{process}. Stop that one, or give this one another folder with --data.", e);
        }
    }

    public void Dispose() => held.Dispose();

    private static string Create(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        try
        {
            return PrivateFile.Folder(path).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(path, e);
        }
    }

    private static CannotStartException NotWritable(string path, Exception inner) => new(
        $"The data folder {path} cannot be written to by {Environment.UserName}: {inner.Message} Make it writable, or give another folder with --data.",
        inner);
}
