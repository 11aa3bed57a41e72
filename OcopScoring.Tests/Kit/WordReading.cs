using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OcopScoring.Tests.Kit;

/// <summary>What a Word document says, read back from its bytes: lines of text, and tables as rows of cells.</summary>
internal static class WordReading
{
    /// <summary>Every paragraph and table row in order, cells parted by " | ", then the footers.</summary>
    public static IReadOnlyList<string> Lines(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var main = document.MainDocumentPart!;
        return
        [
            .. main.Document!.Body!.ChildElements.SelectMany(element => element switch
            {
                Table table => table.Elements<TableRow>().Select(row => string.Join(" | ", Cells(row))),
                Paragraph paragraph => [TextOf(paragraph)],
                _ => Array.Empty<string>(),
            }),
            .. main.FooterParts.Select(part => "footer: " + part.Footer!.InnerText).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The rows of the table with this caption.</summary>
    public static IReadOnlyList<string[]> Table(byte[] docx, string caption, int occurrence = 0)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var table = document.MainDocumentPart!.Document!.Body!.Elements<Table>()
            .Where(table => table.GetFirstChild<TableProperties>()!.TableCaption?.Val?.Value == caption).ElementAt(occurrence);
        return [.. table.Elements<TableRow>().Select(row => Cells(row).ToArray())];
    }

    private static IEnumerable<string> Cells(TableRow row) => row.Elements<TableCell>().Select(cell => string.Join('\n', cell.Elements<Paragraph>().Select(TextOf)));

    private static string TextOf(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(element => element switch
    {
        Text text => text.Text,
        Break => "\n",
        TabChar => "\t",
        _ => string.Empty,
    }));
}
