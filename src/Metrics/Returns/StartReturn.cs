namespace EdiRegion.Metrics.Returns;

internal static class StartReturn
{
    internal static Return Start(this ReturnTarget target, MetricsDb db)
    {
        var @return = new Return
        {
            Organisation = target.Organisation.Ods,
            Collection = target.Collection.Key,
            Period = target.Period.ToString(),
        };
        db.Add(@return);

        return @return;
    }
}
