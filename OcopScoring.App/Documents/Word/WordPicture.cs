using System.Buffers.Binary;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace OcopScoring.App.Documents.Word;

/// <summary>A PNG picture that stands by itself in a paragraph.</summary>
/// <param name="Png">Its bytes.</param>
/// <param name="WidthMm">How wide it is printed; its height follows.</param>
/// <param name="Alternative">What it shows, for those who do not see it.</param>
public sealed record WordPicture(ReadOnlyMemory<byte> Png, decimal WidthMm, string Alternative) : WordLine
{
    private const int WidthInHeader = 16; // after the signature, and the length and name of the first chunk

    internal override Paragraph WriteParagraph(WordParts parts, WordStyle surroundings)
    {
        var pixelsAcross = BinaryPrimitives.ReadUInt32BigEndian(Png.Span[WidthInHeader..]);
        var pixelsDown = BinaryPrimitives.ReadUInt32BigEndian(Png.Span[(WidthInHeader + 4)..]);
        var (width, height) = (WordUnits.Emus(WidthMm), WordUnits.Emus(WidthMm * pixelsDown / pixelsAcross));
        var (relationship, number) = parts.AddPicture(Png);
        var name = FormattableString.Invariant($"Hình {number}");
        var picture = new Pic.Picture(
            new Pic.NonVisualPictureProperties(
                new Pic.NonVisualDrawingProperties { Id = (uint)number, Name = name },
                new Pic.NonVisualPictureDrawingProperties()),
            new Pic.BlipFill(new A.Blip { Embed = relationship }, new A.Stretch(new A.FillRectangle())),
            new Pic.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        var inline = new Wp.Inline(
            new Wp.Extent { Cx = width, Cy = height },
            new Wp.DocProperties { Id = (uint)number, Name = name, Description = SafeText.Of(Alternative) },
            new A.Graphic(new A.GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
        return new Paragraph(Properties(surroundings), new Run(new Drawing(inline)));
    }
}
