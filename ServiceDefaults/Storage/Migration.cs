using Microsoft.EntityFrameworkCore.Infrastructure;

namespace EdiRegion.ServiceDefaults.Storage;

internal sealed record Migration(string Name, Func<IServiceProvider, DatabaseFacade> DatabaseOf);
