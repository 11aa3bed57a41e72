using System.Collections.Immutable;
using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Tables;

/// <summary>The session book as sheets. Figures stand in it only of sealed sessions: until then they can change.</summary>
public static class BookSheets
{
    private const int Decimals = 2;

    /// <summary>All sheets.</summary>
    /// <param name="sessions">The sessions to list.</param>
    /// <param name="listing">All sessions.</param>
    /// <param name="progress">The years and their targets.</param>
    /// <param name="law">The law by which products were judged.</param>
    public static ImmutableArray<Sheet> Of(
        ImmutableArray<SessionRow> sessions, SessionListing listing, ImmutableArray<YearProgress> progress, CriteriaLibrary law)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var products = listing.Products.ToLookup(row => row.SessionId, StringComparer.Ordinal);
        return [Sessions(sessions, products), Products(sessions, products, law), Targets(progress), History(listing.Targets)];
    }

    private static Sheet Sessions(ImmutableArray<SessionRow> sessions, ILookup<string, ProductRow> products) => new(
        "Phiên họp",
        [7, 6, 12, 44, 12, 22, 12, 26, 24, 8, 10, .. CampaignResult.Stars.Select(_ => 7), 10, 8, 8],
        [
            Line.Title("SỔ PHIÊN HỌP ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP"),
            Line.Note("Chỉ có kết quả của phiên đã niêm phong. Phiên tập huấn và trình diễn không có hiệu lực, không tính vào thống kê."),
            Line.Head([
                "Năm", "Đợt", "Cấp", "Phiên họp", "Mục đích", "Hình thức", "Ngày họp", "Địa điểm", "Tình trạng", "Số ghế", "Số sản phẩm",
                .. CampaignResult.Stars.Select(star => VietnameseWords.Instance.Star(star)), "Không công nhận", "Bị loại", "Rút hồ sơ",
            ]),
            .. sessions.Select(row => Line.Body([.. SessionCells(row), .. Figures(row, products[row.Id])])),
        ])
    {
        FixedColumns = 4,
        PagesWide = 2,
    };

    private static IEnumerable<Cell> SessionCells(SessionRow row) =>
    [
        Cell.Of(row.Year), Cell.Of(row.Campaign), Cell.Of(Level(row)), Cell.Of(row.Title), Cell.Of(VietnameseWords.Instance.Purpose(row.Purpose)),
        Cell.Of(VietnameseWords.Instance.Form(row)), Cell.Of(row.SittingOn), Cell.Of(row.Place), Cell.Of(VietnameseWords.Instance.Phase(row)), Cell.Of(row.Seats), Cell.Of(row.Products),
    ];

    private static IEnumerable<Cell> Figures(SessionRow row, IEnumerable<ProductRow> products)
    {
        var all = products.ToList();
        Cell Count(Func<ProductRow, bool> counts) => row.Phase == SessionPhase.Sealed ? Cell.Of(all.Count(counts)) : Cell.None;
        return
        [
            .. CampaignResult.Stars.Select(star => Count(product => product is { Stage: ProductStage.Rated } && product.Stars == star)),
            Count(product => product is { Stage: ProductStage.Rated, Stars: null }),
            Count(product => product.Stage == ProductStage.Eliminated),
            Count(product => product.Stage == ProductStage.Withdrawn),
        ];
    }

    private static Sheet Products(ImmutableArray<SessionRow> sessions, ILookup<string, ProductRow> products, CriteriaLibrary law) => new(
        "Sản phẩm",
        [7, 6, 12, 36, 12, 7, 22, 30, 28, 16, 20, 7, 8, 8, 10],
        [
            Line.Title("SẢN PHẨM CỦA CÁC PHIÊN HỌP"),
            Line.Head(
                "Năm", "Đợt", "Cấp", "Phiên họp", "Mục đích", "STT", "Mã sản phẩm", "Tên sản phẩm", "Chủ thể", "Bộ tiêu chí", "Kết quả", "Hạng sao",
                "Số phiếu", "Tổng điểm", "Điểm trung bình"),
            .. sessions.SelectMany(session => products[session.Id].Select(product => Line.Body(
            [
                Cell.Of(session.Year), Cell.Of(session.Campaign), Cell.Of(Level(session)), Cell.Of(session.Title), Cell.Of(VietnameseWords.Instance.Purpose(session.Purpose)),
                Cell.Of(product.Position), Cell.Of(product.Code), Cell.Of(product.Name), Cell.Of(product.Producer), Cell.Of(product.SetId),
                .. Result(session, product, law),
            ]))),
        ])
    {
        FixedColumns = 3,
    };

    private static IEnumerable<Cell> Result(SessionRow session, ProductRow product, CriteriaLibrary law) => session.Phase != SessionPhase.Sealed
        ? [Cell.Of("Phiên chưa niêm phong"), Cell.None, Cell.None, Cell.None, Cell.None]
        :
        [
            Cell.Of(VietnameseWords.Instance.Result(product)), Cell.Of((int?)product.Stars), Cell.Of(product.Counted), Cell.Of(product.Sum),
            product is { Counted: { } counted, Sum: { } sum }
                ? Cell.Of(new Mean(sum, counted), law.FindEdition(product.EditionId, product.EditionSha256)?.StarBands ?? [], Decimals)
                : Cell.None,
        ];

    private static Sheet Targets(ImmutableArray<YearProgress> progress) => new(
        "Chỉ tiêu",
        [9, 14, 14, 14, 14, 16, 60, 22],
        [
            Line.Title("TIẾN ĐỘ SO VỚI CHỈ TIÊU"),
            Line.Note("Mỗi sản phẩm (theo mã) tính một lần trong năm, ở cấp có thẩm quyền công nhận hạng sao của nó."),
            Line.Head("Năm", "Chỉ tiêu từ 3 sao", "Đã công nhận từ 3 sao", "Chỉ tiêu 5 sao", "Đã công nhận 5 sao", "Đã chuyển cấp trên", "Nguồn", "Loại chỉ tiêu"),
            .. progress.Select(year => Line.Body(
                Cell.Of(year.Year), Target(year, year.Target), Cell.Of(year.Recognised), Target(year, year.TargetFive), Cell.Of(year.Five), Cell.Of(year.SentOn),
                Cell.Of(year.Source), Cell.Of(VietnameseWords.Instance.Origin(year.Origin)))),
        ]);

    private static Sheet History(ImmutableArray<TargetRow> history) => new(
        "Lịch sử chỉ tiêu",
        [9, 8, 14, 14, 60, 22, 22],
        [
            Line.Title("LỊCH SỬ THAY ĐỔI CHỈ TIÊU"),
            Line.Head("Năm", "Lần", "Chỉ tiêu từ 3 sao", "Chỉ tiêu 5 sao", "Nguồn", "Đặt bởi", "Lúc"),
            .. history.Reverse().Select(row => Line.Body(
                Cell.Of(row.Year), Cell.Of(row.Change), Cell.Of(row.Recognised), Cell.Of(row.FiveStars), Cell.Of(row.Source),
                Cell.Of(row.By == Actor.Office.Name ? "Văn phòng Hội đồng" : row.By), Cell.Of(Moments.DayAndTime(row.At)))),
        ]);

    private static Cell Target(YearProgress year, int target) => year.Origin == TargetOrigin.None ? Cell.None : Cell.Of(target);

    private static string Level(SessionRow row) => new RefusalWords(VietnameseWords.Instance).Level(row.Level);
}
