using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Xml;

namespace EdiRegion.Benchmarks.Load;

/// <summary>A synthetic plan as a workbook, in the columns trusts use, with its key above; and the least that reading one can cost.</summary>
internal static class GeneratedWorkbook
{
    private const int ActionsOfObjective = 20;

    private static readonly string[] Headers =
        ["Objective", "Link to trust strategy", "Action", "Desired outcome", "KPI", "Evidence assurance", "Lead", "Milestones", "Progress"];

    private static readonly string[] Verbs = ["Review", "Publish", "Train", "Agree", "Measure", "Open", "Support", "Widen"];
    private static readonly string[] Things = ["recruitment panels", "the pay gap", "career conversations", "reasonable adjustments", "reporting of bullying", "the talent pool", "staff networks"];
    private static readonly string[] Places = ["theatres", "maternity", "estates", "community teams", "pharmacy", "the emergency department", "imaging", "finance", "therapies"];
    private static readonly string[] Statuses = ["On track", "Complete", "At risk: two posts are vacant", "Not started", "Green", "Amber"];
    private static readonly string[] Dates = ["by March 2041", "In place by October 2040", "31/12/2040", "Summer 2041", "in line with NHS England EDI Improvement Plan deadlines"];

    internal static byte[] Of(int actions)
    {
        using var file = new MemoryStream();

        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Part("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Action plan" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Part("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Part("xl/worksheets/sheet1.xml", Sheet(actions));

            void Part(string name, string text)
            {
                using var part = new StreamWriter(package.CreateEntry(name).Open());
                part.Write(text);
            }
        }

        return file.ToArray();
    }

    /// <summary>Every cell by its address, and nothing else.</summary>
    internal static int ReadBarely(byte[] workbook)
    {
        using var package = new ZipArchive(new MemoryStream(workbook));
        using var sheet = package.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        using var xml = XmlReader.Create(sheet);
        Dictionary<string, string> cells = [];
        var at = "";

        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                at = xml.GetAttribute("r")!;
            }
            else if (xml.NodeType is XmlNodeType.Text)
            {
                cells[at] = xml.Value;
            }
        }

        return cells.Count;
    }

    private static string Sheet(int actions)
    {
        var xml = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        var number = 0;
        Row(["Inclusion action plan (synthetic)"]);
        Row(["Blue - Complete with evidence"]);
        Row(["Green - On track"]);
        Row(["Amber - Risks to timescales"]);
        Row(["Red - Exceeded timescales"]);
        Row(Headers);

        for (var n = 0; n < actions; n++)
        {
            var objective = n / ActionsOfObjective;
            Row([
                $"{objective + 1} {Verbs[objective % 8]} how {Things[objective % 7]} work for everyone, part {objective + 1}",
                $"Ambition {(objective % 4) + 1}",
                $"{objective + 1}.{(n % ActionsOfObjective) + 1} {Verbs[n % 8]} {Things[n % 7]} in {Places[n % 9]}, ward {n}: NHS England EDI Improvement Plan High Impact Action {(n % 6) + 1}",
                $"Staff of {Places[n % 9]} say that {Things[(n + 3) % 7]} are fair",
                $"Relative likelihood of appointment from 1.{(n % 90) + 10} to 1.{(n % 40) + 10}\nStaff survey: {Things[n % 7]}",
                "Survey report; minutes of the people committee",
                $"Lead for {Places[(n + 2) % 9]}",
                $"Plan agreed {Dates[n % 5]}\nReport to the board {Dates[(n + 1) % 5]}",
                Statuses[n % 6],
            ]);
        }

        return xml.Append("</sheetData></worksheet>").ToString();

        void Row(string[] texts)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{++number}\">");

            foreach (var (column, text) in texts.Index())
            {
                xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}{number}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>");
            }

            xml.Append("</row>");
        }
    }
}
