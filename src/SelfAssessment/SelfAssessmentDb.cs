using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment;

internal sealed class SelfAssessmentDb(DbContextOptions<SelfAssessmentDb> options) : ServiceDb(options)
{
    public const string Name = "selfassessment";

    public override string Schema => Name;

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        UseSnakeCase(model);
    }
}
