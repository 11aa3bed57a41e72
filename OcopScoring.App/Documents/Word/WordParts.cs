using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OcopScoring.App.Documents.Word;

/// <summary>
/// The parts of a document that its text refers to, numbered as they are met. The package is written here and not by the library, whose
/// packages carry the time of day and identifiers made by chance.
/// </summary>
internal sealed class WordParts
{
    private const string Namespace = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Png = "image/png";
    private readonly List<(string Type, string Name, string ContentType, byte[] Bytes)> _parts = [];
    private readonly Dictionary<string, string> _footers = new(StringComparer.Ordinal);
    private int _pictures;

    public WordParts()
    {
        Add("styles", "styles.xml", "styles", WordStyles.Write());
        Add("settings", "settings.xml", "settings", new Settings(
            new DefaultTabStop { Val = 720 },
            new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
            new Compatibility(new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15",
            }),
            new ThemeFontLanguages { Val = "vi-VN" },
            new DecimalSymbol { Val = "," },
            new ListSeparator { Val = ";" }));
        PageNumberHeader = Add("header", "header1.xml", "header", new Header(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.PageHeader }), new SimpleField(new Run(new Text("2"))) { Instruction = " PAGE " })));
        EmptyHeader = Add("header", "header2.xml", "header", new Header(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.PageHeader }))));
    }

    public string PageNumberHeader { get; }

    public string EmptyHeader { get; }

    public (string Relationship, int Number) AddPicture(ReadOnlyMemory<byte> png)
    {
        var number = ++_pictures;
        return (Add("image", FormattableString.Invariant($"media/image{number}.png"), Png, png.ToArray()), number);
    }

    // Word wants a part of its own for the first page, even when it reads the same.
    public string FooterOf(string text, string place)
    {
        if (!_footers.TryGetValue(place + text, out var relationship))
        {
            var footer = new Footer(new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.PageFooter }), new WordRun(text).Write()));
            relationship = Add("footer", FormattableString.Invariant($"footer{_footers.Count + 1}.xml"), "footer", footer);
            _footers.Add(place + text, relationship);
        }

        return relationship;
    }

    public byte[] Pack(OpenXmlElement document, string title, DateTimeOffset moment) => StoredZip.Whole(
    [
        ("[Content_Types].xml", Xml(WriteContentTypes)),
        ("_rels/.rels", Relationships(
        [
            (Relations + "/officeDocument", "word/document.xml"),
            ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        ])),
        ("docProps/core.xml", Xml(writer => WriteProperties(writer, title, moment))),
        ("word/document.xml", Xml(document.WriteTo)),
        ("word/_rels/document.xml.rels", Relationships(_parts.Select(part => ($"{Relations}/{part.Type}", part.Name)))),
        .. _parts.Select(part => ("word/" + part.Name, part.Bytes)),
    ]);

    private void WriteContentTypes(XmlWriter writer)
    {
        writer.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        Element(writer, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(writer, "Default", ("Extension", "png"), ("ContentType", Png));
        Element(writer, "Override", ("PartName", "/word/document.xml"), ("ContentType", Namespace + ".document.main+xml"));
        Element(writer, "Override", ("PartName", "/docProps/core.xml"), ("ContentType", "application/vnd.openxmlformats-package.core-properties+xml"));
        foreach (var part in _parts.Where(part => part.ContentType != Png))
            Element(writer, "Override", ("PartName", "/word/" + part.Name), ("ContentType", part.ContentType));
    }

    private string Add(string type, string name, string kind, OpenXmlElement root) => Add(type, name, $"{Namespace}.{kind}+xml", Xml(root.WriteTo));

    private string Add(string type, string name, string contentType, byte[] bytes)
    {
        _parts.Add((type, name, contentType, bytes));
        return Relationship(_parts.Count);
    }

    private static string Relationship(int number) => "rId" + number.ToString(CultureInfo.InvariantCulture);

    private static byte[] Relationships(IEnumerable<(string Type, string Target)> all) => Xml(writer =>
    {
        writer.WriteStartElement("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships");
        foreach (var (index, (type, target)) in all.Index())
            Element(writer, "Relationship", ("Id", Relationship(index + 1)), ("Type", type), ("Target", target));
    });

    private static void WriteProperties(XmlWriter writer, string title, DateTimeOffset moment)
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Elements = "http://purl.org/dc/elements/1.1/";
        const string Terms = "http://purl.org/dc/terms/";
        var time = moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);
        writer.WriteStartElement("cp", "coreProperties", Core);
        writer.WriteElementString("dc", "title", Elements, SafeText.Of(title));
        writer.WriteElementString("dc", "language", Elements, "vi-VN");
        foreach (var name in new[] { "created", "modified" })
        {
            writer.WriteStartElement("dcterms", name, Terms);
            writer.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
            writer.WriteString(time);
            writer.WriteEndElement();
        }
    }

    private static void Element(XmlWriter writer, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            writer.WriteAttributeString(attribute, value);
        writer.WriteEndElement();
    }

    private static byte[] Xml(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            writer.WriteStartDocument(standalone: true);
            write(writer);
        }

        return bytes.ToArray();
    }
}
