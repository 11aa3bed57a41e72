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

    public static string TextOf(OpenXmlElement element) =>
        string.Concat(element.Descendants().Select(each => each switch { Text text => text.Text, Break or TabChar => " ", _ => "" }));

    /// <summary>The names in the package, in their order, each with its time.</summary>
    public static IReadOnlyList<(string Name, DateTime Time)> EntriesOf(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Select(entry => (entry.FullName, entry.LastWriteTime.DateTime))];
    }

    public void Dispose()
    {
        _document.Dispose();
        _bytes.Dispose();
    }
}
