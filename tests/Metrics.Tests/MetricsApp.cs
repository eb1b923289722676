using EdiRegion.TestKit;

namespace EdiRegion.Metrics.Tests;

public sealed class MetricsApp() : ServiceApp<MetricsHost>("metrics");
