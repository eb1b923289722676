using EdiRegion.Awards;
using EdiRegion.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddAwards();

var app = builder.Build();
app.UseServiceDefaults();
app.MapAwards();

await app.RunServiceAsync(args);
