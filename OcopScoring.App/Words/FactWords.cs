using Microsoft.Extensions.Localization;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Words;

/// <summary>
/// Every fact of a session in one sentence. Offices and products are named as the given state knows them: the last one of the session,
/// so that an event reads the same wherever it is told. No sentence tells the points of a single form.
/// </summary>
/// <param name="L">The words.</param>
/// <param name="scoreboard">The law the session is pinned to.</param>
/// <param name="names">The session that knows the names.</param>
public sealed class FactWords(IStringLocalizer<AppWords> L, Scoreboard scoreboard, SessionState names)
{
    /// <summary>Who did something.</summary>
    public string Say(Actor actor) => actor is Actor.SeatActor { SeatId: var seat } ? Office(seat) : L["Văn phòng Hội đồng"];

    /// <summary>What happened, for someone who may not follow every product.</summary>
    public string Say(TimelineEvent happened, ReplaySight sight) => happened.Fact.AboutProduct() is { } product && !sight.MayFollow(product)
        ? L["Sự kiện về sản phẩm mà bạn không tham gia chấm và chưa có kết quả"]
        : Say(happened.Fact);

    /// <summary>What happened.</summary>
    public string Say(SessionEvent fact) => fact switch
    {
        SessionConvened it => L["Triệu tập phiên họp “{0}” theo Quyết định số {1}", it.Title, it.DecisionNumber],
        CouncilSeated it => L["Ghi danh Hội đồng: {0} ghế, trong đó {1} ghế chấm điểm", it.Seats.Length, it.Seats.Count(seat => seat.Scores)],
        ProductEntered it => L["Đưa {0} vào chương trình", it.Product.Name],
        ProductCorrected it => Because(L["Sửa thông tin sản phẩm {0}", it.Product.Name], it.Reason),
        AgendaOrdered => L["Đổi thứ tự chương trình"],
        AttendanceRecorded it => it.Remote ? L["{0}, dự qua mạng", Came(it)] : Came(it),
        MemberReplaced it => Because(L["{0} thay {1} trong Hội đồng", it.Replacement.Office, Office(it.SeatId)], it.Reason),
        ChairDelegated it => Because(L["{0} được ủy quyền chủ trì khi Chủ tịch vắng", Office(it.SeatId)], it.Reason),
        SessionOpened it when names.Convening?.Form == SessionForm.WrittenOpinion => L["Bắt đầu lấy ý kiến bằng văn bản của {0} thành viên chấm điểm", it.Seated],
        SessionOpened it => L["Khai mạc phiên họp, {0}/{1} thành viên chấm điểm có mặt", it.Present, it.Seated],
        SessionPaused { Cause: PauseCause.QuorumLost } => L["Tạm dừng vì không còn đủ số thành viên"],
        SessionPaused it => Because(L["Tạm dừng phiên họp"], it.Reason),
        SessionResumed it => L["Họp tiếp, {0}/{1} thành viên chấm điểm có mặt", it.Present, it.Seated],
        SessionAdjourned it => Because(L["Hoãn phiên họp đến ngày {0}", Moments.Day(it.ToDay)], it.Reason),
        MeetingCalled it => Because(L["Chuyển từ lấy ý kiến bằng văn bản sang họp ngày {0}", Moments.Day(it.OnDay)], it.Reason),
        NoteRecorded { ProductId: { } product } it => L["Ghi chú cho biên bản về {0}: {1}", Product(product), it.Text],
        NoteRecorded it => L["Ghi chú cho biên bản: {0}", it.Text],
        SessionClosed { UnratedProducts.IsEmpty: true } => L["Bế mạc phiên họp"],
        SessionClosed it => Because(L["Bế mạc phiên họp, chưa quyết định {0}", Listed(it.UnratedProducts.Select(Product))], it.Reason),
        TemplateRevised it => L["Sửa câu chữ của phiếu và biên bản, lần {0}", it.Revision],
        MinutesDrawn it => Because(L["Lập biên bản, bản {0}", it.Number], it.Reason),
        MinutesSigned it => L["Đính kèm biên bản đã ký của bản {0}", it.Number],
        SessionSealed => L["Niêm phong phiên họp"],
        SessionReopened it => Because(L["Mở lại phiên họp"], it.Reason),
        SessionVoided it => Because(L["Hủy bỏ phiên họp"], it.Reason),
        _ => OfProduct(fact),
    };

