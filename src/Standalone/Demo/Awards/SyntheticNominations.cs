using EdiRegion.Awards;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Invitations;
using EdiRegion.Awards.Nominations;
using EdiRegion.Region.Awards;
using EdiRegion.Region.Organisations;
using EdiRegion.Standalone.Demo.Figures;

namespace EdiRegion.Standalone.Demo.Awards;

/// <summary>Invents nominations: who is nominated is a role and a number, what is said is put together from sentences that fit any of them.</summary>
internal sealed class SyntheticNominations(Cycle cycle, AwardScheme scheme, IReadOnlyList<Organisation> trusts)
{
    private static readonly string[] Sentences =
    [
        "This is a synthetic text of the demonstration.",
        "The work began when colleagues said in the staff survey that they did not feel heard.",
        "A small group met every two weeks, wrote down what it heard and took three points to the board.",
        "Each point had a name beside it and a date, and the group asked again when the date had passed.",
        "Interview panels were mixed, questions were agreed beforehand and reasons were written down.",
        "Managers were offered an hour of coaching before they opened a formal process, and most took it.",
        "Staff from three wards tried it first and changed the form twice before it went further.",
        "After a year more people of every background were appointed from shortlisting than before.",
        "Fewer colleagues entered a formal process, and those who did were heard sooner.",
        "What did not work was the first newsletter: nobody read it, so it was stopped.",
        "Two other teams have asked for the material and adapted it to their own place.",
        "It goes on without extra money because it has become part of the yearly plan.",
    ];

    private static readonly string[] Subjects =
        ["Interviews that anybody can pass", "Reverse mentoring for a board", "A quiet room and what followed", "Shifts around caring", "Speaking up on nights", "A network with a seat at the table", "From bank to ward manager"];

    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    /// <summary>One that is complete: the nominee has agreed and, where the category asks for it, the employer too.</summary>
    internal (Nomination Nomination, GivenConsent Consent) Write(AwardCategory category, int number, DateTimeOffset at)
    {
        var chance = new Seeded($"nomination {cycle.Key} {category.Key} {number}");
        var trust = trusts[chance.Between(0, trusts.Count - 1)];
        var kind = category.Nominees[chance.Between(0, category.Nominees.Count - 1)];
        var nomination = new Nomination
        {
            Id = Guid.CreateVersion7(),
            Cycle = cycle.Key,
            Category = category.Key,
            Code = CodeOf(chance),
            Title = $"{Subjects[chance.Between(0, Subjects.Length - 1)]} (synthetic)",
            Nominee = new(
                Wording.Of(kind), $"Synthetic {Wording.Of(kind)} {number}, {trust.Ods}", kind is NomineeKind.Individual ? "Synthetic role" : null,
                $"nominee-{number}.{trust.Ods.ToLowerInvariant()}@demo.invalid", trust.Ods, BoardMember: category.BoardMembersOnly ? true : null),
            Answers = category.Criteria.ToDictionary(criterion => criterion.Letter, criterion => Text(criterion, chance)),
            BegunAt = at.AddDays(-7),
            SubmittedAt = at,
            State = NominationState.Submitted,
            Consent = ConsentState.Given,
            ConsentToPublish = chance.Between(1, 5) > 1,
            Authorisation = category.EmployerAuthorisation ? AuthorisationState.Authorised : AuthorisationState.NotAsked,
        };
        nomination.NominateBy([new($"Trust lead, {trust.Ods}", $"nominator.{trust.Ods.ToLowerInvariant()}@demo.invalid", null, at.AddDays(-7))]);
        nomination.Written(at);

        return (nomination, new() { NominationId = nomination.Id, Kind = AnswerLinkKind.Consent, Answer = "given", Publish = nomination.ConsentToPublish, At = at });
    }

    /// <summary>Through the screening: nothing in these texts tells who it is about.</summary>
    internal static void Admit(Nomination nomination, string by, DateTimeOffset at)
    {
        nomination.State = NominationState.Admitted;
        nomination.Redaction = new([], nomination.Answers.Prepend(KeyValuePair.Create("title", nomination.Title!)).ToDictionary(), by, at);
        nomination.Changed(at);
    }

    internal IEnumerable<AwardCategory> Categories => scheme.Categories;

    private static string Text(Criterion criterion, Seeded chance)
    {
        List<string> said = [Sentences[0]];

        while (Words.Count(string.Join(' ', said)) < criterion.MinimumWords + 20)
        {
            said.Add(Sentences[chance.Between(1, Sentences.Length - 1)]);
        }

        return string.Join(' ', said);
    }

    private string CodeOf(Seeded chance)
    {
        const string letters = "BCDFGHJKLMNPQRSTVWXZ";
        string code;

        do
        {
            code = string.Concat(Enumerable.Range(0, 4).Select(_ => letters[chance.Between(0, letters.Length - 1)]));
        }
        while (!_codes.Add(code));

        return code;
    }
}
