using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EdiRegion.Platform.Measures;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Disclosure;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EdiRegion.Portal.Tests.Stub;

public sealed record CommentRequest(string? Comment, string? Reason, Dictionary<string, string>? Explanations);

public sealed record DatesRequest(DateOnly Opens, DateOnly Due, DateOnly Closes);

/// <summary>Returns and periods from memory, checked by the real rules.</summary>
public sealed class StubReturns(Definitions definitions, StubAccess access, TimeProvider clock)
{
    private readonly Dictionary<string, IResult> _replies = [];
    private readonly Dictionary<string, (DatesRequest Dates, int Version)> _dates = [];

    public Dictionary<string, StubReturn> All { get; } = new(StringComparer.Ordinal);

    public static string KeyOf(string ods, string collection, string period) => $"{ods}/{collection}/{period}";

    public StubReturn Add(string ods, string collection, string period, string state = "draft", Dictionary<string, Cell>? cells = null)
    {
        var @return = new StubReturn
        {
            Organisation = ods,
            Collection = collection,
            Period = period,
            State = state,
            Cells = cells ?? [],
            SubmittedBy = state is "draft" ? null : "Trust lead, RRK",
            SubmittedById = state is "draft" ? null : "p-lead",
            ApprovedRevision = state is "approved" ? 1 : null,
        };
        @return.Step("started", "Trust lead, RRK", clock.GetUtcNow().AddDays(-9));
        return All[KeyOf(ods, collection, period)] = @return;
    }

    public void Schedule(string collection, string period, DateOnly opens, DateOnly due, DateOnly closes) =>
        _dates[$"{collection}/{period}"] = (new(opens, due, closes), 1);

    public void Map(IEndpointRouteBuilder app)
    {
        var metrics = app.MapGroup("/api/metrics/v1");
        var one = metrics.MapGroup("/returns/{ods}/{collection}/{period}");

        metrics.MapGet("/periods", (string? collection) => new { items = Periods().Where(p => collection is null || p.Collection == collection) });
        metrics.MapPut("/periods/{collection}/{period}", (string collection, string period, DatesRequest request, HttpContext context) =>
        {
            var key = $"{collection}/{period}";
            if (request.Opens > request.Due || request.Due > request.Closes)
            {
                return StubGateway.Problem(422, "dates-out-of-order", "A period opens before it is due, and is due before it closes", null,
                    new { pointer = "/opens", code = "dates-out-of-order", detail = "Give the dates in the order opens, due, closes" });
            }

            if (_dates.TryGetValue(key, out var now) && context.Request.Headers.IfMatch != $"\"1.{now.Version}\"")
            {
                return StubGateway.Problem(412, "stale-version", "Someone changed this since you read it");
            }

            _dates[key] = (request, now.Version + 1);
            return Results.Json(Periods().Single(p => p.Collection == collection && p.Period == period));
        });
        metrics.MapGet("/collections/{collection}/template.csv", (string collection) => Results.Text(
            "cell,value,note\r\n" + string.Concat(definitions.Collections[collection].OrderedCells.Select(cell => $"{cell.Key},,\r\n")), "text/csv"));
        metrics.MapGet("/returns", (string? organisation, string? state, HttpContext context) => new
        {
            items = All.Values
            .Where(r => (organisation is null || r.Organisation == organisation) && (state is null || r.State == state) && Mine(context, r.Organisation))
            .OrderByDescending(r => r.Period, StringComparer.Ordinal)
            .Select(r => new
            {
                r.Organisation,
                r.Collection,
                r.Period,
                r.State,
                r.Revision,
                r.SubmittedBy,
                at = clock.GetUtcNow().AddDays(-3),
                etag = r.ETag,
                mayApprove = r.State is "submitted" && Is(context, "trust-approver", r.Organisation) && r.SubmittedById != access.PersonOf(context)!.Id
            })
        });

        one.MapGet("", Read);
        one.MapPut("", ReplaceAsync);
        one.MapGet("/receipt", (string ods, string collection, string period) => Find(ods, collection, period) is { ApprovedRevision: { } revision } found
            ? Results.Json(new { revision, digest = Digest(found), submittedBy = found.SubmittedBy, approvedBy = "Trust approver, RRK", approvedAt = clock.GetUtcNow(), source = "return", cells = found.Cells, explanations = found.Explanations })
            : StubGateway.Problem(404, "receipt-not-there", "This return has not been approved yet"));

        foreach (var (step, from, to, action) in new[]
        {
            ("submission", "draft", "submitted", "submitted"), ("withdrawal", "submitted", "draft", "withdrawn"), ("approval", "submitted", "approved", "approved"),
            ("rejection", "submitted", "draft", "sent back"), ("reopening", "approved", "draft", "re-opened"),
        })
        {
            one.MapPost($"/{step}", async (string ods, string collection, string period, HttpContext context) =>
            {
                var request = context.Request.ContentLength > 0 ? await context.Request.ReadFromJsonAsync<CommentRequest>() : null;
                return Once(context, () => Step(Find(ods, collection, period)!, from, to, action, request, context));
            });
        }
    }

