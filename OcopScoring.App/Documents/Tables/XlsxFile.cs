using System.Globalization;
using System.Xml.Linq;

namespace OcopScoring.App.Documents.Tables;

/// <summary>
/// Sheets as a workbook (ECMA-376). Its parts are written here by hand: the same sheets are the same bytes, which a library that
/// stamps times and draws ids at random does not promise, nor one that compresses.
/// </summary>
public static class XlsxFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Parts = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Relations = Kinds;

    /// <summary>The workbook.</summary>
    /// <param name="sheets">At least one sheet.</param>
    /// <param name="footer">What stands at the foot of every printed page, before the number of the page.</param>
    public static byte[] Of(IReadOnlyList<Sheet> sheets, string footer)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var names = SheetNames.For(sheets.Select(sheet => sheet.Name));
        var styles = new XlsxStyles();
        var pages = sheets.Select((sheet, index) => XlsxSheet.Of(sheet, styles, footer, isFirst: index == 0)).ToList();
        return StoredZip.Whole(
        [
            ("[Content_Types].xml", Bytes(ContentTypes(sheets.Count))),
            ("_rels/.rels", Bytes(Relationships([("officeDocument", "xl/workbook.xml")]))),
            ("xl/workbook.xml", Bytes(Workbook(sheets, names))),
            ("xl/_rels/workbook.xml.rels", Bytes(Relationships(
                [.. Numbers(sheets.Count).Select(number => ("worksheet", $"worksheets/sheet{number}.xml")), ("styles", "styles.xml")]))),
            .. pages.Select((page, index) => ($"xl/worksheets/sheet{Text(index + 1)}.xml", Bytes(page))),
            ("xl/styles.xml", Bytes(styles.Part())), // last: the sheets have said which they need
        ]);
    }

    private static XElement ContentTypes(int sheets) => new(
        Types + "Types",
        new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        Part("/xl/workbook.xml", "sheet.main+xml"),
        Numbers(sheets).Select(number => Part($"/xl/worksheets/sheet{number}.xml", "worksheet+xml")),
        Part("/xl/styles.xml", "styles+xml"));

    private static XElement Part(string name, string kind) =>
        new(Types + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", Parts + kind));

    private static XElement Relationships(IReadOnlyList<(string Kind, string Target)> links) => new(
        Links + "Relationships",
        links.Select((link, index) => new XElement(
            Links + "Relationship",
            new XAttribute("Id", "rId" + Text(index + 1)),
            new XAttribute("Type", $"{Kinds}/{link.Kind}"),
            new XAttribute("Target", link.Target))));

    private static XElement Workbook(IReadOnlyList<Sheet> sheets, IReadOnlyList<string> names)
    {
        var x = XlsxSheet.Main;
        return new XElement(
            x + "workbook",
            new XAttribute(XNamespace.Xmlns + "r", Kinds),
            new XElement(x + "sheets", names.Select((name, index) => new XElement(
                x + "sheet", new XAttribute("name", name), new XAttribute("sheetId", index + 1), new XAttribute(Relations + "id", "rId" + Text(index + 1))))),
            new XElement(x + "definedNames", sheets.Select((sheet, index) => new XElement(
                x + "definedName", new XAttribute("name", "_xlnm.Print_Titles"), new XAttribute("localSheetId", index), XlsxSheet.Repeated(sheet, names[index])))));
    }

    private static IEnumerable<string> Numbers(int count) => Enumerable.Range(1, count).Select(Text);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static byte[] Bytes(XElement root)
    {
        using var bytes = new MemoryStream();
        new XDocument(new XDeclaration("1.0", "utf-8", "yes"), root).Save(bytes, SaveOptions.DisableFormatting);
        return bytes.ToArray();
    }
}
