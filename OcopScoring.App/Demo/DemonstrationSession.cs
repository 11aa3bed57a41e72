using System.Collections.Immutable;
using System.Globalization;
using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Demo;

/// <summary>
/// A session to try the program on: a provincial council of nine seats named by office, and six real kinds of Hải Dương products
/// over six sets. Prepared through the same commands as any session, so that it obeys the same law.
/// </summary>
public sealed class DemonstrationSession(SessionDesk desk, TimeProvider clock)
{
    public const string Id = "trinh-dien";

    private static readonly ImmutableArray<Seat> Seats =
    [
        new("ct", "Ủy ban nhân dân tỉnh", SeatRole.Chair),
        new("pct", "Sở Nông nghiệp và Môi trường", SeatRole.ViceChair),
        new("sct", "Sở Công Thương", SeatRole.Member),
        new("skhcn", "Sở Khoa học và Công nghệ", SeatRole.Member),
        new("syt", "Sở Y tế", SeatRole.Member),
        new("svhttdl", "Sở Văn hóa, Thể thao và Du lịch", SeatRole.Member),
        new("stc", "Sở Tài chính", SeatRole.Member),
        new("hnd", "Hội Nông dân tỉnh", SeatRole.Member),
        new("tk", "Văn phòng Điều phối nông thôn mới tỉnh", SeatRole.Secretary),
    ];

    private static readonly ImmutableArray<(string Id, string Code, string Name, string Producer, int Set)> Products =
    [
        ("vai-thieu", "HD-THANHHA-001", "Vải thiều Thanh Hà", "Chủ thể trình diễn 1, Thanh Hà", 1),
        ("banh-gai", "HD-NINHGIANG-002", "Bánh gai Ninh Giang", "Chủ thể trình diễn 2, Ninh Giang", 6),
        ("banh-dau-xanh", "HD-HAIDUONG-003", "Bánh đậu xanh Hải Dương", "Chủ thể trình diễn 3, Hải Dương", 7),
        ("ruou-phu-loc", "HD-CAMGIANG-004", "Rượu Phú Lộc", "Chủ thể trình diễn 4, Cẩm Giàng", 14),
        ("go-dong-giao", "HD-CAMGIANG-005", "Gỗ chạm khắc Đông Giao", "Chủ thể trình diễn 5, Cẩm Giàng", 21),
        ("dao-co", "HD-THANHMIEN-006", "Du lịch Đảo Cò Chi Lăng Nam", "Chủ thể trình diễn 6, Thanh Miện", 26),
    ];

    /// <summary>
    /// Prepares the session. Every command has an id of its own that never changes, so a start that was cut short is taken up where
    /// it stopped, and a finished preparation is left as it is.
    /// </summary>
    public async Task PrepareAsync()
    {
        var number = 0;
        foreach (var command in Preparation(Moments.Today(clock)))
        {
            number++;
            var id = new Guid(number, 0x0C0B, 0x2026, 0, 0, 0, 0, 0, 0, 0, 0);
            switch (await desk.DoAsync(Id, command, Actor.Office, id))
            {
                case Answer.Refused { Refusal: var refusal }:
                    throw new InvalidOperationException($"The demonstration could not be prepared: {command.GetType().Name} was refused with {refusal}.");
                case Answer.Damaged:
                    return; // logged; the pages say so, and the greeting says how to begin anew
            }
        }
    }

    private static IEnumerable<SessionCommand> Preparation(DateOnly today)
    {
        yield return new ConveneSession(
            "Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh",
            "Trình diễn, không phải quyết định thật",
            CouncilLevel.Province,
            SessionPurpose.Demonstration,
            today,
            "Phòng họp trình diễn",
            "default",
            1);
        yield return new SeatCouncil(Seats);
        string Year(string code) => string.Create(CultureInfo.InvariantCulture, $"{code}-{today.Year}");
        foreach (var product in Products)
            yield return new EnterProduct(product.Id, Year(product.Code), product.Name, product.Producer, product.Set, DossierKind.First, today);

        foreach (var seat in Seats)
            yield return new RecordAttendance(seat.Id, Present: true);
    }
}
