using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Region.Awards;

namespace EdiRegion.Awards.Forms;

/// <summary>Writes the form of a category in Word: each question with a field to type in, which carries a tag by which it is read again. Empty, or filled with what is there.</summary>
internal static class FormFile
{
    /// <summary>The tag that says which category and cycle the form is for.</summary>
    internal const string CategoryTag = "edi:category";

    internal const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The fields beside the answers: tag, what it is called, and how it is filled.</summary>
    internal static readonly (string Tag, string Label, Func<Nomination, string?> Value)[] Fields =
    [
        ("edi:nominee.kind", "What is nominated: individual, team, network, project or organisation", n => n.Nominee.Kind),
        ("edi:nominee.name", "Name of the nominee", n => n.Nominee.Name),
        ("edi:nominee.role", "Role", n => n.Nominee.Role),
        ("edi:nominee.email", "E-mail address of the nominee", n => n.Nominee.Email),
        ("edi:nominee.organisation", "ODS code of the organisation, such as RRK", n => n.Nominee.Organisation),
        ("edi:nominee.otherBody", "Or the name of another body", n => n.Nominee.OtherBody?.Name),
        ("edi:nominee.lineManagerEmail", "E-mail address of the nominee's manager, where the category asks for the employer's word", n => n.Nominee.LineManagerEmail),
        ("edi:title", "A title: a line that says what it is about", n => n.Title),
    ];

    internal static string AnswerTag(string letter) => $"edi:answer.{letter}";

    internal static byte[] Write(Cycle cycle, AwardScheme scheme, AwardCategory category, Nomination? nomination)
    {
        using var file = new MemoryStream();

        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var body = new Body(
                Paragraph($"{scheme.Title} {cycle.Year}: {category.Title}", bold: true, size: "32"), Paragraph(category.Recognises),
                Paragraph("Type into the fields and send the file in. Do not remove the fields: the platform finds your texts by them."),
                Paragraph("Form", bold: true), Field(CategoryTag, "Form", $"{cycle.Key}/{category.Key}", locked: true));

            foreach (var (tag, label, value) in Fields)
            {
                body.Append(Paragraph(label, bold: true), Field(tag, label, nomination is null ? null : value(nomination)));
            }

            foreach (var criterion in category.Criteria)
            {
                body.Append(
                    Paragraph($"{criterion.Letter}. {criterion.Title}", bold: true, size: "26"), Paragraph($"{criterion.Prompt} ({criterion.MinimumWords} to {criterion.MaximumWords} words)"),
                    Field(AnswerTag(criterion.Letter), criterion.Title, nomination?.Answers.GetValueOrDefault(criterion.Letter)));
            }

            main.Document = new(body);
        }

        return file.ToArray();
    }

    private static SdtBlock Field(string tag, string label, string? text, bool locked = false)
    {
        var properties = new SdtProperties(new SdtAlias { Val = label.Length > 60 ? label[..60] : label }, new Tag { Val = tag });

        if (locked)
        {
            properties.Append(new DocumentFormat.OpenXml.Wordprocessing.Lock { Val = LockingValues.SdtContentLocked });
        }

        return new(properties, new SdtContentBlock((text ?? "").Split('\n').Select(line => Paragraph(line))));
    }

    private static Paragraph Paragraph(string text, bool bold = false, string size = "22")
    {
        var properties = new RunProperties(new RunFonts { Ascii = "Arial", HighAnsi = "Arial" });

        if (bold)
        {
            properties.Append(new Bold());
        }

        properties.Append(new FontSize { Val = size });

        return new(new Run(properties, new Text(Readable(text)) { Space = SpaceProcessingModeValues.Preserve }));
    }

    // What XML cannot hold.
    private static string Readable(string text) => new([.. text.Where(letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))]);
}
