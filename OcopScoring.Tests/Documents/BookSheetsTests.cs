using System.Text;
using OcopScoring.App.Documents.Tables;
using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Views.BookRows;

namespace OcopScoring.Tests.Documents;

/// <summary>The session book as a workbook says what the book says, and of sessions that are not sealed no figure.</summary>
public sealed class BookSheetsTests
{
    private static readonly SessionRow[] Sessions =
        [Session("a"), Session("b", phase: SessionPhase.Open) with { Title = "=HYPERLINK(\"x\")" }, Session("c", SessionPurpose.Practice)];

    private static readonly ProductRow[] Products =
    [
        Product("a", 1, StarRating.Four) with { Counted = 1000, Sum = 89_996, Name = "@Bánh" }, Product("a", 2, stage: ProductStage.Eliminated), Product("a", 3, null),
        Product("b", 1, StarRating.Five), Product("c", 1, StarRating.Three),
    ];

    private static readonly TargetRow Set = new()
    {
        Year = 2026, Change = 1, Recognised = 60, FiveStars = 2, Source = "=cmd", By = "office", At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
    };

    [Fact]
    public void Sessions_products_and_targets_with_numbers_as_numbers()
    {
        var book = Workbook.Read(XlsxFile.Of(Sheets(), "x"));

        Assert.Equal(["Phiên họp", "Sản phẩm", "Chỉ tiêu", "Lịch sử chỉ tiêu"], book.Sheets.Select(sheet => sheet.Name));
        var sessions = book[0].Below("Năm");
        Assert.Equal([1d, 0d], [sessions[0]["4 sao"], sessions[0]["5 sao"]]);
        Assert.Equal([1d, 1d], [sessions[0]["Không công nhận"], sessions[0]["Bị loại"]]);
        Assert.Null(sessions[1]["5 sao"]);
        Assert.Equal("=HYPERLINK(\"x\")", sessions[1]["Phiên họp"]);
        var products = book[1].Below("Năm");
        Assert.Equal(["4 sao", "Bị loại", "Không công nhận", "Phiên chưa niêm phong", "3 sao"], products.Select(row => row["Kết quả"]));
        Assert.Equal((89.996, 1000d), ((double)products[0]["Điểm trung bình"]!, (double)products[0]["Số phiếu"]!));
        Assert.Equal("0.000", book[1].Formats[book[1].Rows.Index().First(row => row.Item.Contains("@Bánh")).Index][^1]);
        Assert.All(["Hạng sao", "Số phiếu", "Tổng điểm", "Điểm trung bình"], title => Assert.Null(products[3][title]));
        var targets = book[2].Below("Năm").Single(row => Equals(row["Năm"], 2026d));
        Assert.Equal([60d, 1d, 2d, 0d, "=cmd"], [targets["Chỉ tiêu từ 3 sao"], targets["Đã công nhận từ 3 sao"], targets["Chỉ tiêu 5 sao"], targets["Đã công nhận 5 sao"], targets["Nguồn"]]);
        Assert.Equal(
            [2026d, 1d, 60d, 2d, "=cmd", "Văn phòng Hội đồng", "02/01/2026 10:04:05"], Assert.Single(book[3].Below("Năm")).Values);
    }

    [Fact]
    public void As_lists_of_values_no_text_runs_and_commas_are_decimal()
    {
        var lists = Sheets().Select(sheet => Encoding.UTF8.GetString(CsvFile.Of(sheet))).ToList();

        Assert.Contains(";\"'=HYPERLINK(\"\"x\"\")\";", lists[0], StringComparison.Ordinal);
        Assert.Contains(";\"'@Bánh\";", lists[1], StringComparison.Ordinal);
        Assert.Contains(";4 sao;4;1000;89996;89,99\r\n", lists[1], StringComparison.Ordinal);
        Assert.Contains("\r\n2026;60;1;2;0;0;\"'=cmd\";Văn phòng đặt\r\n", lists[2], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_book_is_the_same_bytes() => Assert.Equal(XlsxFile.Of(Sheets(), "x"), XlsxFile.Of(Sheets(), "x"));

    private static System.Collections.Immutable.ImmutableArray<Sheet> Sheets()
    {
        var listing = SessionListing.Empty with { Sessions = [.. Sessions], Products = [.. Products], Targets = [Set] };
        var law = LawOnDisk.Book;
        return BookSheets.Of(
            listing.Sessions, listing, YearProgress.Of(listing, Recognition.Of(Sessions, Products, law.Criteria), law.Plans, 2026), law.Criteria);
    }
}
