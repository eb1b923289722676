using EdiRegion.Insights;
using EdiRegion.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddInsights();

var app = builder.Build();
app.UseServiceDefaults();
app.MapInsights();

await app.RunServiceAsync(args);
