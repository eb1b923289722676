using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Assessments;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Questionnaires;

/// <summary>
/// The published questionnaires in all their versions; each is read once. What the definitions hold is the first version; where the region has
/// published a wording of its own, that goes on until the region publishes the next.
/// </summary>
internal sealed class Shelf(Definitions definitions, TimeProvider clock)
{
    private const string ByPlatform = "The platform";

    private readonly ConcurrentDictionary<(string Key, int Number), Questionnaire> _read = new();
    private volatile bool _shipped;

    internal static string DigestOf(string definition) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition)));

    /// <summary>The newest version of each, in the order readers expect.</summary>
    internal async Task<IReadOnlyList<PublishedQuestionnaire>> LatestAsync(SelfAssessmentDb db, CancellationToken ct)
    {
        await KeepShippedAsync(db, ct);
        var newest = await db.Questionnaires.AsNoTracking()
            .Where(v => v.Number == db.Questionnaires.Where(other => other.Key == v.Key).Max(other => other.Number))
            .ToListAsync(ct);

        return
        [
            .. Read(newest).OrderBy(one => one.Questionnaire.Order ?? int.MaxValue).ThenBy(one => one.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>One version, or the newest.</summary>
    internal async Task<Result<PublishedQuestionnaire>> FindAsync(SelfAssessmentDb db, string key, int? version, CancellationToken ct)
    {
        await KeepShippedAsync(db, ct);
        var row = await db.Questionnaires.AsNoTracking()
            .Where(v => v.Key == key && (version == null || v.Number == version))
            .OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct);

        return row is not null ? await OpenAsync(db, row, ct)
            : await db.Questionnaires.AnyAsync(v => v.Key == key, ct)
                ? Refusal.NotFound("version-unknown", $"There is no version {version} of the questionnaire {key}", "Leave the version out for the newest.")
                : Refusal.NotFound("questionnaire-unknown", $"There is no questionnaire {key}", "GET /api/self-assessment/v1/questionnaires lists them.");
    }

    /// <summary>A version that is known to exist, because something was answered in it.</summary>
    internal async Task<Questionnaire> OpenAsync(SelfAssessmentDb db, string key, int version, CancellationToken ct) =>
        _read.TryGetValue((key, version), out var known)
            ? known
            : (await OpenAsync(db, await db.Questionnaires.AsNoTracking().SingleAsync(v => v.Key == key && v.Number == version, ct), ct)).Questionnaire;

    private async Task<PublishedQuestionnaire> OpenAsync(SelfAssessmentDb db, QuestionnaireVersion row, CancellationToken ct)
    {
        if (!_read.ContainsKey((row.Key, row.Number)) && !IsShippedNow(row, out _))
        {
            // It may be mapped to what the region wrote itself.
            var others = (await LatestAsync(db, ct)).Select(one => one.Questionnaire).ToList();
            _read.GetOrAdd((row.Key, row.Number), _ => Parse(row, others));
        }

        return Read([row])[0];
    }

    /// <summary>Reads them, those that others are mapped to first.</summary>
    private IReadOnlyList<PublishedQuestionnaire> Read(IReadOnlyList<QuestionnaireVersion> rows)
    {
        List<Questionnaire> known = [.. definitions.QuestionnaireList];
        var waiting = rows.Where(row => !_read.ContainsKey((row.Key, row.Number))).OrderBy(row => row.PublishedAt).ToList();

        while (waiting.Count > 0)
        {
            var before = waiting.Count;

            foreach (var row in waiting.ToList())
            {
                try
                {
                    var read = IsShippedNow(row, out var shipped) ? shipped : Parse(row, known);
                    _read[(row.Key, row.Number)] = read;
                    known.Add(read);
                    waiting.Remove(row);
                }
                catch (DefinitionException) when (before > 1 && waiting.Count > 1)
                {
                    // Perhaps it names one that comes later; the last one left says what is wrong.
                }
            }

            if (waiting.Count == before)
            {
                _ = Parse(waiting[0], known);
            }
        }

        return [.. rows.Select(row => new PublishedQuestionnaire(_read[(row.Key, row.Number)], row))];
    }

    private bool IsShippedNow(QuestionnaireVersion row, out Questionnaire shipped) =>
        definitions.Questionnaires.TryGetValue(row.Key, out shipped!) && DigestOf(shipped.ToJson()) == row.Digest;

    private Questionnaire Parse(QuestionnaireVersion row, IEnumerable<Questionnaire> others) =>
        Region.Assessments.Questionnaires.Parse(row.Definition, $"{row.Key}, version {row.Number}", definitions, others);

    /// <summary>What the definitions hold becomes a version, unless it is one already or the region goes its own way.</summary>
    private async Task KeepShippedAsync(SelfAssessmentDb db, CancellationToken ct)
    {
        if (_shipped)
        {
            return;
        }

        var kept = await db.Questionnaires.AsNoTracking().Select(v => new { v.Key, v.Number, v.Digest, v.Shipped }).ToListAsync(ct);

        foreach (var questionnaire in definitions.QuestionnaireList)
        {
            var (text, versions) = (questionnaire.ToJson(), kept.Where(v => v.Key == questionnaire.Key).OrderBy(v => v.Number).ToList());
            var digest = DigestOf(text);

            if (versions is [.., { Shipped: false }] || versions.Any(v => v.Digest == digest))
            {
                continue;
            }

            var number = versions.Count == 0 ? 1 : versions[^1].Number + 1;
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO selfassessment.questionnaires (key, number, definition, digest, shipped, published_at, published_by_name) VALUES ({questionnaire.Key}, {number}, {text}, {digest}, true, {clock.GetUtcNow()}, {ByPlatform}) ON CONFLICT DO NOTHING",
                ct);
        }

        // Within a transaction that may still be undone it is looked at again.
        _shipped = db.Database.CurrentTransaction is null;
    }
}
