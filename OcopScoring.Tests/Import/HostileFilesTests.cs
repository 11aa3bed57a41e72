using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using OcopScoring.App.Import;

namespace OcopScoring.Tests.Import;

/// <summary>Files that are no lists get one message that says what to do, soon.</summary>
public sealed class HostileFilesTests : ImportRoom
{
    // Far more than is needed, so that a busy machine does not fail it; far less than reading such a file in full would take.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    public static TheoryData<string, string> Cases => new()
    {
        { "nothing", "Tệp không có gì bên trong" },
        { "spaces", "Tệp không có gì bên trong" },
        { "Windows-1258", "Chữ trong tệp không phải Unicode" },
        { "TCVN3", "Chữ trong tệp không phải Unicode" },
        { "NULs", "Tệp này không phải danh sách" },
        { "UTF-16 without its mark", "Tệp này không phải danh sách" },
        { "picture", "Tệp này không phải danh sách" },
        { "broken zip", "Tệp này không phải danh sách" },
        { "zip of something else", "Không thấy dòng tiêu đề" },
        { "old workbook", "Tệp Excel đời cũ" },
        { "bomb", "Tệp bung ra quá lớn" },
        { "too large", "Tệp lớn hơn 2 MB" },
        { "100,000 rows of text", "Danh sách có hơn 500 dòng" },
        { "100,000 rows in a workbook", "Danh sách có hơn 500 dòng" },
        { "no headings", "Không thấy dòng tiêu đề" },
        { "document type", "Tệp này không phải danh sách" },
        { "one endless cell", "Không thấy dòng tiêu đề" },
        { "one endless row of text", "Không thấy dòng tiêu đề" },
        { "one endless row in a workbook", "Tệp này không phải danh sách" },
        { "one sheet named a hundred thousand times", "Không thấy dòng tiêu đề" },
        { "endless relationships", "Tệp bung ra quá lớn" },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task It_is_answered_in_words_and_soon(string file, string words)
    {
        var bytes = Make(file);
        await ConveneAsync();
        var clock = Stopwatch.StartNew();

        var plan = await PlanAsync(Products, bytes);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Soon);
        Assert.StartsWith(words, Assert.Single(plan.Problems).Words, StringComparison.Ordinal);
        Assert.Null(plan.Command);
        Assert.Empty(plan.Rows);
        TestContext.Current.TestOutputHelper?.WriteLine($"{file}: {Files.Text((int)clock.ElapsedMilliseconds)} ms");
    }

    [Fact]
    public async Task Thousands_of_merged_cells_are_told_of_a_few_times()
    {
        var merges = string.Concat(Enumerable.Range(2, 100_000).Select(row => FormattableString.Invariant($"""<mergeCell ref="A{row}:B{row}"/>""")));
        await ConveneAsync();

        var plan = await PlanAsync(Products, Files.Book(("Trang", null, Files.SheetOf(ProductHeadings, Row("HD-TH-1-2026")) + $"<mergeCells>{merges}</mergeCells>")));

        Assert.InRange(plan.Problems.Length + plan.Rows.Sum(row => row.Problems.Length), 1, 25);
        Assert.Null(plan.Command);
    }

    [Fact]
    public async Task A_row_of_text_with_hundreds_of_cells_ends_the_reading()
    {
        await ConveneAsync();

        var plan = await PlanAsync(Products, Files.Csv(';', ProductHeadings, [.. Row("HD-TH-1-2026"), .. Enumerable.Repeat(string.Empty, 300), "thừa"]));

        Assert.Contains(Said(plan), said => said.StartsWith("2 : Dòng có quá nhiều ô", StringComparison.Ordinal));
        Assert.Null(plan.Command);
    }

    private static byte[] Make(string file)
    {
        var many = Enumerable.Range(1, 100_000).Select(number => $"HD-TH-{Files.Text(number)}-2026;V").Prepend(string.Join(';', ProductHeadings));
        return file switch
        {
            "nothing" => [],
            "spaces" => Files.Utf8(" \r\n \r\n"),
            "Windows-1258" => [.. "M"u8, 0xE3, .. " s"u8, 0x1E, 0xF2, .. "n ph"u8, 0xE2, 0xEC, .. "m;T"u8, 0xEA, .. "n"u8],
            "TCVN3" => [.. "M"u8, 0xB7, .. " s"u8, 0xB6, .. "n ph"u8, 0xC8, .. "m;T"u8, 0xAA, .. "n"u8],
            "NULs" => Files.Utf8("Mã sản phẩm;Tên\0\0sản phẩm"),
            "UTF-16 without its mark" => Encoding.Unicode.GetBytes("Mã sản phẩm;Tên sản phẩm"),
            "picture" => Png,
            "broken zip" => [.. "PK"u8, 3, 4, .. new byte[200]],
            "zip of something else" => Files.Book(Array.Empty<(string, string?, string)>()),
            "old workbook" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]],
            "bomb" => Files.Bomb(1000),
            "too large" => new byte[FileContent.MostBytes + 1],
            "100,000 rows of text" => Files.Utf8(string.Join('\n', many)),
            "100,000 rows in a workbook" => Files.Book(("Trang", null, "<sheetData>" + string.Concat(many.Select((line, row) => Files.RowOf(row + 1, [.. line.Split(';').Select(Files.TextCell)]))) + "</sheetData>")),
            "no headings" => Files.Utf8("một;hai\r\nba;bốn"),
            "document type" => Files.Book(("Trang", null, """<!DOCTYPE worksheet [<!ENTITY a "Mã sản phẩm"><!ENTITY b "&a;&a;&a;&a;">]>""", Files.SheetOf(ProductHeadings).Replace("Tên sản phẩm", "&b;", StringComparison.Ordinal))),
            "one endless row of text" => Files.Utf8(new string(';', FileContent.MostBytes - 10) + "a"),
            "one endless row in a workbook" => Files.Book(("Trang", null, $"<sheetData><row>{string.Concat(Enumerable.Repeat("<c/>", 7_000_000))}</row></sheetData>")),
            "one sheet named a hundred thousand times" => NamedOften(Files.Book(("Trang", null, Files.SheetOf([.. Enumerable.Range(1, 500).Select(number => new[] { Files.Text(number) })]))), "xl/workbook.xml", "<sheet ", "</sheets>"),
            "endless relationships" => NamedOften(Files.Workbook(["một"]), "xl/_rels/workbook.xml.rels", "<Relationship ", "</Relationships>"),
            "one endless cell" => Files.Utf8("\"" + new string('a', FileContent.MostBytes - 10)),
            _ => throw new ArgumentOutOfRangeException(nameof(file)),
        };
    }

    // What a part says once, said again a hundred thousand times; ids, where they must differ, differ.
    private static byte[] NamedOften(byte[] workbook, string part, string start, string end)
    {
        using var bytes = new MemoryStream();
        bytes.Write(workbook);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var content = archive.GetEntry(part)!.Open();
            var text = new StreamReader(content).ReadToEnd();
            var (from, to) = (text.IndexOf(start, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
            var entry = text[from..to];
            content.SetLength(0);
            content.Write(Files.Utf8(text[..to] + string.Concat(Enumerable.Range(2, 100_000).Select(number => entry.Replace(" Id=\"rId1", " Id=\"rId" + Files.Text(number), StringComparison.Ordinal))) + text[to..]));
        }

        return bytes.ToArray();
    }
}