    private string OfProduct(SessionEvent fact) => fact switch
    {
        ProductWithdrawn it => Because(L["Chủ thể rút {0} khỏi chương trình", Product(it.ProductId)], it.Reason),
        RecusalDeclared it => Because(L["{0} không tham gia chấm {1}", Office(it.SeatId), Product(it.ProductId)], it.Reason),
        RecusalLifted it => Because(L["Bỏ ghi nhận {0} không tham gia chấm {1}", Office(it.SeatId), Product(it.ProductId)], it.Reason),
        RoundOpened it => L["Mở chấm {0}, lượt {1}", Product(it.ProductId), it.Round],
        BallotCast it => L["{0} nộp phiếu chấm {1}", Office(it.SeatId), Product(it.ProductId)],
        BallotWithdrawn it => L["{0} rút phiếu chấm {1}", Office(it.SeatId), Product(it.ProductId)],
        PaperBallotEntered it => L["{0} nhập phiếu giấy của {1} cho {2}, chờ người thứ hai đối chiếu", Office(it.EnteredBy), Office(it.SeatId), Product(it.ProductId)],
        PaperBallotConfirmed it => L["{0} đối chiếu phiếu giấy của {1} cho {2}: khớp, được tính", Office(it.ConfirmedBy), Office(it.SeatId), Product(it.ProductId)],
        PaperBallotRejected it => Because(L["Phiếu giấy của {0} cho {1} nhập không khớp bản giấy, để riêng", Office(it.SeatId), Product(it.ProductId)], it.Reason),
        RoundClosed { MissingSeats.IsEmpty: true } it => Because(L["Đóng chấm {0}, lượt {1}", Product(it.ProductId), it.Round], it.Reason),
        RoundClosed it => Because(L["Đóng chấm {0}, lượt {1}, thiếu phiếu của {2}", Product(it.ProductId), it.Round, Listed(it.MissingSeats.Select(Office))], it.Reason),
        SpreadExceeded it => L["Các phiếu chấm {0} chênh nhau {1} điểm (từ {2} đến {3}), quá giới hạn {4}", Product(it.ProductId), it.Max - it.Min, it.Min, it.Max, it.Limit],
        RescoreOrdered it => Because(L["Chấm lại {0}, lượt {1}, ở tiêu chí {2}", Product(it.ProductId), it.Round, Listed(it.Criteria)], it.Reason),
        SpreadAccepted it => Because(L["Chấp nhận chênh lệch điểm của {0}", Product(it.ProductId)], it.Reason),
        EliminationProposed it => Because(L["{0} đề nghị loại {1}. Căn cứ: {2}", Office(it.SeatId), Product(it.ProductId), it.Ground.Text.TrimEnd('.')], it.Reason),
        EliminationVoteCast { Agrees: true } it => L["{0} tán thành loại {1}", Office(it.SeatId), Product(it.ProductId)],
        EliminationVoteCast it => L["{0} không tán thành loại {1}", Office(it.SeatId), Product(it.ProductId)],
        EliminationRuled it => Because(it.Found
            ? L["Hội đồng loại {0}: {1} thuận, {2} chống trên {3} người biểu quyết", Product(it.ProductId), it.For, it.Against, it.Eligible]
            : L["Hội đồng không loại {0}: {1} thuận, {2} chống trên {3} người biểu quyết", Product(it.ProductId), it.For, it.Against, it.Eligible], it.Reason),
        ProductRated it => L["Ghi kết quả {0}: {1}, điểm trung bình {2} của {3} phiếu", Product(it.ProductId), L.Verdict(it.Rating.Outcome, it.Rating.Stars), MeanOf(it), it.Rating.Counted],
        RatingContested it => Because(L["{0} khiếu nại kết quả {1}", Office(it.SeatId), Product(it.ProductId)], it.Reason),
        RatingUpheld it => Because(L["Hội đồng giữ nguyên kết quả {0}", Product(it.ProductId)], it.Reason),
        CorrectionRecorded it => Because(L["Hội đồng hủy kết quả {0} để chấm lại", Product(it.ProductId)], it.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name, "No words for this fact."),
    };

    private string Came(AttendanceRecorded it) => it.Attendance switch
    {
        Attendance.In => L["{0} có mặt", Office(it.SeatId)],
        Attendance.Late => L["{0} đến sau khi khai mạc", Office(it.SeatId)],
        Attendance.Back => L["{0} trở lại", Office(it.SeatId)],
        Attendance.Out => L["{0} rời phiên họp", Office(it.SeatId)],
        _ => throw new ArgumentOutOfRangeException(nameof(it)),
    };

    private string Because(string what, string? reason) => reason is null ? what : L["{0}. Lý do: {1}", what, reason];

    private string MeanOf(ProductRated it) => names.FindProduct(it.ProductId) is { } product
        ? new Mean(it.Rating.Sum, it.Rating.Counted).Display(scoreboard.EditionOf(product.Product).StarBands, scoreboard.RulesOf(names).Decimals)
        : string.Empty;

    private string Office(string seatId) => names.OfficeOf(seatId) ?? seatId;

    private string Product(string productId) => names.FindProduct(productId)?.Product.Name ?? productId;

    private static string Listed(IEnumerable<string> items) => string.Join(", ", items);
}
