using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.Keys;

/// <summary>
/// Protects private signing keys with a key ring of Access alone: a host that composes several services has its own data protection, which
/// a service must not configure. The ring lies in <c>DataProtection:Folder</c> (away from the database and its backups), else in the database.
/// </summary>
internal static class KeyProtection
{
    /// <summary>Opens the ring as it is now; dispose the provider after use.</summary>
    internal static ServiceProvider Open(AccessDb db, string? folder)
    {
        var services = new ServiceCollection();
        var ring = services.AddDataProtection().SetApplicationName("edi-region-access");

        if (folder is { Length: > 0 })
        {
            ring.PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder, AccessDb.Name)));
        }
        else
        {
            services.Configure<KeyManagementOptions>(options => options.XmlRepository = new InDatabase(db));
        }

        return services.BuildServiceProvider();
    }

    internal static IDataProtector Protector(this ServiceProvider ring) => ring.GetDataProtector("access token signing keys");

    private sealed class InDatabase(AccessDb db) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() =>
            [.. db.ProtectionKeys.AsNoTracking().OrderBy(k => k.Id).Select(k => k.Xml).ToList().Select(XElement.Parse)];

        public void StoreElement(XElement element, string friendlyName)
        {
            db.ProtectionKeys.Add(new() { Xml = element.ToString(SaveOptions.DisableFormatting) });
            db.SaveChanges();
        }
    }
}
