using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace OcopScoring.Tests.Import;

/// <summary>Files as offices send them, and as nobody should: written by hand, so that they can be wrong.</summary>
internal static class Files
{
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Csv(char separator, params string[][] rows) =>
        Utf8(string.Join("\r\n", rows.Select(row => string.Join(separator, row.Select(cell => cell.Contains(separator, StringComparison.Ordinal) ? $"\"{cell}\"" : cell)))));

    /// <summary>A workbook of one sheet of texts.</summary>
    public static byte[] Workbook(params string[][] rows) => Book(("Trang 1", null, SheetOf(rows)));

    /// <summary>A workbook of sheets: name, state, and the XML within the sheet.</summary>
    public static byte[] Book(params (string Name, string? State, string Content)[] sheets) =>
        Book([.. sheets.Select(sheet => (sheet.Name, sheet.State, string.Empty, sheet.Content))]);

    /// <summary>The same, with what stands before a sheet's root element.</summary>
    public static byte[] Book(params (string Name, string? State, string Before, string Content)[] sheets)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string content)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + content);
            }

            const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            const string Package = "http://schemas.openxmlformats.org/package/2006";
            var numbered = sheets.Index().Select(sheet => (Number: Text(sheet.Index + 1), sheet.Item)).ToArray();
            Add("[Content_Types].xml", $"""
                <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                {string.Concat(numbered.Select(sheet => $"""<Override PartName="/xl/worksheets/sheet{sheet.Number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""))}</Types>
                """);
            Add("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Links}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add("xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="{Package}/relationships">{string.Concat(numbered.Select(sheet => $"""<Relationship Id="rId{sheet.Number}" Type="{Links}/worksheet" Target="worksheets/sheet{sheet.Number}.xml"/>"""))}</Relationships>
                """);
            Add("xl/workbook.xml", $"""
                <workbook xmlns="{Main}" xmlns:r="{Links}"><sheets>{string.Concat(numbered.Select(sheet =>
                    $"""<sheet name="{sheet.Item.Name}" sheetId="{sheet.Number}"{(sheet.Item.State is { } state ? $" state=\"{state}\"" : "")} r:id="rId{sheet.Number}"/>"""))}</sheets></workbook>
                """);
            foreach (var (number, sheet) in numbered)
                Add($"xl/worksheets/sheet{number}.xml", $"""{sheet.Before}<worksheet xmlns="{Main}">{sheet.Content}</worksheet>""");
        }

        return bytes.ToArray();
    }

    public static string SheetOf(params string[][] rows) => $"<sheetData>{string.Concat(rows.Select((row, index) => RowOf(index + 1, [.. row.Select(TextCell)])))}</sheetData>";

    public static string RowOf(int number, params string[] cells) => $"""<row r="{Text(number)}">{string.Concat(cells)}</row>""";

    public static string TextCell(string text) => $"""<c t="inlineStr"><is><t>{SecurityElement.Escape(text)}</t></is></c>""";

    public static string NumberCell(string number) => $"<c><v>{number}</v></c>";

    public static string FormulaCell(string formula, string cached) => $"<c><f>{formula}</f><v>{cached}</v></c>";

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A ZIP of one entry that unpacks to very much.</summary>
    public static byte[] Bomb(int megabytes)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++)
                entry.Write(zeros);
        }

        return bytes.ToArray();
    }
}
