using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>What every page about the awards can do: ask the service, and show itself again with what stands against a change.</summary>
internal abstract class AwardPage(RegionApi api) : PortalPage
{
    protected const string Service = "/api/awards/v1";

    protected RegionApi Api => api;

    /// <summary>The version there is now, beside the one the form was made from.</summary>
    protected string? CurrentVersion { get; private protected set; }

    /// <summary>What is at this path, and the version it has.</summary>
    protected async Task<T> FindAsync<T>(string path)
    {
        var answer = await api.GetAsync<T>($"{Service}/{path}", Stop);
        CurrentVersion = answer.ETag;
        Version ??= answer.ETag;

        return answer.Must();
    }

    protected async Task<IReadOnlyList<T>> ListAsync<T>(string path) => (await api.GetAsync<Items<T>>($"{Service}/{path}", Stop)).Must().List;

    protected Task<AwardCycle> CycleAsync(string key) => ReadAsync<AwardCycle>($"cycles/{Uri.EscapeDataString(key)}");

    /// <summary>The rules of a year, which say what its categories are.</summary>
    protected Task<AwardSchemeView> SchemeAsync(string cycle) => ReadAsync<AwardSchemeView>($"categories?cycle={Uri.EscapeDataString(cycle)}");

    /// <summary>What is at this path, when its version does not matter here.</summary>
    protected async Task<T> ReadAsync<T>(string path) => (await api.GetAsync<T>($"{Service}/{path}", Stop)).Must();

    /// <summary>Does one thing; refused, the page is shown again with what stands against it.</summary>
    protected async Task<IActionResult> DoAsync(string path, object? body, string? done, string next)
    {
        var answer = await api.PostAsync<object>($"{Service}/{path}", body ?? new { }, Once, Stop);

        return answer.Problem is { } problem ? Refused(problem) : Onward(done, next);
    }

    protected async Task<IActionResult> PutAsync(string path, object body, string? done, string next)
    {
        var answer = await api.PutAsync<object>($"{Service}/{path}", body, Once, Stop);

        return answer.Problem is { } problem ? Refused(problem) : Onward(done, next);
    }

    protected IActionResult Onward(string? done, string next)
    {
        if (done is not null)
        {
            Announce(done);
        }

        return LocalRedirect(next);
    }

    protected IActionResult Refused(Problem problem) =>
        problem.Code is "declare-first" && DeclareFirst is { } address ? LocalRedirect(address) : ShowAgain(problem, CurrentVersion, FieldOf);

    /// <summary>Where one says whom one is close to, before anything else can be seen here.</summary>
    protected virtual string? DeclareFirst => null;

    /// <summary>The input a fault is about; most have the name of the field.</summary>
    protected virtual string? FieldOf(ProblemFault fault) => fault.Pointer?.Trim('/').Replace('/', '-') is { Length: > 0 } field && Fields.Contains(field) ? field : null;

    protected virtual IReadOnlyList<string> Fields => [];

    protected static string? Said(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    protected static ApiFailure NoSuch(string what) => new(new() { Status = StatusCodes.Status404NotFound, Title = what });
}

/// <summary>A page about one cycle, whose key is in its address.</summary>
internal abstract class CyclePage(RegionApi api) : AwardPage(api)
{
    [BindProperty(Name = "cycle", SupportsGet = true)]
    public string Key { get; set; } = "";

    public AwardCycle Cycle { get; private set; } = null!;

    public AwardSchemeView Scheme { get; private set; } = new();

    public IReadOnlyList<AwardCategoryView> Categories => Scheme.Categories;

    public string CategoryTitle(string? key) => Categories.FirstOrDefault(category => category.Key == key)?.Title ?? key ?? "";

    protected override string DeclareFirst => $"/awards/{Key}/interests?returnUrl={Uri.EscapeDataString(Request.Path + Request.QueryString)}";

    protected async Task FindCycleAsync()
    {
        Cycle = await CycleAsync(Key);
        Scheme = await SchemeAsync(Key);
    }

    /// <summary>What is at this path; null when one has to say first whom one is close to.</summary>
    protected async Task<Answer<T>> AskAsync<T>(string path)
    {
        var answer = await Api.GetAsync<T>($"{Service}/{path}", Stop);
        CurrentVersion = answer.ETag;
        Version ??= answer.ETag;
        return answer;
    }
}

/// <summary>The name of an organisation on a page, from the register.</summary>
internal static class OrganisationNames
{
    public static string NameOf(this Definitions definitions, string? ods) => ods is null ? "" : definitions.Organisations.Find(ods) is { } found ? $"{found.Name} ({ods})" : ods;

    public static string NameOf(this Definitions definitions, AwardNominee nominee) => nominee.OtherBody is { Name: { } name } ? name : definitions.NameOf(nominee.Organisation);
}
