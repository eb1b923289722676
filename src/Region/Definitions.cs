using System.Collections.Frozen;
using EdiRegion.Region.Assessments;
using EdiRegion.Region.Awards;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Disclosure;
using EdiRegion.Region.Frameworks;
using EdiRegion.Region.Loading;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Region;

/// <summary>
/// Everything the platform knows as data: who is who, what is collected, what follows from it, what may be shown, what is asked for,
/// what organisations ask of themselves, what is awarded.
/// Immutable and safe to share.
/// </summary>
public sealed class Definitions
{
    private Definitions(
        OrganisationRegister organisations, IReadOnlyList<Collection> collections, IReadOnlyList<Measure> measures, DisclosurePolicy disclosure,
        FrameworkCatalogue frameworks, IReadOnlyList<Questionnaire> questionnaires, IReadOnlyList<AwardScheme> awards)
    {
        Organisations = organisations;
        Collections = collections.ToFrozenDictionary(collection => collection.Key, StringComparer.Ordinal);
        Measures = measures.ToFrozenDictionary(measure => measure.Key, StringComparer.Ordinal);
        MeasureList = measures;
        Disclosure = disclosure;
        Frameworks = frameworks.ByKey;
        FrameworkList = frameworks.List;
        Requirements = frameworks.Requirements;
        Mentions = frameworks.Mentions;
        Questionnaires = questionnaires.ToFrozenDictionary(questionnaire => questionnaire.Key, StringComparer.Ordinal);
        QuestionnaireList = questionnaires;
        Awards = awards.ToFrozenDictionary(scheme => scheme.Key, StringComparer.Ordinal);
    }

    public OrganisationRegister Organisations { get; }

    public IReadOnlyDictionary<string, Collection> Collections { get; }

    public IReadOnlyDictionary<string, Measure> Measures { get; }

    /// <summary>The measures in the order of their files.</summary>
    public IReadOnlyList<Measure> MeasureList { get; }

    public DisclosurePolicy Disclosure { get; }

    public IReadOnlyDictionary<string, Framework> Frameworks { get; }

    /// <summary>The frameworks in the order readers expect them.</summary>
    public IReadOnlyList<Framework> FrameworkList { get; }

    /// <summary>The requirements of all frameworks by their keys.</summary>
    public IReadOnlyDictionary<string, Requirement> Requirements { get; }

    /// <summary>Recognises frameworks and requirements in texts.</summary>
    public Mentions Mentions { get; }

    /// <summary>The self-assessments by key, in the edition the definitions hold.</summary>
    public IReadOnlyDictionary<string, Questionnaire> Questionnaires { get; }

    /// <summary>The self-assessments in the order readers expect them.</summary>
    public IReadOnlyList<Questionnaire> QuestionnaireList { get; }

    /// <summary>The award schemes by key, in the edition the definitions hold.</summary>
    public IReadOnlyDictionary<string, AwardScheme> Awards { get; }

    /// <summary>The requirement of any framework with this key, which is known to exist.</summary>
    public Requirement Requirement(string key) => Requirements[key];

    public Requirement? FindRequirement(string key) => Requirements.GetValueOrDefault(key);

    /// <summary>The measures that follow from a collection.</summary>
    public IReadOnlyList<Measure> MeasuresOf(string collection) => [.. MeasureList.Where(measure => measure.Collection == collection)];

    /// <summary>
    /// Reads the shipped definitions and, over them, those of a folder with the same sub-folders (organisations, collections, measures,
    /// disclosure, frameworks, questionnaires, awards): an entry with a known key replaces it, others are added.
    /// </summary>
    /// <exception cref="DefinitionException">A file is not valid; the message names file, line and field.</exception>
    public static Definitions Load(string? overlayFolder = null)
    {
        if (overlayFolder is not null)
        {
            DefinitionFolder.Check(overlayFolder);
        }

        var organisations = ReadOrganisations.From(DefinitionFolder.Read("organisations", overlayFolder));
        var disclosure = ReadDisclosure.From(DefinitionFolder.Read("disclosure", overlayFolder));
        var collections = ReadCollections.Cells(DefinitionFolder.Read("collections", overlayFolder));
        var measures = ReadMeasures.From(DefinitionFolder.Read("measures", overlayFolder), collections);
        var frameworks = ReadFrameworks.From(DefinitionFolder.Read("frameworks", overlayFolder), measures);
        var questionnaires = ReadQuestionnaires.From(
            DefinitionFolder.Read("questionnaires", overlayFolder), measures.Select(measure => measure.Key), frameworks.Requirements.Keys);
        var awards = ReadAwards.From(
            DefinitionFolder.Read("awards", overlayFolder), measures.Select(measure => measure.Key), frameworks.Requirements.Keys);
        return new(
            organisations, [.. collections.Values.Select(file => ReadCollections.Build(file, measures))], measures, disclosure, frameworks,
            questionnaires, awards);
    }
}
