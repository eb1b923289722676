using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Frameworks;
using EdiRegion.Region.Organisations;

namespace EdiRegion.ActionPlans.Coverage;

/// <summary>A requirement that an organisation has to answer for.</summary>
internal sealed record OwedRequirement(Organisation Organisation, Requirement Requirement)
{
    internal static Result<OwedRequirement> Find(Definitions definitions, string ods, string requirement)
    {
        if (definitions.Organisations.Find(ods) is not { } organisation)
        {
            return Refusal.NotFound("organisation-unknown", $"There is no organisation with the ODS code {ods}", "ODS codes are three characters in capitals, for example RRK.");
        }

        if (definitions.FindRequirement(requirement) is not { } known)
        {
            return Refusal.NotFound("requirement-unknown", $"No framework has the requirement {requirement}",
                "Take its key from the coverage or from the frameworks, for example hia-3.1.");
        }

        return Owing.Owes(organisation, known)
            ? new OwedRequirement(organisation, known)
            : Refusal.Unprocessable("requirement-not-owed", $"{ods} does not have to answer for {requirement}",
                known.Accountable ? "It is asked of another tier." : $"Answers are given for {Nearest(known, definitions)}.");
    }

    private static string Nearest(Requirement requirement, Definitions definitions) =>
        string.Join(", ", requirement.Children.Where(key => definitions.Requirement(key).Accountable)) is { Length: > 0 } parts
            ? $"its parts: {parts}" : "the requirements in the coverage";
}
