using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OcopScoring.App.Import;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Import;

/// <summary>Whatever an office calls its columns and saves its list as, it is read the same.</summary>
public sealed class SheetReaderTests : ImportRoom
{
    private static readonly string[][] Plain = [ProductHeadings, Row("HD-TH-1-2026", "Vải, sấy; lạnh")];

    public static TheoryData<string, char> Texts
    {
        get
        {
            var data = new TheoryData<string, char>();
            foreach (var encoding in new[] { "utf-8", "utf-8 marked", "utf-16", "utf-16BE" })
            {
                foreach (var separator in new[] { ',', ';', '\t' })
                    data.Add(encoding, separator);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public void Text_is_read_in_every_Unicode_encoding_with_every_separator(string encoding, char separator)
    {
        var text = Encoding.UTF8.GetString(Files.Csv(separator, Plain)).Replace("Vải, sấy; lạnh", "Vải, sấy; lạnh".Normalize(NormalizationForm.FormD), StringComparison.Ordinal);
        var bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8 marked" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            _ => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        };
        foreach (var culture in new[] { "vi-VN", "tr-TR", "ar-SA" })
        {
            Cultures.In(culture, () =>
            {
                var table = ReadProducts(bytes);
                Assert.Empty(table.Problems);
                Assert.Equal("Vải, sấy; lạnh", Assert.Single(table.Rows).Line(ProductColumns.Name).Normalize());
            });
        }
    }

    [Theory]
    [InlineData("MÃ SẢN PHẨM", "CHỦ THỂ", "TÊN SẢN PHẨM")]
    [InlineData("ma san pham", "chu the", "ten san pham")]
    [InlineData("  Mã  SP (*) ", "Chủ thể OCOP:", "Sản phẩm")]
    [InlineData("Mã số", "Cơ sở sản xuất", "tên_sản_phẩm")]
    public void Headings_may_be_written_in_any_way_and_order(string code, string producer, string name)
    {
        string[][] rows = [[producer, name, code, "bộ số", "LOẠI HỒ SƠ", "Ngày nộp (dd/mm/yyyy)"], ["Hợp tác xã", "Vải", "HD-TH-1-2026", "5", "Mới", "01/08/2026"]];
        foreach (var bytes in new[] { Files.Csv(';', rows), Files.Workbook(rows) })
        {
            var table = ReadProducts(bytes);
            Assert.Empty(table.Problems);
            Assert.Equal(("HD-TH-1-2026", "Hợp tác xã", "Vải"), (table.Rows[0].Line(ProductColumns.Code), table.Rows[0].Line(ProductColumns.Producer), table.Rows[0].Line(ProductColumns.Name)));
        }
    }

    [Fact]
    public void Titles_above_numbering_empty_rows_and_unknown_columns_are_passed_over()
    {
        string[] headings = ["STT", .. ProductHeadings, "Điện thoại"];
        var table = ReadProducts(Files.Csv(';', ["DANH SÁCH SẢN PHẨM"], [""], headings, ["1", .. Row("HD-TH-1-2026"), "0220"], ["2", "", "", "", "", "", ""]));

        Assert.Empty(table.Problems);
        Assert.Equal(4, Assert.Single(table.Rows).Number);
        Assert.Equal("Bỏ qua các cột không dùng đến: Điện thoại.", Assert.Single(table.Notices));
    }

    [Fact]
    public void A_line_for_Excel_and_quoted_line_breaks_are_understood()
    {
        var text = "sep=;\r\n" + string.Join(';', ProductHeadings) + ";Minh chứng\r\n" + string.Join(';', Row("HD-TH-1-2026")) + ";\"- Phương án\n- Mẫu \"\"nhãn\"\"\"\r\n";
        var table = ReadProducts(Files.Utf8(text));
        Assert.Empty(table.Problems);
        Assert.Equal("Phương án\nMẫu \"nhãn\"", table.Rows[0][ProductColumns.Evidence].Text);
    }

    [Fact]
    public void A_row_too_many_is_one_too_many_also_behind_rows_that_are_only_numbered()
    {
        string[] headings = ["STT", .. ProductHeadings];
        string[][] Numbered(int from, int count) => [.. Enumerable.Range(from, count).Select(number => new[] { Files.Text(number) })];
        string[][] Filled(int count) => [.. Enumerable.Range(1, count).Select(number => (string[])["", .. Row($"HD-TH-{Files.Text(number)}-2026")])];
        Assert.Equal(500, ReadProducts(Files.Csv(';', [headings, .. Filled(500), .. Numbered(1, 10)])).Rows.Length);
        foreach (var rows in new[] { Filled(501), [.. Numbered(1, 600), .. Filled(1)] })
        {
            foreach (var bytes in new[] { Files.Csv(';', [headings, .. rows]), Files.Workbook([headings, .. rows]) })
                Assert.StartsWith("Danh sách có hơn 500 dòng", Assert.Single(ReadProducts(bytes).Problems).Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Missing_and_double_columns_are_named()
    {
        var table = ReadProducts(Files.Csv(';', ["Mã sản phẩm", "Tên sản phẩm", "Sản phẩm", "Loại hồ sơ", "Ngày nộp"], Row("HD-TH-1-2026")[..5]));
        Assert.Equal(["Tên sản phẩm", "Chủ thể", "Bộ tiêu chí"], table.Problems.Select(problem => problem.Column));
        Assert.Equal("Cột này có hai lần. Hãy bỏ bớt một cột.", table.Problems[0].Words);
    }

    [Fact]
    public void The_first_visible_sheet_with_headings_is_read_and_hidden_ones_are_not()
    {
        var list = Files.SheetOf([ProductHeadings, Row("HD-TH-1-2026")]);
        var hidden = Files.SheetOf([ProductHeadings, Row("HD-AN-1-2026")]);
        var table = ReadProducts(Files.Book(("Ẩn", "hidden", hidden), ("Bìa", null, Files.SheetOf([["Sở Nông nghiệp"]])), ("Đợt 1", null, list), ("Đợt 2", null, list), ("Kín", "veryHidden", hidden)));

        Assert.Equal("HD-TH-1-2026", Assert.Single(table.Rows).Line(ProductColumns.Code));
        Assert.Equal(["Tệp có nhiều trang tính; chỉ đọc trang “Đợt 1”."], table.Notices);
    }

    [Fact]
    public void Formulas_errors_and_merged_cells_are_said_cell_by_cell()
    {
        var table = ReadProducts(Files.Book(("Trang", null, $"""
            <sheetData>{Files.RowOf(1, [.. ProductHeadings.Select(Files.TextCell)])}
            {Files.RowOf(2, Files.TextCell("HD-TH-1-2026"), Files.TextCell("=HYPERLINK(1)"), Files.TextCell("#REF!"), Files.FormulaCell("2+3", "5"), Files.TextCell("Mới"), Files.FormulaCell("TODAY()", "46235"))}</sheetData>
            <mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>
            """)));
        Assert.Equal(
            ["2 Tên sản phẩm =HYPERLINK(1)", "2 Chủ thể #REF!", "2 Bộ tiêu chí 5", "2 Ngày nộp hồ sơ 46235", "2  A2:A3"],
            table.Problems.Select(problem => FormattableString.Invariant($"{problem.Row} {problem.Column} {problem.Value}")));
        Assert.Contains("Paste Values", table.Problems[2].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84")]
    [InlineData("-cmd")]
    [InlineData("@SUM(A1)")]
    public void Text_that_a_spreadsheet_would_compute_is_refused(string name)
    {
        var problem = Assert.Single(ReadProducts(Files.Csv(';', ProductHeadings, Row("HD-TH-1-2026", name))).Problems);
        Assert.Equal((2, "Tên sản phẩm", name), (problem.Row, problem.Column, problem.Value));
    }

    [Fact]
    public void Broken_quotes_and_stray_separators_are_said()
    {
        var open = ReadProducts(Files.Utf8(string.Join(';', ProductHeadings) + "\r\nHD-TH-1-2026;\"Vải;HTX;5;Mới;01/08/2026\r\n"));
        Assert.Contains(open.Problems, problem => problem.Row == 2 && problem.Words.StartsWith("Dấu ngoặc kép", StringComparison.Ordinal));
        var stray = ReadProducts(Files.Utf8(string.Join(',', ProductHeadings) + "\r\nHD-TH-1-2026,Vải, sấy,HTX,5,Mới,01/08/2026\r\n"));
        Assert.Contains(stray.Problems, problem => problem.Row == 2 && problem.Words.StartsWith("Dòng có nhiều ô hơn", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("05", 5)]
    [InlineData("5,0", 5)]
    [InlineData("5.0", 5)]
    [InlineData("Bộ số 12", 12)]
    [InlineData("BỘ 7: Bánh", 7)]
    [InlineData("5,5", null)]
    [InlineData("năm", null)]
    [InlineData("-5", null)]
    public void Numbers_of_sets_are_read_as_people_write_them(string text, int? number) => Cultures.In("vi-VN", () =>
        Assert.Equal(number, CellReading.Set(new App.Import.Cell(text), [])));

    [Theory]
    [InlineData("01/08/2026", "2026-08-01")]
    [InlineData("1/8/2026", "2026-08-01")]
    [InlineData("2026-08-01", "2026-08-01")]
    [InlineData("2026-08-01 00:00:00", "2026-08-01")]
    [InlineData("46235", "2026-08-01")]
    [InlineData("31/02/2026", null)]
    [InlineData("08/13/2026", null)]
    [InlineData("01/08/26", null)]
    [InlineData("5", null)]
    [InlineData("tháng 8", null)]
    public void Days_are_read_in_the_official_ways_only(string text, string? day)
    {
        foreach (var culture in new[] { "vi-VN", "en-US", "th-TH", "ar-SA" })
            Cultures.In(culture, () => Assert.Equal(day, CellReading.Day(new App.Import.Cell(text), from1904: false)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Texts_that_cells_share_are_read_with_all_their_runs()
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var texts = ProductHeadings.Concat(Row("HD-TH-1-2026")).Select(text => new SharedStringItem(new Text(text))).ToArray();
            texts[7] = new SharedStringItem(new Run(new RunProperties(new Bold()), new Text("Vải ") { Space = SpaceProcessingModeValues.Preserve }), new Run(new Text("sấy")));
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(texts);
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(Enumerable.Range(0, 2).Select(row => new DocumentFormat.OpenXml.Spreadsheet.Row(
                Enumerable.Range(row * 6, 6).Select(index => new DocumentFormat.OpenXml.Spreadsheet.Cell(new CellValue(index)) { DataType = CellValues.SharedString })))));
            workbook.Workbook = new Workbook(new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = "Trang", SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }

        var table = ReadProducts(bytes.ToArray());
        Assert.Empty(table.Problems);
        Assert.Equal(("HD-TH-1-2026", "Vải sấy"), (table.Rows[0].Line(ProductColumns.Code), table.Rows[0].Line(ProductColumns.Name)));
    }

    [Fact]
    public void Numbers_kept_as_numbers_mean_the_same()
    {
        var cells = Files.RowOf(2, Files.TextCell("HD-TH-1-2026"), Files.TextCell("Vải"), Files.TextCell("HTX"), Files.NumberCell("5.0"), Files.TextCell("Mới"), Files.NumberCell("46235.5"));
        var table = ReadProducts(Files.Book(("Trang", null, $"<sheetData>{Files.RowOf(1, [.. ProductHeadings.Select(Files.TextCell)])}{cells}</sheetData>")));
        Assert.Equal(5, CellReading.Set(table.Rows[0][ProductColumns.Set], []));
        Assert.Equal(new DateOnly(2026, 8, 1), CellReading.Day(table.Rows[0][ProductColumns.FiledOn], from1904: false));
        Assert.Equal(new DateOnly(2030, 8, 2), CellReading.Day(table.Rows[0][ProductColumns.FiledOn], from1904: true));
    }
}
