using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EdiRegion.Cli;

/// <summary>How edi speaks: answers to standard output, asides to standard error. With --json, standard output is one document.</summary>
internal sealed class Voice(TextWriter output, TextWriter error, bool json)
{
    private const int WidthOfAFile = 200;

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private TextWriter ForPeople => json ? error : output;

    internal void Say(string message) => ForPeople.WriteLine(message);

    internal void Aside(string message) => error.WriteLine(message);

    internal void Show(IRenderable shape) => ConsoleOn(ForPeople).Write(shape);

    /// <summary>The answer for a script; without --json nothing is written.</summary>
    internal void Data(JsonNode answer)
    {
        if (json)
        {
            output.WriteLine(answer.ToJsonString(Written));
        }
    }

    /// <summary>Text that is the answer itself, such as a template or a receipt.</summary>
    internal void Raw(string text) => output.Write(text);

    /// <summary>Runs the steps one after the other, under a progress bar when a person is watching.</summary>
    internal async Task ForEachAsync<T>(string doing, IReadOnlyList<T> steps, Func<T, Task> step)
    {
        var console = ConsoleOn(error);

        if (json || !console.Profile.Out.IsTerminal)
        {
            foreach (var each in steps)
            {
                await step(each);
            }

            return;
        }

        await console.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var bar = progress.AddTask(Markup.Escape(doing), maxValue: steps.Count);

            foreach (var each in steps)
            {
                await step(each);
                bar.Increment(1);
            }
        });
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(writer) });

        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = WidthOfAFile;
        }

        return console;
    }
}
