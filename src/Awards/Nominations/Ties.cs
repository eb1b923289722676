using EdiRegion.Region.Awards;

namespace EdiRegion.Awards.Nominations;

internal static class Ties
{
    /// <summary>Whom and what a nomination is about, as conflicts are derived from it.</summary>
    internal static EntryTies Of(Nominee nominee, IReadOnlyList<Nominator> nominators) => new()
    {
        Organisation = nominee.Organisation ?? nominee.OtherBody?.Name,
        Named = [.. NamesOf(nominee)],
        Nominators = [.. nominators.SelectMany(nominator => new[] { nominator.Name, nominator.Email }).OfType<string>()],
    };

    /// <summary>Names and addresses of those who are nominated.</summary>
    internal static IEnumerable<string> NamesOf(Nominee nominee) =>
        ((IEnumerable<NamedPerson>)[new(nominee.Name, nominee.Email), .. nominee.Members ?? []]).SelectMany(person => new[] { person.Name, person.Email }).OfType<string>();
}
