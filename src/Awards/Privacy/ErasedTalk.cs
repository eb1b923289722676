using System.Text.RegularExpressions;
using EdiRegion.Awards.Nominations;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Privacy;

/// <summary>
/// What was said about an entry in meetings goes with it: the text of motions and of lines of the minute about it. Lines about no entry stay, without the names in the
/// nomination. That there was a motion, how it was voted on and who wrote a line stays.
/// </summary>
internal static class ErasedTalk
{
    internal const string Erased = "[erased]";

    /// <summary>Call before the nomination itself is emptied; leaves with the caller's save.</summary>
    internal static async Task EraseAsync(AwardsDb db, Nomination nomination, CancellationToken ct)
    {
        foreach (var motion in await db.Motions.Where(m => m.NominationId == nomination.Id).ToListAsync(ct))
        {
            motion.Text = Erased;
            motion.Changed();
        }

        string[] names = [.. Named(nomination).OfType<string>().Where(name => name.Trim().Length > 0).Distinct().OrderByDescending(name => name.Length)];

        foreach (var meeting in await db.Meetings.Where(m => m.Cycle == nomination.Cycle).ToListAsync(ct))
        {
            var minute = meeting.Minute.Select(line => line.Nomination == nomination.Id ? line with { Text = Erased }
                : line.Nomination is null ? line with { Text = names.Aggregate(line.Text, (text, name) => Regex.Replace(text, $@"(?<!\w){Regex.Escape(name)}(?!\w)", Erased, RegexOptions.IgnoreCase)) }
                : line).ToList();

            if (!minute.SequenceEqual(meeting.Minute))
            {
                meeting.Minute = minute;
                meeting.Changed();
            }
        }

        await db.Reasons.Where(r => r.NominationId == nomination.Id).ExecuteDeleteAsync(ct);
    }

    private static IEnumerable<string?> Named(Nomination nomination) =>
    [
        nomination.Nominee.Name, nomination.Nominee.Email, nomination.Nominee.LineManagerEmail,
        .. (nomination.Nominee.Members ?? []).SelectMany(member => (string?[])[member.Name, member.Email]),
        .. nomination.Nominators.SelectMany(nominator => (string?[])[nominator.Name, nominator.Email]),
    ];
}
