using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using OcopScoring.App.Documents.Word;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;
using QRCoder;

namespace OcopScoring.Tests.Documents;

/// <summary>The toolkit of papers: valid for Word, the same to the byte, safe with whatever people write, laid out as an official paper.</summary>
public sealed class WordPaperTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 24, 8, 30, 0, TimeSpan.FromHours(7));

    private static readonly byte[] Code = PngByteQRCodeHelper.GetQRCode("ocop", QRCodeGenerator.ECCLevel.M, 4);

    [Fact]
    public void A_paper_with_everything_in_it_is_valid()
    {
        using var file = new WordFile(Everything());

        Assert.Empty(file.Problems);
        Assert.Equal("Biên bản thử", file.Title);
    }

    [Fact]
    public void The_same_content_is_the_same_to_the_byte()
    {
        var now = Everything();

        Cultures.In("ar-SA", () => Assert.Equal(now, Everything()));
        Assert.All(WordFile.EntriesOf(now), entry => Assert.Equal(new DateTime(1980, 1, 1), entry.Time));
        Assert.Equal(
            ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml"],
            WordFile.EntriesOf(now).Select(entry => entry.Name).Take(6));
    }

    [Fact]
    public void Pages_have_the_margins_of_the_decree_and_only_the_first_has_no_number()
    {
        using var file = new WordFile(Everything());
        var sections = file.Body.Descendants<SectionProperties>().ToList();

        Assert.Equal(2, sections.Count);
        Assert.All(sections, section =>
        {
            var margins = section.GetFirstChild<PageMargin>()!;
            Assert.Equal((30, 15, 20, 20), (Mm(margins.Left!.Value), Mm(margins.Right!.Value), Mm(margins.Top!.Value), Mm(margins.Bottom!.Value)));
            Assert.Equal(2, section.Elements<FooterReference>().Count()); // the first page has one too
        });
        Assert.Equal([(210, 297), (297, 210)], sections.Select(section => section.GetFirstChild<PageSize>()!).Select(size => (Mm(size.Width!.Value), Mm(size.Height!.Value))));
        Assert.Equal([true, false], sections.Select(section => section.GetFirstChild<TitlePage>() is not null));
        Assert.Equal(2, file.Main.HeaderParts.Count());
        Assert.Single(file.Main.HeaderParts, part => part.Header!.Descendants<SimpleField>().Any());
        Assert.All(file.Main.FooterParts, part => Assert.Contains("Phiên p1", WordFile.TextOf(part.Footer!), StringComparison.Ordinal));
    }

    [Fact]
    public void Text_is_Vietnamese_in_Times_New_Roman()
    {
        using var file = new WordFile(Everything());
        var letters = file.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;

        Assert.Equal("Times New Roman", letters.RunFonts!.Ascii!.Value);
        Assert.Equal("28", letters.FontSize!.Val!.Value);
        Assert.Equal("vi-VN", letters.GetFirstChild<Languages>()!.Val!.Value);
    }

    [Fact]
    public void Heads_of_tables_repeat_and_rows_do_not_break()
    {
        using var file = new WordFile(Everything());
        var table = file.Body.Elements<Table>().Single(each => each.Descendants<TableHeader>().Any());

        Assert.Equal(2, table.Elements<TableRow>().Count(row => row.TableRowProperties!.GetFirstChild<TableHeader>() is not null));
        Assert.All(table.Elements<TableRow>(), row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
        Assert.Equal([10, 60, 20, 20], table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Select(column => Mm(uint.Parse(column.Width!.Value!, CultureInfo.InvariantCulture))));
        Assert.All(table.Elements<TableRow>(), row => Assert.Equal(4, row.Elements<TableCell>().Sum(cell => cell.TableCellProperties!.GridSpan?.Val?.Value ?? 1)));
    }

    [Fact]
    public void A_row_that_does_not_fill_its_table_is_a_mistake_of_the_program()
    {
        var paper = Begun();
        paper.Add(new WordTable([10, 20], [new WordRow("một")]));

        Assert.Throws<InvalidOperationException>(paper.Write);
    }

    [Fact]
    public void A_picture_says_what_it_shows()
    {
        using var file = new WordFile(Everything());

        Assert.Equal("Mã QR của chuỗi ghi nhận", Assert.Single(file.Body.Descendants<DocProperties>()).Description!.Value);
        Assert.Equal("image/png", Assert.Single(file.Main.ImageParts).ContentType);
    }

    [Theory]
    [InlineData("a\u0000b\u000Bc\u001Fd", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("một {lone} rưỡi", "một \uFFFD rưỡi")]
    [InlineData("]]> <b>&amp;</b> \"'", "]]> <b>&amp;</b> \"'")]
    [InlineData("\u202Egnp.exe\u202C\u2066x\u2069\u200F", "gnp.exex")]
    [InlineData("\uFFFE\uFFFF", "\uFFFD\uFFFD")]
    [InlineData("dòng một\r\ndòng hai\u2028dòng\tba", "dòng một dòng hai dòng ba")]
    [InlineData("chè 🍵 ngon", "chè 🍵 ngon")]
    public void Hostile_text_does_no_harm(string written, string read)
    {
        written = written.Replace("{lone}", "\uD83D", StringComparison.Ordinal); // a test's own name cannot hold one
        var paper = new WordPaper(written, Moment);
        paper.Begin(new WordSection(WordPage.Portrait, written));
        paper.Add(
            new WordText(written),
            new WordTable([50, 50], [new WordRow(written, WordCell.Number(written))]) { Caption = written },
            new WordPicture(Code, 20, written));
        using var file = new WordFile(paper.Write());

        Assert.Empty(file.Problems);
        Assert.Equal(3, file.Lines.Count(line => line == read));
        Assert.All(file.Main.FooterParts, part => Assert.Equal(read, WordFile.TextOf(part.Footer!)));
    }

    [Fact]
    public void A_thousand_rows_take_well_under_a_second()
    {
        LongTable(10);
        var watch = Stopwatch.StartNew();
        var bytes = LongTable(1000);
        watch.Stop();

        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"{watch.ElapsedMilliseconds} ms, {bytes.Length} bytes"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{watch.Elapsed}");
    }

    private static byte[] LongTable(int rows)
    {
        var paper = Begun();
        paper.Add(new WordTable(
            [10, 60, 30, 30, 30],
            [.. Enumerable.Range(1, rows).Select(row => new WordRow(row.ToString(CultureInfo.InvariantCulture), "Vải thiều Thanh Hà", WordCell.Number("12,5"), "x", WordCell.Bold("y")))])
        {
            Head = [new WordRow("TT", "Sản phẩm", "Điểm", "A", "B")],
        });
        return paper.Write();
    }

    private static WordPaper Begun()
    {
        var paper = new WordPaper("Biên bản thử", Moment);
        paper.Begin(new WordSection(WordPage.Portrait, "Phiên p1 – bản 1 – abcdef"));
        return paper;
    }

    private static byte[] Everything()
    {
        var template = LawOnDisk.Book.FindTemplate("default", 2)!;
        var paper = Begun();
        paper.Add(
            new WordHead(template.Agency, template.Motto, "Số: 1/BB-HĐ", "Hải Dương, ngày 24 tháng 11 năm 2026"),
            new WordText("BIÊN BẢN") { Style = WordStyle.Title },
            new WordText("Họp Hội đồng") { Style = WordStyle.Subtitle },
            new WordText("Thường ", new WordRun("đậm", WordLook.Bold), new WordRun(" nghiêng", WordLook.Italic | WordLook.Underlined, 10)) { Align = WordAlign.Left },
            new WordText(new WordRun("1", WordLook.Raised), new WordRun("gạch", WordLook.Struck)) { IndentMm = 10, HangMm = 5, KeepWithNext = true },
            new WordText("I. Kết quả") { Style = WordStyle.Heading, OnNewPage = true },
            new WordTable(
                [10, 60, 20, 20],
                [
                    new WordRow("1", new WordCell("Vải thiều", "Hợp tác xã") { Middle = true }, WordCell.Number("12,50"), WordCell.Number("7")),
                    new WordRow(new WordCell("cả hàng") { Across = 4, Shaded = true }) { KeepWithNext = true },
                    new WordRow(new WordCell("hai hàng") { Down = 2, Across = 2 }, "a", "b"),
                    new WordRow("c", "d"),
                ])
            {
                Head =
                [
                    new WordRow(new WordCell("TT") { Down = 2 }, new WordCell("Sản phẩm") { Down = 2 }, new WordCell("Điểm") { Across = 2 }),
                    new WordRow("A", "B"),
                ],
                Caption = "Kết quả",
            },
            new WordSignatures(165, 2, new SignatureLine("THƯ KÝ", "(Ký, ghi rõ họ tên)"), new SignatureLine("CHỦ TỌA", "(Ký, ghi rõ họ tên)")),
            new WordPicture(Code, 25, "Mã QR của chuỗi ghi nhận") { Align = WordAlign.Right });
        paper.Begin(new WordSection(WordPage.Landscape, "Phiên p1 – bản 1 – abcdef"));
        paper.Add(new WordText("Phụ lục") { Style = WordStyle.Heading });
        return paper.Write();
    }

    private static int Mm<T>(T twips)
        where T : IConvertible => (int)Math.Round(twips.ToDouble(CultureInfo.InvariantCulture) / 1440 * 25.4);
}
