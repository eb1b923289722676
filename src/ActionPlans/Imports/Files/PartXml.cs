using System.Xml;

namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>Reads the XML of a part forward only, never more than a file may hold, never anything from outside.</summary>
internal static class PartXml
{
    internal static XmlReader Open(Stream part) => XmlReader.Create(part, new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = FileLimits.UnpackedBytes,
        IgnoreComments = true,
    });
}
