using EdiRegion.Access;
using EdiRegion.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddAccess();

var app = builder.Build();
app.UseServiceDefaults();
app.MapAccess();

await app.RunServiceAsync(args);
