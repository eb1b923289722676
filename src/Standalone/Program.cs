using EdiRegion.Standalone;

try
{
    if (args.Contains("--help"))
    {
        Console.WriteLine(StandaloneOptions.Usage);
        return 0;
    }

    await StandaloneHost.RunAsync(StandaloneOptions.Parse(args));
    return 0;
}
catch (CannotStartException reason)
{
    await Console.Error.WriteLineAsync(reason.Message);
    return 1;
}
