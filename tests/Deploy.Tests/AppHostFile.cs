using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdiRegion.Deploy.Tests;

/// <summary>
/// Reads AppHost/apphost.cs by its syntax, without Aspire: every chain of calls on a resource, and the variable that holds it. What only
/// Kubernetes gets is left out.
/// </summary>
internal sealed class AppHostFile
{
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, (string Project, List<(string Method, ArgumentSyntax[] Arguments)> Calls)> _services = [];
    private readonly SortedSet<string> _servers = [];
    private readonly SortedSet<string> _databases = [];

    private AppHostFile(CompilationUnitSyntax root)
    {
        foreach (var chain in root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(IsWhole).Where(call => !IsForKubernetesOnly(call)))
        {
            Read(chain);
        }
    }

    public static IReadOnlyList<Diagnostic> SyntaxErrors(string text) => [.. Parse(text).GetDiagnostics()];

    public static Deployment Read(string text)
    {
        var file = new AppHostFile(Parse(text).GetCompilationUnitRoot());
        return new(file._services.ToDictionary(service => service.Key, service => file.Service(service.Key)), file._servers, file._databases);
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(
        text,
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithFeatures([new("FileBasedProgram", "true")]));

    private void Read(InvocationExpressionSyntax chain)
    {
        var calls = Calls(chain);
        var (start, source) = (calls[0], Source(chain));

        switch (start.Method)
        {
            case "AddProject":
                var name = Text(start.Arguments[0]);
                _services[name] = (start.TypeArgument!, [.. calls.Skip(1).Select(call => (call.Method, call.Arguments))]);
                Name(chain, name);
                break;
            case "AddPostgres" or "AddRabbitMQ":
                _servers.Add(Text(start.Arguments[0]));
                Name(chain, Text(start.Arguments[0]));
                break;
            case "AddDatabase":
                _databases.Add(Text(start.Arguments[1]));
                Name(chain, Text(start.Arguments[1]));
                break;
            case "AddParameter" when start.Arguments.Length > 1:
                Name(chain, $"<{Text(start.Arguments[1])}>");
                break;
            default:
                if (_names.TryGetValue(source, out var known) && _services.TryGetValue(known, out var service))
                {
                    service.Calls.AddRange(calls.Select(call => (call.Method, call.Arguments)));
                }

                break;
        }
    }

    private DeployedService Service(string name)
    {
        var (project, calls) = _services[name];
        var settings = new SortedDictionary<string, string>();

        foreach (var (method, arguments) in calls)
        {
            if (method is "WithReference")
            {
                settings[$"ConnectionStrings__{Text(arguments[1])}"] = _names[arguments[0].ToString()];
            }
            else if (method is "WithEnvironment")
            {
                settings[Text(arguments[0])] = Value(arguments[1].Expression);
            }
        }

        return new(
            name,
            project.Split('.')[^1],
            string.Join(' ', Arguments("WithArgs").Select(Text)),
            settings,
            Arguments("WithHttpHealthCheck").Select(Text).SingleOrDefault(),
            calls.Any(call => call.Method is "WithExternalHttpEndpoints"),
            [.. Arguments("WaitForCompletion").Select(other => _names[other.ToString()])]);

        IEnumerable<ArgumentSyntax> Arguments(string method) => calls.Where(call => call.Method == method).SelectMany(call => call.Arguments);
    }

    /// <summary>An endpoint is the address of its service inside, a parameter its default, and what the configuration decides is "?".</summary>
    private string Value(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "GetEndpoint" } endpoint } => $"http://{_names[endpoint.Expression.ToString()]}:8080",
        IdentifierNameSyntax name when _names.TryGetValue(name.ToString(), out var known) => known,
        _ => "?",
    };

    private void Name(InvocationExpressionSyntax chain, string name)
    {
        switch (chain.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                _names[variable.Identifier.Text] = name;
                break;
            case AssignmentExpressionSyntax assignment:
                _names[assignment.Left.ToString()] = name;
                break;
        }
    }

    private static bool IsWhole(InvocationExpressionSyntax call) => call.Parent is not MemberAccessExpressionSyntax and not ArgumentSyntax;

    private static bool IsForKubernetesOnly(SyntaxNode call) => call.Ancestors().OfType<IfStatementSyntax>().Any(choice =>
        choice.Condition.ToString() is "kubernetes" && choice.Statement.Span.Contains(call.Span));

    private static string Source(ExpressionSyntax chain) => chain switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } => Source(call.Expression),
        _ => chain.ToString(),
    };

    private static List<(string Method, string? TypeArgument, ArgumentSyntax[] Arguments)> Calls(ExpressionSyntax chain)
    {
        if (chain is not InvocationExpressionSyntax invocation)
        {
            return [];
        }

        return invocation.Expression is MemberAccessExpressionSyntax member
            ? [.. Calls(member.Expression), Call(member.Name, invocation)]
            : [Call((SimpleNameSyntax)invocation.Expression, invocation)];
    }

    private static (string Method, string? TypeArgument, ArgumentSyntax[] Arguments) Call(SimpleNameSyntax name, InvocationExpressionSyntax call) =>
        (name.Identifier.Text, (name as GenericNameSyntax)?.TypeArgumentList.Arguments[0].ToString(), [.. call.ArgumentList.Arguments]);

    private static string Text(ArgumentSyntax argument) =>
        argument.Expression is LiteralExpressionSyntax literal ? literal.Token.ValueText : argument.Expression.ToString();
}
