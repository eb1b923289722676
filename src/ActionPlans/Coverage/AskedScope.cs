using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;

namespace EdiRegion.ActionPlans.Coverage;

/// <summary>Whom a question is about: known, and the caller may read its plans.</summary>
internal sealed record AskedScope(Scope Scope)
{
    internal static Result<AskedScope> Read(Definitions definitions, Caller caller, Permission permission, string? scope)
    {
        if (!Scope.TryParse(scope, out var whom) || !definitions.Organisations.Knows(whom))
        {
            return Refusal.Unprocessable("scope-unknown", $"{scope ?? "Nothing"} is not a scope", "Write scope=region:Y60, scope=ics:QHL or scope=trust:RRK.",
                [new("/scope", "scope-unknown", "The scope is missing or not known", "region:Y60, ics:QHL, trust:RRK", scope)]);
        }

        return caller.May(permission, whom.Ods)
            ? new AskedScope(whom)
            : Refusal.Forbidden("organisation-not-yours", $"Your roles do not let you {permission} of {whom.Ods}", "You can ask about the organisations in which you hold a role.");
    }
}