    private IResult Step(StubReturn found, string from, string to, string action, CommentRequest? request, HttpContext context)
    {
        var person = access.PersonOf(context)!;

        if (context.Request.Headers.IfMatch is { Count: > 0 } match && match != found.ETag)
        {
            return StubGateway.Problem(412, "stale-version", "Someone changed this since you read it");
        }

        if (found.State != from)
        {
            return StubGateway.Problem(409, "return-not-in-state", $"The return is {found.State}", "Look at how it stands.");
        }

        if (to is "submitted")
        {
            var standing = Check(found.Organisation, found.Collection, found.Period, found.Cells)
                .Where(f => f.Severity is Severity.Error && !(f.Overridable && request?.Explanations?.ContainsKey(f.Rule) is true)).ToList();
            if (standing.Count > 0)
            {
                return StubGateway.Problem(422, "return-has-errors", "Errors block submission", null, [.. standing.Select(Fault)]);
            }

            found.Explanations = request?.Explanations ?? [];
            (found.SubmittedBy, found.SubmittedById) = (person.Name, person.Id);
        }

        if (action is "re-opened")
        {
            found.Revision++;
        }

        if (to is "approved")
        {
            found.ApprovedRevision = found.Revision;
        }

        found.State = to;
        found.Version++;
        found.Step(action, person.Name, clock.GetUtcNow(), request?.Comment ?? request?.Reason);
        context.Response.Headers.ETag = found.ETag;

        return Results.Json(new { found.State, found.Revision });
    }

    private IResult Read(string ods, string collection, string period, HttpContext context)
    {
        if (!Mine(context, ods))
        {
            return StubGateway.Problem(403, "organisation-not-yours", $"Your roles do not let you read returns of {ods}", "You can act for the organisations in which you hold a role.");
        }

        if (Find(ods, collection, period) is not { } found)
        {
            return Results.Json(new { state = "none", revision = 0, cells = new { }, findings = Array.Empty<object>(), measures = Array.Empty<object>(), mayDo = Is(context, "trust-lead", ods) ? ["enter"] : Array.Empty<string>(), history = Array.Empty<object>() });
        }

        context.Response.Headers.ETag = found.ETag;
        var (lead, approver) = (Is(context, "trust-lead", ods), Is(context, "trust-approver", ods));
        string[] mayDo = found.State switch
        {
            "draft" when lead => ["enter", "submit"],
            "submitted" => [.. lead ? (string[])["withdraw"] : [], .. approver ? (string[])["sendBack", "approve"] : []],
            "approved" => ["reopen"],
            _ => [],
        };

        return Results.Json(new
        {
            found.State,
            found.Revision,
            found.Cells,
            findings = Check(ods, collection, period, found.Cells),
            found.Explanations,
            measures = Measures(ods, collection, period, found.Cells),
            source = "return",
            found.SubmittedBy,
            found.ApprovedRevision,
            digest = found.ApprovedRevision is null ? null : Digest(found),
            mayDo,
            found.History,
        }, Json);
    }

    private async Task<IResult> ReplaceAsync(string ods, string collection, string period, HttpContext context, bool dryRun = false, bool allowErrors = false)
    {
        if (!Is(context, "trust-lead", ods))
        {
            return StubGateway.Problem(403, "organisation-not-yours", $"Your roles do not let you prepare returns of {ods}");
        }

        var (cells, refusal) = await ReadCellsAsync(context.Request, definitions.Collections[collection]);

        if (refusal is not null)
        {
            return refusal;
        }

        var found = Find(ods, collection, period);
        var findings = Check(ods, collection, period, cells);
        var before = found?.Cells ?? [];
        var changes = new { added = cells.Count(c => !before.ContainsKey(c.Key)), changed = cells.Count(c => before.TryGetValue(c.Key, out var b) && b != c.Value), removed = before.Count(b => !cells.ContainsKey(b.Key)), unchanged = cells.Count(c => before.TryGetValue(c.Key, out var b) && b == c.Value) };

        if (!dryRun)
        {
            if (found is not null && context.Request.Headers.IfMatch != found.ETag)
            {
                return StubGateway.Problem(context.Request.Headers.IfMatch.Count == 0 ? 428 : 412, "stale-version", "Someone changed this since you read it");
            }

            if (!allowErrors && findings.Any(f => f is { Severity: Severity.Error, Overridable: false }))
            {
                return StubGateway.Problem(422, "return-has-errors", "Nothing was saved", null, [.. findings.Select(Fault)]);
            }

            found ??= Add(ods, collection, period);
            found.Cells = cells;
            found.Version++;
            context.Response.Headers.ETag = found.ETag;
        }

        return Results.Json(new { state = found?.State ?? "draft", revision = 1, changes, findings, measures = Measures(ods, collection, period, cells) }, Json);
    }

