using EdiRegion.Cli;

return await Edi.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
