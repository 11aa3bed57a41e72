using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace OcopScoring.App.Import;

/// <summary>
/// Reads the visible sheets of a workbook, forward only and no further than is asked: made into a tree, a hostile part of a few
/// megabytes would fill the memory.
/// </summary>
internal static class WorkbookSheets
{
    private const int MostSheets = 20;

    // More than these nobody mends one by one, and one is enough to refuse the list.
    private const int MostMerges = 20;

    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictLinks = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>The first sheets in their order, each read when it is asked for, and once, however often it is listed.</summary>
    public static IEnumerable<Sheet> Read(byte[] bytes, int mostRows)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
        if (document.WorkbookPart is not { } workbook)
            yield break;

        var cells = new WorkbookCells(workbook.SharedStringTablePart);
        var seen = new HashSet<OpenXmlPart>();
        var from1904 = false;
        using var reader = Forward(workbook);
        while (seen.Count < MostSheets && reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "workbookPr")
                from1904 = reader.GetAttribute("date1904") is "1" or "true";

            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "sheet"
                && reader.GetAttribute("state") is null or "visible"
                && (reader.GetAttribute("id", Links) ?? reader.GetAttribute("id", StrictLinks)) is { } id
                && workbook.GetPartById(id) is WorksheetPart sheet
                && seen.Add(sheet))
            {
                yield return Read(sheet, reader.GetAttribute("name") ?? string.Empty, cells, mostRows) with { From1904 = from1904 };
            }
        }
    }

    /// <summary>Reads a part forward only; a document type, with which small files grow large, is no part of any.</summary>
    public static XmlReader Forward(OpenXmlPart part) => XmlReader.Create(
        part.GetStream(FileMode.Open, FileAccess.Read), new XmlReaderSettings { CloseInput = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    private static Sheet Read(WorksheetPart part, string name, WorkbookCells cells, int mostRows)
    {
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        var merged = ImmutableArray.CreateBuilder<MergedCells>();
        var last = 0;
        var cut = false;
        using var reader = Forward(part);
        while (!cut && merged.Count < MostMerges && reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;

            if (reader.LocalName == "row" && rows.Count == mostRows)
            {
                cut = true; // more rows than any list may have: the rest is not looked at
            }
            else if (reader.LocalName == "row")
            {
                last = Number(reader.GetAttribute("r")) ?? last + 1;
                var row = cells.Of(reader);
                if (row.Any(cell => !cell.IsEmpty))
                    rows.Add(new SheetRow(last, row));
            }
            else if (reader.LocalName == "mergeCell" && reader.GetAttribute("ref") is { } place)
            {
                var ends = place.Split(':', 2);
                merged.Add(new MergedCells(place, RowOf(ends[0]), RowOf(ends[^1])));
            }
        }

        return new Sheet(name, rows.ToImmutable()) { Merged = merged.ToImmutable(), Cut = cut };
    }

    private static int RowOf(string place) => Number(string.Concat(place.SkipWhile(char.IsAsciiLetter))) ?? 0;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
