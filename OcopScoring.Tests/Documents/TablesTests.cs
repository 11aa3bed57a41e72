using System.Text;
using OcopScoring.App.Documents.Tables;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Documents;

/// <summary>What every table keeps, whatever stands in it.</summary>
public sealed class TablesTests
{
    private static readonly string[] Hostile =
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://x\";\"y\")", "a;b", "a\"b", "a\r\nb", "_x000D_", "\u0001\u001f", "<b>&amp;</b>", "]]>", "😀",
    ];

    [Fact]
    public void A_mean_is_the_number_itself_and_never_reads_as_if_it_had_crossed_a_band()
    {
        var bands = LawOnDisk.Bands;
        foreach (var count in Enumerable.Range(1, 250))
        {
            foreach (var sum in bands.SelectMany(band => Enumerable.Range(-2, 4).Select(step => (band.From * count) + step)).Where(sum => sum >= 0 && sum <= 100 * count))
            {
                var mean = new Mean(sum, count);
                var cell = Assert.IsType<Cell.Number>(Cell.Of(mean, bands, 2));
                Assert.Equal((decimal)sum / count, cell.Value);
                var shown = Math.Round(cell.Value, cell.Decimals, MidpointRounding.AwayFromZero);
                Assert.All(bands, band => Assert.Equal(mean.Reaches(band.From), shown >= band.From));
            }
        }

        Assert.Equal(new Cell.Number(89.996m, 3, "89,99"), Cell.Of(new Mean(89_996, 1000), bands, 2));
        Assert.Equal(new Cell.Number(90m, 2, "90,00"), Cell.Of(new Mean(90, 1), bands, 2));
        Assert.Equal(new Cell.Number(89.99999m, 5, "89,9"), Cell.Of(new Mean(8_999_999, 100_000), bands, 1));
    }

    [Fact]
    public void A_text_is_never_a_formula_in_a_workbook()
    {
        var book = Workbook.Read(XlsxFile.Of([Table([.. Hostile])], "a & b"));

        var read = book[0].Below("A").Select(row => (string)row["A"]!).ToList();
        Assert.Equal(Hostile.Select(text => text.Replace("\u0001\u001f", "", StringComparison.Ordinal).Replace("_x000D_", "_x005F_x000D_", StringComparison.Ordinal).ReplaceLineEndings("\n").Replace("\rx", "\nx", StringComparison.Ordinal)), read.Select(text => text.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void A_text_is_never_a_formula_in_a_list_of_values()
    {
        var text = Encoding.UTF8.GetString(CsvFile.Of(Table([.. Hostile])));

        Assert.StartsWith("\uFEFFA;B\r\n\"'=1+1\";x\r\n\"'+1\";x\r\n\"'-1\";x\r\n\"'@SUM(A1)\";x\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\n\"'\tx\";x\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\n\"'\rx\";x\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\n\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\";x\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\n\"a;b\";x\r\n\"a\"\"b\";x\r\n\"a\r\nb\";x\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_sheets_are_the_same_bytes()
    {
        Assert.Equal(XlsxFile.Of([Table("a"), Table("b")], "x"), XlsxFile.Of([Table("a"), Table("b")], "x"));
        Assert.Equal(CsvFile.Of(Table("a")), CsvFile.Of(Table("a")));
    }

    [Fact]
    public void Names_of_sheets_are_allowed_and_stand_once()
    {
        var long1 = new string('a', 40);
        string[] wishes = ["A/B:C\\D?E*F[G]", "a b c d e f g ", "", "''", "History", long1, long1, long1.ToUpperInvariant(), "'x'", new string('b', 30) + "😀"];

        var names = Workbook.Read(XlsxFile.Of([.. wishes.Select(wish => Table("a") with { Name = wish })], "x")).Sheets.Select(sheet => sheet.Name).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.True(name.Length is > 0 and <= 31 && name.IndexOfAny([.. @":\/?*[]"]) < 0 && name.Trim('\'') == name, name));
        Assert.Equal("x", names[8]);
        Assert.Equal(new string('b', 30), names[9]);
    }

    private static Sheet Table(params string[] texts) => new(
        "Bảng", [10, 5], [Line.Title("Tên"), Line.Head("A", "B"), .. texts.Select(text => Line.Body(Cell.Of(text), Cell.Of("x")))]);
}
