using EdiRegion.ActionPlans;
using EdiRegion.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddActionPlans();

var app = builder.Build();
app.UseServiceDefaults();
app.MapActionPlans();

await app.RunServiceAsync(args);
