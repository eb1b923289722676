using System.CommandLine;
using EdiRegion.Cli.Connection;
using Spectre.Console;

namespace EdiRegion.Cli.Commands;

/// <summary>What can be returned: the collections, or the cells of one of them.</summary>
internal static class ShowCollections
{
    internal static Command Command(GatewayOptions options)
    {
        var collection = new Argument<string?>("COLLECTION")
        {
            Description = "One collection, to see its cells",
            Arity = ArgumentArity.ZeroOrOne,
        };

        return new Command("collections", "List the collections, or the cells of one") { collection }.Does(options, async (visit, ct) =>
        {
            var one = visit.Line.GetValue(collection);
            var path = one is null ? "/api/metrics/v1/collections" : $"/api/metrics/v1/collections/{Uri.EscapeDataString(one)}";
            var answer = (await visit.Gateway.GetAsync(path, ct)).JsonOrStop();
            string[] columns = one is null ? ["key", "label", "version", "periodKind"] : ["key", "label", "unit", "kind"];
            var table = new Table().AddColumns(columns);

            var rows = one is null ? Tables.Items(answer) : Tables.Items(answer, "sections").SelectMany(section => Tables.Items(section, "cells"));

            foreach (var each in rows)
            {
                table.AddRow(Tables.Cells(each, columns));
            }

            visit.Voice.Show(table);
            visit.Voice.Data(answer);

            return ExitCodes.AllIn;
        });
    }
}
