using Microsoft.Extensions.Localization;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Words;

/// <summary>Says why a command was not carried out, and what to do instead.</summary>
public sealed class RefusalWords(IStringLocalizer<AppWords> L)
{
    /// <summary>One or two sentences for the person who gave the command.</summary>
    public string Say(Refusal refusal, SessionState state) => refusal switch
    {
        Refusal.NotYourRole role => L["Việc này thuộc về {0}.", string.Join(", ", role.Allowed.Select(Role))],
        Refusal.WrongPhase { Phase: SessionPhase.Sealed } => L["Phiên họp đã niêm phong; không thể thêm gì vào nữa."],
        Refusal.WrongPhase { Phase: SessionPhase.Open } => L["Phiên họp đã khai mạc; việc này chỉ làm được trước khi khai mạc."],
        Refusal.WrongPhase => L["Phiên họp chưa khai mạc. Hãy chờ Chủ tịch khai mạc rồi làm lại."],
        Refusal.TextMissing { Field: "reason" } => L["Hãy ghi lý do; lý do sẽ được ghi vào biên bản."],
        Refusal.TextMissing => L["Còn ô bắt buộc chưa ghi. Hãy điền đủ rồi làm lại."],
        Refusal.TextTooLong text => L["Nội dung quá dài (tối đa {0} ký tự). Hãy viết gọn lại.", text.Limit],
        Refusal.RulesUnknown rules => L["Không có Quy chế “{0}” phiên bản {1} trong thư mục criteria.", rules.Id, rules.Version],
        Refusal.SeatsInvalid => L["Hội đồng phải có đúng một Chủ tịch, và mỗi ghế một mã, một cơ quan riêng. Hãy sửa danh sách ghế."],
        Refusal.SeatUnknown => L["Ghế này không có trong Hội đồng của phiên."],
        Refusal.AttendanceUnchanged { Present: true } unchanged => L["{0} đã được ghi là có mặt.", Office(state, unchanged.SeatId)],
        Refusal.AttendanceUnchanged unchanged => L["{0} đã được ghi là vắng mặt.", Office(state, unchanged.SeatId)],
        Refusal.ProductDuplicate duplicate => L["Sản phẩm mã “{0}” đã có trong chương trình.", duplicate.Code],
        Refusal.ProductUnknown => L["Sản phẩm này không có trong chương trình của phiên."],
        Refusal.SetUnknown set => L["Không có bộ tiêu chí số {0}. Hãy chọn lại.", set.Number],
        Refusal.OutsideTheLaw outside => L["Ngày {0} nằm ngoài các văn bản mà chương trình có (sớm nhất là {1}). Hãy kiểm tra lại ngày.", Moments.Day(outside.Evaluated), Moments.Day(outside.Earliest)],
        Refusal.FiledAfterEvaluation late => L["Ngày nộp hồ sơ ({0}) sau ngày đánh giá ({1}). Hãy kiểm tra lại.", Moments.Day(late.Filed), Moments.Day(late.Evaluated)],
        Refusal.LevelHasNoCompetence level => L["Vào ngày {0}, Hội đồng {1} không có thẩm quyền đánh giá, phân hạng.", Moments.Day(level.Day), Level(level.Level)],
        Refusal.NotFitForOfficialUse text => L["Văn bản của bộ {0} chưa được đối chiếu với bản gốc; chỉ dùng cho phiên tập huấn hoặc trình diễn.", text.SetId],
        Refusal.NothingOnAgenda => L["Chương trình chưa có sản phẩm nào. Hãy nhập sản phẩm trước khi khai mạc."],
        Refusal.QuorumMissing quorum => L["Chưa đủ số thành viên: có mặt {0} trên {1}, cần ít nhất {2}.", quorum.Present, quorum.Seated, quorum.Needed],
        Refusal.NobodyPresides => L["Chủ tịch và Phó Chủ tịch đều chưa có mặt; cần một người chủ trì."],
        Refusal.AnotherRoundOpen other => L["Đang mở chấm “{0}”. Hãy đóng lượt chấm đó trước.", Product(state, other.ProductId)],
        Refusal.WrongProgress progress => Progress(progress.Progress),
        Refusal.NotPresent => L["Ghế của bạn chưa được ghi là có mặt. Hãy báo Thư ký điểm danh."],
        Refusal.BallotInvalid ballot => Ballot(ballot.Problems),
        Refusal.CriterionLocked locked => L["Lượt chấm lại chỉ mở những tiêu chí còn chênh lệch; tiêu chí {0} giữ nguyên.", locked.Criterion],
        Refusal.NoForms => L["Chưa có phiếu nào được nộp nên chưa thể đóng lượt chấm."],
        Refusal.FormsMissing missing => L["Còn thiếu phiếu của: {0}. Hãy chờ, hoặc ghi lý do để đóng mà không có các phiếu này.", string.Join("; ", missing.SeatIds.Select(id => Office(state, id)))],
        Refusal.SpreadTooWide wide => L["Điểm chênh lệch {0} điểm, quá giới hạn {1}. Hãy cho chấm lại các tiêu chí còn khác nhau, hoặc chấp nhận kèm lý do.", wide.Spread.Max - wide.Spread.Min, wide.Spread.Limit],
        Refusal.SpreadWithinLimit => L["Điểm chênh lệch nằm trong giới hạn; không có gì phải chấm lại hay chấp nhận."],
        Refusal.CriteriaInvalid => L["Hãy chọn ít nhất một tiêu chí của bộ để chấm lại."],
        Refusal.ProductsUnrated unrated => L["Còn sản phẩm chưa xếp hạng: {0}. Hãy xếp hạng, hoặc ghi lý do để niêm phong.", string.Join("; ", unrated.ProductIds.Select(id => Product(state, id)))],
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.GetType().Name, "No words for this refusal."),
    };

    /// <summary>The name of a role.</summary>
    public string Role(SeatRole role) => role switch
    {
        SeatRole.Chair => L["Chủ tịch Hội đồng"],
        SeatRole.ViceChair => L["Phó Chủ tịch"],
        SeatRole.Member => L["Ủy viên"],
        SeatRole.Secretary => L["Thư ký"],
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>The name of a level.</summary>
    public string Level(CouncilLevel level) => level switch
    {
        CouncilLevel.District => L["cấp huyện"],
        CouncilLevel.Province => L["cấp tỉnh"],
        CouncilLevel.Central => L["cấp trung ương"],
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    private string Progress(ProductProgress progress) => progress switch
    {
        ProductProgress.Waiting => L["Sản phẩm này chưa mở chấm. Hãy chờ Chủ tịch mở."],
        ProductProgress.Scoring => L["Sản phẩm này đang mở chấm. Hãy đóng lượt chấm trước."],
        ProductProgress.Closed => L["Lượt chấm đã đóng; phiếu không nhận thêm và không sửa được nữa."],
        ProductProgress.Rated => L["Sản phẩm này đã xếp hạng."],
        _ => throw new ArgumentOutOfRangeException(nameof(progress)),
    };

    private string Ballot(IReadOnlyCollection<BallotProblem> problems)
    {
        var missing = problems.Count(problem => problem.Kind == BallotProblemKind.MissingCriterion);
        return missing > 0
            ? L["Phiếu còn {0} tiêu chí chưa chấm. Hãy chấm đủ, hoặc chọn “Không đạt mức nào”.", missing]
            : problems.First() switch
            {
                { Kind: BallotProblemKind.NotApplicable } problem => L["Tiêu chí {0} chỉ áp dụng khi có câu chuyện sản phẩm; hãy bỏ chọn.", problem.Criterion],
                var problem => L["Phiếu có lựa chọn không hợp lệ ở tiêu chí {0}. Hãy tải lại trang rồi chọn lại.", problem.Criterion],
            };
    }

    private static string Office(SessionState state, string seatId) => state.FindSeat(seatId)?.Office ?? seatId;

    private static string Product(SessionState state, string productId) => state.FindProduct(productId)?.Product.Name ?? productId;
}
