using EdiRegion.Gateway;
using EdiRegion.ServiceDefaults;
using EdiRegion.ServiceDefaults.Edge;

var builder = WebApplication.CreateBuilder(args);
builder.AddHostDefaults();
builder.AddEdge();
builder.AddGateway();

var app = builder.Build();
app.UseEdge();
app.UseExceptionHandler();
app.MapHealth();
app.MapGateway();

await app.RunServiceAsync(args);
