using System.Reflection;
using System.Runtime.CompilerServices;
using EdiRegion.Contracts;

namespace EdiRegion.Platform.Tests;

/// <summary>Contracts only grow: what was released once is read by services of the release before and after.</summary>
public sealed class ContractTests
{
    [Fact]
    public void Every_released_property_is_still_there_and_of_its_type()
    {
        var today = typeof(IEvent).Assembly.GetExportedTypes()
            .Where(type => type != typeof(IEvent))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => $"{type.FullName}.{p.Name}: {Name(p.PropertyType)}"))
            .ToHashSet();

        File.ReadLines(Released()).Where(line => line.Length > 0).Where(line => !today.Contains(line)).ShouldBeEmpty("a released property was renamed, retyped or removed");
        today.Except(File.ReadLines(Released())).ShouldBeEmpty("add the new property to released-contracts.txt");
    }

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    private static string Released([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "released-contracts.txt");
}
