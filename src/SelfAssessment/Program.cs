using EdiRegion.SelfAssessment;
using EdiRegion.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddSelfAssessment();

var app = builder.Build();
app.UseServiceDefaults();
app.MapSelfAssessment();

await app.RunServiceAsync(args);
