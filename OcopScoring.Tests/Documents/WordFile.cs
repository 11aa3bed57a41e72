using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OcopScoring.Tests.Documents;

/// <summary>A .docx file read back.</summary>
public sealed class WordFile : IDisposable
{
    private readonly MemoryStream _bytes;
    private readonly WordprocessingDocument _document;

    public WordFile(byte[] bytes)
    {
        _bytes = new MemoryStream(bytes);
        _document = WordprocessingDocument.Open(_bytes, isEditable: false);
    }

    public MainDocumentPart Main => _document.MainDocumentPart!;

    public Body Body => Main.Document!.Body!;

    public string Title => _document.PackageProperties.Title!;

    public IReadOnlyList<string> Problems =>
    [
        .. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(_document)
            .Select(problem => $"{problem.Part?.Uri} {problem.Path?.XPath}: {problem.Description}"),
    ];

    /// <summary>Every paragraph of the text, cells too, line ends as spaces.</summary>
    public IReadOnlyList<string> Lines => [.. Body.Descendants<Paragraph>().Select(TextOf)];

    /// <summary>Paragraphs and table rows in order, cells parted by " | ", line ends kept, then the footers: the document at a glance.</summary>
    public IReadOnlyList<string> Outline =>
    [
        .. Body.ChildElements.SelectMany(element => element switch
        {
            Table table => table.Elements<TableRow>().Select(row => string.Join(" | ", CellsOf(row))),
            Paragraph paragraph => [TextOf(paragraph, "\n")],
            _ => Array.Empty<string>(),
        }),
        .. Main.FooterParts.Select(part => "footer: " + part.Footer!.InnerText).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The rows of a table with this caption.</summary>
    public IReadOnlyList<string[]> Table(string caption, int occurrence = 0)
    {
        var table = Body.Elements<Table>()
            .Where(table => table.GetFirstChild<TableProperties>()!.TableCaption?.Val?.Value == caption).ElementAt(occurrence);
        return [.. table.Elements<TableRow>().Select(row => CellsOf(row).ToArray())];
    }

    public static string TextOf(OpenXmlElement element) => TextOf(element, " ");

    /// <summary>The names in the package, in their order, each with its time.</summary>
    public static IReadOnlyList<(string Name, DateTime Time)> EntriesOf(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Select(entry => (entry.FullName, entry.LastWriteTime.DateTime))];
    }

    private static IEnumerable<string> CellsOf(TableRow row) =>
        row.Elements<TableCell>().Select(cell => string.Join('\n', cell.Elements<Paragraph>().Select(paragraph => TextOf(paragraph, "\n"))));

    private static string TextOf(OpenXmlElement element, string lineEnd) =>
        string.Concat(element.Descendants().Select(each => each switch { Text text => text.Text, Break => lineEnd, TabChar => " ", _ => "" }));

    public void Dispose()
    {
        _document.Dispose();
        _bytes.Dispose();
    }
}
