using EdiRegion.Metrics;
using EdiRegion.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddMetrics();

var app = builder.Build();
app.UseServiceDefaults();
app.MapMetrics();

await app.RunServiceAsync(args);
