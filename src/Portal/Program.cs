using EdiRegion.Portal;
using EdiRegion.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.AddServiceDefaults();
builder.AddPortal();

var app = builder.Build();
app.UseServiceDefaults();
app.MapPortal();
await app.RunServiceAsync(args);
