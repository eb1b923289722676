using System.Security.Cryptography;

namespace EdiRegion.Cli.Connection;

/// <summary>The private key of a machine client, read from its PEM file.</summary>
internal static class ClientKey
{
    internal static ECDsa Read(string path)
    {
        string pem;

        try
        {
            pem = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotGoOn($"The key file {path} cannot be read: {e.Message}");
        }

        var key = ECDsa.Create();

        try
        {
            key.ImportFromPem(pem);
            _ = key.ExportParameters(includePrivateParameters: true);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new CannotGoOn(
                $"{path} does not hold a private key edi can use. Expected: PEM, PKCS#8, not encrypted (-----BEGIN PRIVATE KEY-----).");
        }

        return key.KeySize == 256 ? key : throw new CannotGoOn($"The key in {path} is of {key.KeySize} bits. Expected: the curve P-256.");
    }
}
