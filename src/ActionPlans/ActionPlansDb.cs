using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans;

internal sealed class ActionPlansDb(DbContextOptions<ActionPlansDb> options) : ServiceDb(options)
{
    public const string Name = "actionplans";

    public override string Schema => Name;

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        UseSnakeCase(model);
    }
}
