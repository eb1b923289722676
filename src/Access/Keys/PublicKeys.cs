using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace EdiRegion.Access.Keys;

internal static class PublicKeys
{
    internal static ECDsa Read(byte[] subjectPublicKeyInfo)
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out _);

        return key;
    }

    /// <summary>RFC 7638: the same key has the same name everywhere.</summary>
    internal static string Thumbprint(ECDsa key) =>
        Base64Url.EncodeToString(JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new(key)).ComputeJwkThumbprint());
}
