using EdiRegion.Awards.Invitations;
using EdiRegion.Platform;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Awards;

namespace EdiRegion.Awards.Nominations;

/// <summary>What stands against submitting a nomination, each with where it is and how it is mended.</summary>
internal static class Readiness
{
    private const int LongestTitle = 200;

    internal static IReadOnlyList<Fault> Of(FoundNomination found)
    {
        var (nomination, category) = (found.Nomination, found.Category);
        List<Fault> faults = [];

        Need(nomination.Title, "/title", "It needs a title: a line that says what it is about", faults);
        Need(nomination.Nominee.Name, "/nominee/name", "Say who is nominated", faults);

        if (nomination.Title?.Length > LongestTitle)
        {
            faults.Add(new("/title", "title-too-long", "The title is too long", $"at most {LongestTitle} characters", $"{nomination.Title.Length} characters"));
        }

        if (nomination.Nominee.Kind is null)
        {
            faults.Add(new("/nominee/kind", "text-missing", "Say whether a person, a team, a network, a project or an organisation is nominated", Kinds(category), "nothing"));
        }

        if (nomination.Nominee is { Organisation: null, OtherBody.Name: null or "" } or { Organisation: null, OtherBody: null })
        {
            faults.Add(new("/nominee/organisation", "text-missing", "Say which organisation the nominee belongs to", "an ODS code such as RRK, or another body with its name", "nothing"));
        }

        if (category.BoardMembersOnly && nomination.Nominee.BoardMember is null)
        {
            faults.Add(new("/nominee/boardMember", "text-missing", "Say whether the nominee sits on a board", "true or false", "nothing"));
        }

        NeedAddresses(nomination, category, faults);
        faults.AddRange(category.Findings(nomination.Answers).Select(finding => new Fault(
            $"/answers/{finding.Letter}", finding.Code, finding.Message, finding.Code is "too-long" ? $"at most {finding.Expected} words" : $"at least {finding.Expected} words", $"{finding.Found} words")));

        var screening = Screen(found);
        faults.AddRange(screening.Reasons.Select(reason => new Fault(
            "/category", reason.Code, reason.Message,
            screening.Suggestions.Count > 0 ? $"another category: {string.Join(", ", screening.Suggestions.Select(s => s.Title))}" : "a nominee this category is for", category.Title)));

        return faults;
    }

    internal static Screening Screen(FoundNomination found) => found.Category.Screen(FactsOf(found));

    private static NominationFacts FactsOf(FoundNomination found) => new()
    {
        Kind = Enum.TryParse<NomineeKind>(found.Nomination.Nominee.Kind, ignoreCase: true, out var kind) ? kind : null,
        Self = found.Nomination.Self,
        BoardMember = found.Nomination.Nominee.BoardMember,
        Nhs = found.Nomination.Nominee.Organisation is not null ? true : found.Nomination.Nominee.OtherBody?.Name is { Length: > 0 } ? false : null,
        WorkEnded = found.Nomination.Facts.WorkEnded,
        At = London.DayOf(found.Cycle.Closes),
    };

    private static void NeedAddresses(Nomination nomination, AwardCategory category, List<Fault> faults)
    {
        var nominee = nomination.Nominee;

        if (!nomination.Self)
        {
            NeedAddress(nominee.Email, "/nominee/email", "Give an address of the nominee: they are asked whether they agree", faults);
        }

        if (!category.EmployerAuthorisation)
        {
            return;
        }

        NeedAddress(nominee.LineManagerEmail, "/nominee/lineManagerEmail", "Give an address of the nominee's manager: this category asks for the employer's word", faults);

        if (nominee.LineManagerEmail is { Length: > 0 } manager && (string.Equals(manager, nominee.Email, StringComparison.OrdinalIgnoreCase) || nomination.NominatorEmails.Contains(manager.ToLowerInvariant())))
        {
            faults.Add(new("/nominee/lineManagerEmail", "second-person-needed", "Nobody authorises themselves or a nomination of their own", "an address of somebody else", manager));
        }
    }

    private static void NeedAddress(string? email, string pointer, string why, List<Fault> faults)
    {
        if (email is not { Length: > 0 })
        {
            faults.Add(new(pointer, "text-missing", why, "an address such as somebody@trust.example", "nothing"));
        }
        else if (!Addresses.IsOne(email))
        {
            faults.Add(new(pointer, "email-not-readable", "This is not an e-mail address", "an address such as somebody@trust.example", email));
        }
    }

    private static void Need(string? text, string pointer, string why, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            faults.Add(new(pointer, "text-missing", why, "a text", "nothing"));
        }
    }

    private static string Kinds(AwardCategory category) => string.Join(", ", category.Nominees.Select(Wording.Of));
}
