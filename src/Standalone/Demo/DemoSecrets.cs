using System.Security.Cryptography;
using System.Text.Json;
using EdiRegion.Platform.Authority;

namespace EdiRegion.Standalone.Demo;

/// <summary>A sign-in of the demonstration, as accounts.json holds it.</summary>
internal sealed record DemoAccount(string Email, string Password, IReadOnlyList<DemoAccountRole> Roles);

internal sealed record DemoAccountRole(string Role, string Organisation);

/// <summary>The passwords and private keys of the demonstration: made once, kept in the data folder, read by their owner only.</summary>
internal sealed class DemoSecrets(string dataFolder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly string folder = Path.Combine(dataFolder, "demo");

    private string AccountsFile => Path.Combine(folder, "accounts.json");

    internal string ClientsFolder => Path.Combine(folder, "clients");

    /// <summary>True once everything of the demonstration is in the databases.</summary>
    internal bool IsComplete => File.Exists(CompleteFile);

    private string CompleteFile => Path.Combine(folder, "complete");

    internal void MarkComplete() => File.WriteAllText(CompleteFile, "All demonstration data is in the databases.\n");

    /// <summary>The accounts as they are kept; at the first start made for these roles, in their order.</summary>
    internal IReadOnlyList<DemoAccount> Accounts(IReadOnlyList<Grant> roles)
    {
        if (File.Exists(AccountsFile))
        {
            return JsonSerializer.Deserialize<List<DemoAccount>>(File.ReadAllText(AccountsFile), Json)!;
        }

        List<DemoAccount> accounts = [.. roles.Select((role, at) => new DemoAccount(EmailOf(role, roles.Take(at + 1).Count(other => other == role)), Password(), [new(role.Role, role.Organisation)]))];
        PrivateFile.Folder(folder);
        Keep(AccountsFile, JsonSerializer.Serialize(accounts, Json));
        return accounts;
    }

    /// <summary>The public key of a client, PEM; its private key (PKCS#8, P-256) is in the clients folder.</summary>
    internal string PublicKeyOf(string client)
    {
        PrivateFile.Folder(ClientsFolder);
        var file = Path.Combine(ClientsFolder, $"{client}.pem");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(file))
        {
            key.ImportFromPem(File.ReadAllText(file));
        }
        else
        {
            Keep(file, key.ExportPkcs8PrivateKeyPem());
        }

        return key.ExportSubjectPublicKeyInfoPem();
    }

    /// <summary>The region's code is left out; the second of a role is numbered.</summary>
    private static string EmailOf(Grant role, int number) =>
        (role.Organisation is "Y60" ? role.Role : $"{role.Role}.{role.Organisation.ToLowerInvariant()}") + (number > 1 ? $"-{number}" : "") + "@demo.invalid";

    private static string Password() => $"{Word()}-{Word()}-{Word()}-{Word()}";

    private static string Word() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 5);

    /// <summary>Whole or not at all: a process killed meanwhile leaves no half of a key.</summary>
    private static void Keep(string path, string text)
    {
        PrivateFile.Write($"{path}.new", text + "\n");
        File.Move($"{path}.new", path, overwrite: true);
    }
}
