using EdiRegion.Gateway;
using EdiRegion.ServiceDefaults.Edge;

var builder = WebApplication.CreateBuilder(args);
builder.AddEdge();
builder.AddGateway();

var app = builder.Build();
app.UseEdge();
app.MapGateway();
app.Run();