    private static async Task<(Dictionary<string, Cell>, IResult?)> ReadCellsAsync(HttpRequest request, Collection collection)
    {
        if (request.ContentType?.StartsWith("text/csv", StringComparison.Ordinal) is not true)
        {
            var body = await request.ReadFromJsonAsync<Dictionary<string, Dictionary<string, Cell>>>();
            return (body!["cells"].Where(c => c.Value != Cell.Missing).ToDictionary(), null);
        }

        using var reader = new StreamReader(request.Body);
        var (cells, faults, number) = (new Dictionary<string, Cell>(), new List<object>(), 0);

        foreach (var line in (await reader.ReadToEndAsync()).TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (number == 1 || line.Trim() is "" || line.Split(',') is not [var key, var value, ..] || value.Trim() is "")
            {
                continue;
            }

            if (!collection.Cells.ContainsKey(key))
            {
                faults.Add(new { pointer = $"/line/{number}/cell", code = "cell-unknown", detail = $"There is no cell {key} in this return. Take the names from the blank CSV.", expected = "a cell of the collection", found = key });
            }
            else if (!decimal.TryParse(value, out var amount))
            {
                faults.Add(new { pointer = $"/line/{number}/value", code = "V01", detail = "The value is not a number. Write a whole number, or leave it empty.", expected = "a whole number", found = value });
            }
            else
            {
                cells[key] = Cell.Of(amount);
            }
        }

        return faults.Count == 0 ? (cells, null) : (cells, StubGateway.Problem(422, "file-has-faults", "The file cannot be read", null, [.. faults]));
    }

    private static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private IResult Once(HttpContext context, Func<IResult> act)
    {
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        return _replies.TryGetValue(key, out var reply) ? reply : _replies[key] = act();
    }

    private StubReturn? Find(string ods, string collection, string period) => All.GetValueOrDefault(KeyOf(ods, collection, period));

    private IReadOnlyList<Finding> Check(string ods, string collection, string period, Dictionary<string, Cell> cells) =>
        Validation.Check(definitions.Collections[collection], Period.Parse(period, null), definitions.Organisations.Find(ods)!, cells);

    private IEnumerable<MeasureView> Measures(string ods, string collection, string period, Dictionary<string, Cell> cells) => definitions.MeasuresOf(collection)
        .Select(m => MeasureView.Of(m, Scope.Trust(ods), Period.Parse(period, null), m.Calculate(cells), "own", definitions.Disclosure, Audience.Exact));

    private bool Is(HttpContext context, string role, string ods) => access.PersonOf(context)!.Roles.Any(held => held.Role == role && held.Organisation == ods);

    internal bool Mine(HttpContext context, string ods) =>
        access.PersonOf(context)!.Roles.Any(held => held.Organisation == ods || definitions.Organisations.Ancestors(ods).Any(above => above.Ods == held.Organisation));

    private static object Fault(Finding finding) => new { pointer = $"/cells/{finding.Cell}", code = finding.Rule, detail = finding.Message, finding.Expected, finding.Found };

    private static string Digest(StubReturn found) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(found.ETag)));

    internal sealed record StubPeriod(string Collection, string Period, DateOnly Opens, DateOnly Due, DateOnly? Closes, string State, bool Scheduled, string Etag);

    internal IEnumerable<StubPeriod> Periods()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().DateTime);

        foreach (var collection in definitions.Collections.Values)
        {
            var quarter = collection.PeriodKind is PeriodKind.Quarter;
            var period = quarter ? Period.QuarterOf(today) : Period.YearOf(today);

            for (var i = 0; i < (quarter ? 9 : 4); i++, period = period.Previous)
            {
                var opens = collection.SnapshotDate(period).AddDays(1);
                var scheduled = _dates.TryGetValue($"{collection.Key}/{period}", out var set);
                var (o, d, c) = scheduled ? (set.Dates.Opens, set.Dates.Due, set.Dates.Closes) : (opens, opens.AddDays(58), (DateOnly?)opens.AddDays(72));
                yield return new(collection.Key, period.ToString(), o, d, c, today < o ? "notYetOpen" : today > c ? "closed" : "open", scheduled, scheduled ? $"\"1.{set.Version}\"" : "");
            }
        }
    }
}
