namespace EdiRegion.Standalone.Demo.Plans;

/// <summary>An action that any trust might set itself. Months count from the start of the plan's year.</summary>
internal sealed record LibraryAction(
    string Title, string Outcome, string Owner, int StartMonth, int DueMonth, string[] Requirements, string Evidence, string[] Milestones,
    string? Kpi = null, string? Measure = null, decimal? Target = null, string[]? Groups = null);

/// <summary>What actions are grouped under.</summary>
internal sealed record LibraryObjective(string Title, string[] Requirements, LibraryAction[] Actions);

/// <summary>The actions from which the plans of the demonstration are drawn.</summary>
internal static class ActionLibrary
{
    internal static IReadOnlyList<LibraryObjective> OfTrusts { get; } =
    [
        new("Recruit and promote fairly", ["eip-outcome-4", "wrei-outcome-9"],
        [
            new("Review adverts, person specifications and interview questions for the ten most advertised posts",
                "Applicants are judged on what the post needs", "Head of resourcing", 0, 5, ["hia-2.1", "wrei-9.3", "aim-1.2"], "Reviewed templates and the paper to the people committee",
                ["Choose the posts", "Rewrite with hiring managers", "Publish the new templates"],
                "Relative likelihood of appointment moves to 1.25 or below", "wres-2", 1.25m, ["pc-race"]),
            new("Put a trained inclusion representative on every interview panel for band 8a and above",
                "Panels for senior posts can be challenged from inside", "Head of resourcing", 1, 8, ["aim-1.6", "wrei-national-2"], "Register of panels with their representative",
                ["Recruit thirty representatives", "Train them", "Start with band 8c and above"],
                "Senior appointments are as fair as others", "quarterly-appointment-ethnicity", 1.2m, ["pc-race", "pc-disability"]),
            new("Hold open days and guaranteed interviews with two local colleges",
                "More applicants from the neighbourhoods we serve", "Widening participation lead", 2, 11, ["hia-2.2", "aim-1.8"], "Attendance and applications from the open days",
                ["Agree with the colleges", "First open day", "Second open day"]),
            new("Assess how inclusive recruitment is with the maturity tool", "The trust knows where to begin", "EDI lead", 0, 3, ["aim-1.1"], "The signed off assessment", ["Answers gathered", "Signed off"]),
        ]),
        new("Leaders who own inclusion", ["eip-outcome-2", "wrei-outcome-2"],
        [
            new("Give every board and executive member an EDI objective that can be measured", "Leaders answer for inclusion in their appraisal", "Chief people officer", 0, 2,
                ["hia-1.1", "aim-2.2", "wrei-national-1"], "Anonymous list of objectives by role", ["Draft with each director", "Agree at appraisal"]),
            new("Bring workforce equality data to the board every half year with a decision on priorities", "The board sees what changed and decides", "EDI lead", 0, 10,
                ["hia-1.3", "aim-2.1"], "Board papers and minutes", ["First paper", "Second paper"],
                "The board comes closer to the workforce", "wres-9-total", null, ["pc-race"]),
            new("Pair each executive with a reverse mentor from a staff network", "Leaders learn from lived experience", "Organisational development lead", 3, 9,
                ["aim-2.4", "wrei-2.1"], "Feedback of mentors and mentees", ["Match pairs", "Four meetings each", "Learning shared with the board"]),
        ]),
        new("Fair and kind processes", ["eip-outcome-1", "wrei-outcome-5"],
        [
            new("Have every case looked at by two people before a formal disciplinary process starts", "Formal process is the last resort for everyone", "Head of employee relations", 0, 4,
                ["hia-6.2", "aim-7.1"], "Log of reviewed cases", ["Write the checklist", "Train reviewers", "Start in all divisions"],
                "Staff of all ethnicities are equally likely to enter the process", "wres-3", 1.1m, ["pc-race"]),
            new("Set a target to reduce bullying and harassment for each division from its survey results", "Fewer colleagues are harmed at work", "Director of nursing", 1, 7,
                ["hia-6.1", "wrei-4.1"], "Targets and half-year report", ["Share results with divisions", "Agree targets", "Half-year check"],
                "The gap in harassment from colleagues closes", "wres-6", -2m, ["pc-race", "pc-disability"]),
            new("Give everyone who reports harm a named contact and psychological support within five days", "Reporting feels safe", "Head of staff wellbeing", 2, 6,
                ["hia-6.4", "aim-7.3"], "Quarterly figures of the support service", ["Agree the offer", "Publish it"]),
            new("Widen the team of speak up champions so that each site and network has one", "Everybody knows somebody to turn to", "Freedom to speak up guardian", 1, 9,
                ["hia-6.5", "aim-7.5", "wrei-3.1"], "List of champions by site", ["Call for champions", "Training", "Publish contacts"]),
            new("Review capability cases of disabled colleagues for adjustments that were not made", "Adjustments come before capability", "Head of employee relations", 2, 8,
                ["hia-6.2"], "Findings and changes made", ["Review a year of cases", "Change the policy"],
                "Disabled colleagues are no more likely to enter capability", "quarterly-capability-disability", 1.25m, ["pc-disability"]),
        ]),
        new("Pay and flexible work", ["eip-outcome-3"],
        [
            new("Analyse pay gaps by sex, ethnicity and disability and publish what will be done", "Staff see why gaps exist and what happens next", "Deputy chief people officer", 0, 6,
                ["hia-3.2"], "Published report", ["Data checked", "Discussed with staff side", "Published"],
                "The mean gender pay gap narrows", "pay-gap-gender-mean", 15m, ["pc-sex"]),
            new("Carry out the Mend the Gap recommendations for medical staff", "Fair award of additional payments", "Chief medical officer", 1, 11, ["hia-3.1"], "Report to the remuneration committee",
                ["Audit of additional payments", "New rules agreed"], null, null, null, ["pc-sex"]),
            new("Offer flexible working from the first day in every advert", "Carers and disabled colleagues can stay", "Head of resourcing", 0, 3, ["hia-3.3"], "Sample of adverts",
                ["Change the advert template", "Check a sample of fifty"]),
        ]),
        new("Colleagues from abroad", ["eip-outcome-4"],
        [
            new("Run a full welcome programme for international recruits in their first ninety days", "New colleagues feel at home and stay", "Pastoral support lead", 0, 8,
                ["hia-5.2", "aim-6.2"], "Feedback after ninety days", ["Programme written with recent recruits", "First cohort", "Second cohort"],
                "International recruits leave no sooner than others", "quarterly-leavers-ethnicity", 1m, ["pc-race"]),
            new("Train managers of international recruits in cultural awareness", "Teams make good use of experience from abroad", "Learning and development manager", 3, 10,
                ["hia-5.3", "aim-6.3"], "Attendance and evaluation", ["Materials ready", "All ward managers trained"]),
        ]),
        new("Staff networks and wellbeing", ["eip-outcome-1", "wrei-outcome-1"],
        [
            new("Constitute every staff network with terms of reference, a sponsor and protected time", "Networks take part in decisions", "EDI lead", 0, 5,
                ["wrei-priority-2", "aim-2.8", "aim-4.2"], "Terms of reference of each network", ["Sponsors named", "Protected time agreed"]),
            new("Train line managers in wellbeing conversations that take culture and faith into account", "Support fits the person", "Head of staff wellbeing", 2, 9,
                ["hia-4.1", "aim-5.1", "wrei-1.2"], "Share of managers trained", ["Pilot in two divisions", "Roll-out"]),
        ]),
    ];

    internal static IReadOnlyList<LibraryObjective> OfSystems { get; } =
    [
        new("Hold each other to account across the system", ["wrei-outcome-7", "wrei-outcome-8"],
        [
            new("Name a senior lead for equality in each organisation of the system and publish who they are", "It is clear who answers", "System people director", 0, 2,
                ["wrei-8.2"], "Published list of roles", ["Organisations asked", "List published"]),
            new("Review the equality figures of all trusts at the people board each quarter", "Gaps are seen and acted on together", "System EDI lead", 0, 11,
                ["wrei-7.1", "wrei-7.2"], "Minutes of the people board", ["First review", "Second review", "Third review"]),
            new("Give staff networks of all trusts two seats at the people board", "Staff voice measures progress", "System people director", 2, 7, ["wrei-7.3"], "Terms of reference of the people board",
                ["Terms changed", "Members chosen"]),
        ]),
    ];
}
