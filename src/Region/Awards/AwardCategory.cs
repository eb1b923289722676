namespace EdiRegion.Region.Awards;

/// <summary>A category of a scheme: whom it is for and what entries are asked and scored by. Immutable.</summary>
public sealed class AwardCategory
{
    internal AwardCategory()
    {
    }

    internal IReadOnlyList<AwardCategory> OfScheme { get; set; } = [];

    /// <summary>Such as <c>changemaker</c>; unique in the scheme.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    public required string Recognises { get; init; }

    public required IReadOnlyList<NomineeKind> Nominees { get; init; }

    /// <summary>True when people may put themselves forward.</summary>
    public required bool SelfNomination { get; init; }

    /// <summary>True when the nominee's employer has to authorise the nomination.</summary>
    public required bool EmployerAuthorisation { get; init; }

    /// <summary>True when only members of a board can be nominated.</summary>
    public required bool BoardMembersOnly { get; init; }

    /// <summary>True when nominees may belong to a body outside the NHS.</summary>
    public required bool NonNhs { get; init; }

    /// <summary>How long ago the work may have ended; null for any time.</summary>
    public int? WorkWithinYears { get; init; }

    public required IReadOnlyList<Criterion> Criteria { get; init; }

    public required AttachmentRule Attachments { get; init; }

    /// <summary>Keys of requirements a case of this category is usually about.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Keys of measures a case of this category usually moves.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    public Criterion? FindCriterion(string letter) => Criteria.FirstOrDefault(criterion => criterion.Letter == letter);

    /// <summary>Whether a nomination belongs here; if not, why, and where it would.</summary>
    public Screening Screen(NominationFacts facts) => Eligibility.Of(this, facts);

    /// <summary>What stands against the answers, in the order of the criteria; empty when they can be handed in.</summary>
    /// <param name="answers">Text by letter.</param>
    public IReadOnlyList<AnswerFinding> Findings(IReadOnlyDictionary<string, string> answers) => Answers.Check(this, answers);

    /// <summary>Scores by letter as one number from 0 to the top score, weighted; null unless every criterion has one.</summary>
    public double? Weighted(IReadOnlyDictionary<string, int> scores) => Criteria.All(criterion => scores.ContainsKey(criterion.Letter))
        ? Criteria.Sum(criterion => criterion.Weight * scores[criterion.Letter]) / 100.0
        : null;
}
