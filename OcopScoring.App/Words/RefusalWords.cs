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
        Refusal.WrongPhase { Phase: SessionPhase.Sealed } => L["Phiên họp đã niêm phong. Muốn sửa, Chủ tịch phải mở lại kèm lý do."],
        Refusal.WrongPhase { Phase: SessionPhase.Open } => L["Phiên họp đã khai mạc; việc này chỉ làm được trước khi khai mạc."],
        Refusal.WrongPhase { Phase: SessionPhase.Paused } => L["Phiên họp đang tạm dừng. Hãy chờ người chủ trì cho họp tiếp."],
        Refusal.WrongPhase { Phase: SessionPhase.Adjourned } => L["Phiên họp đang tạm hoãn. Hãy điểm danh rồi cho họp tiếp."],
        Refusal.WrongPhase { Phase: SessionPhase.Closed } => L["Phiên họp đã bế mạc. Muốn sửa, Chủ tịch phải mở lại kèm lý do."],
        Refusal.WrongPhase { Phase: SessionPhase.Voided } => L["Phiên họp đã bị hủy bỏ; không thể thêm gì vào nữa."],
        Refusal.WrongPhase => L["Phiên họp chưa khai mạc. Hãy chờ Chủ tịch khai mạc rồi làm lại."],
        Refusal.TextMissing { Field: "reason" } => L["Hãy ghi lý do; lý do sẽ được ghi vào biên bản."],
        Refusal.TextMissing { Field: var field } when Field(field) is { } name => L["Chưa ghi “{0}”. Hãy điền rồi làm lại.", name],
        Refusal.TextMissing => L["Còn ô bắt buộc chưa ghi. Hãy điền đủ rồi làm lại."],
        Refusal.TextTooLong { Field: "evidence", Limit: DossierFacts.MostEvidence } many => L["Danh mục minh chứng quá dài (tối đa {0} tài liệu). Hãy gộp lại.", many.Limit],
        Refusal.TextTooLong text => L["Nội dung quá dài (tối đa {0} ký tự). Hãy viết gọn lại.", text.Limit],
        Refusal.PurposeElsewhere { Purpose: SessionPurpose.Official } => L["Chương trình đang chạy trình diễn, nên chỉ triệu tập được phiên trình diễn hoặc tập huấn. Phiên chính thức phải chạy chương trình không có --demo."],
        Refusal.PurposeElsewhere => L["Phiên trình diễn chỉ có khi chạy chương trình với --demo. Hãy chọn phiên chính thức hoặc tập huấn."],
        Refusal.RulesUnknown rules => L["Không có Quy chế “{0}” phiên bản {1} trong thư mục criteria.", rules.Id, rules.Version],
        Refusal.TemplateUnknown template => L["Không có mẫu phiếu, biên bản “{0}” phiên bản {1} trong thư mục criteria.", template.Id, template.Version],
        Refusal.SeatsInvalid => L["Hội đồng phải có đúng một Chủ tịch, và mỗi ghế một mã, một cơ quan riêng. Hãy sửa danh sách ghế."],
        Refusal.SeatUnknown => L["Ghế này không có trong Hội đồng của phiên."],
        Refusal.AttendanceUnchanged { Present: true } unchanged => L["{0} đã được ghi là có mặt.", Office(state, unchanged.SeatId)],
        Refusal.AttendanceUnchanged unchanged => L["{0} đã được ghi là vắng mặt.", Office(state, unchanged.SeatId)],
        Refusal.ProductDuplicate duplicate => L["Sản phẩm mã “{0}” đã có trong chương trình.", duplicate.Code],
        Refusal.ProductUnknown => L["Sản phẩm này không có trong chương trình của phiên."],
        Refusal.ListOutdated => L["Phiên họp vừa thay đổi sau khi bảng này được lập. Hãy xem lại bảng mới rồi làm lại."],
        Refusal.ListEmpty => L["Danh sách không có gì để nhập."],
        Refusal.InList row => L["Sản phẩm mã “{0}”: {1}", row.Code, Say(row.Reason, state)],
        Refusal.SetUnknown set => L["Không có bộ tiêu chí số {0}. Hãy chọn lại.", set.Number],
        Refusal.OutsideTheLaw outside => L["Ngày {0} nằm ngoài các văn bản mà chương trình có (sớm nhất là {1}). Hãy kiểm tra lại ngày.", Moments.Day(outside.Evaluated), Moments.Day(outside.Earliest)],
        Refusal.FiledAfterEvaluation late => L["Ngày nộp hồ sơ ({0}) sau ngày đánh giá ({1}). Hãy kiểm tra lại.", Moments.Day(late.Filed), Moments.Day(late.Evaluated)],
        Refusal.LevelHasNoCompetence level => L["Vào ngày {0}, Hội đồng {1} không có thẩm quyền đánh giá, phân hạng.", Moments.Day(level.Day), Level(level.Level)],
        Refusal.NotFitForOfficialUse text => L["Văn bản của bộ {0} chưa được đối chiếu với bản gốc; chỉ dùng cho phiên tập huấn hoặc trình diễn.", text.SetId],
        Refusal.NothingOnAgenda => L["Chương trình chưa có sản phẩm nào. Hãy nhập sản phẩm trước khi khai mạc."],
        Refusal.QuorumMissing quorum when state.IsWritten => L["Chưa đủ ý kiến: mới có {0} phiếu trên {1}, cần ít nhất {2}. Hãy chuyển sang họp Hội đồng.", quorum.Present, quorum.Seated, quorum.Needed],
        Refusal.QuorumMissing quorum => L["Chưa đủ số thành viên: có mặt {0} trên {1}, cần ít nhất {2}.", quorum.Present, quorum.Seated, quorum.Needed],
        Refusal.NobodyPresides => L["Chưa có người chủ trì: Chủ tịch phải có mặt và được chấm sản phẩm này, hoặc đã ủy quyền cho Phó Chủ tịch đang có mặt. Thư ký ghi được việc ủy quyền."],
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
        Refusal.ProductsUnrated unrated => L["Còn sản phẩm chưa xếp hạng: {0}. Hãy xếp hạng, hoặc ghi lý do để bế mạc.", string.Join("; ", unrated.ProductIds.Select(id => Product(state, id)))],
        Refusal.DeadlineInvalid { Form: SessionForm.WrittenOpinion } => L["Phiên lấy ý kiến bằng văn bản cần hạn cuối, không sớm hơn ngày bắt đầu."],
        Refusal.DeadlineInvalid => L["Chỉ phiên lấy ý kiến bằng văn bản mới có hạn cuối. Hãy để trống."],
        Refusal.CampaignInvalid => L["Đợt đánh giá phải được đánh số từ 1, thuộc năm của phiên họp hoặc năm liền trước."],
        Refusal.CodeInvalid code => L["Mã “{0}” chưa đúng dạng tỉnh-xã-số thứ tự-năm, ví dụ HD-THANHHA-012-2026, với năm không sau năm đánh giá.", code.Code],
        Refusal.EditionWouldChange change => L["Vào ngày {0}, luật áp dụng bộ tiêu chí của quyết định khác cho: {1}. Hãy nhập lại các sản phẩm này hoặc chọn ngày khác.", Moments.Day(change.Day), string.Join("; ", change.ProductIds.Select(id => Product(state, id)))],
        Refusal.DayInvalid day => L["Hãy chọn một ngày sau ngày {0}.", Moments.Day(day.SittingOn)],
        Refusal.NotTheDay day => L["Phiên họp chính thức này họp ngày {0}, hôm nay là {1}. Hãy dời phiên họp rồi làm lại.", Moments.Day(day.SittingOn), Moments.Day(day.Today)],
        Refusal.DeadlinePassed late => L["Đã quá hạn lấy ý kiến ({0}). Muốn chấm tiếp, Chủ tịch chuyển sang họp Hội đồng.", Moments.Day(late.Deadline)],
        Refusal.DeadlineRunning running => L["Còn chờ phiếu đến hết ngày {0}: {1}. Khi đủ phiếu hoặc hết hạn mới đóng được.", Moments.Day(running.Deadline), string.Join("; ", running.SeatIds.Select(id => Office(state, id)))],
        Refusal.NotWritten => L["Phiên này đã là phiên họp; chỉ phiên lấy ý kiến bằng văn bản mới chuyển sang họp."],
        Refusal.AgendaMismatch => L["Thứ tự mới phải có đủ mọi sản phẩm, mỗi sản phẩm một lần, và khác thứ tự cũ. Hãy tải lại trang."],
        Refusal.NotHybrid => L["Chỉ phiên họp kết hợp trực tuyến mới ghi được người dự qua mạng."],
        Refusal.DelegateInvalid => L["Chỉ ủy quyền chủ trì được cho Phó Chủ tịch chưa được ủy quyền."],
        Refusal.Recused recused => L["{0} không tham gia chấm “{1}”.", Office(state, recused.SeatId), Product(state, recused.ProductId)],
        Refusal.NotRecused notRecused => L["{0} chưa được ghi là không tham gia chấm “{1}”.", Office(state, notRecused.SeatId), Product(state, notRecused.ProductId)],
        Refusal.FormAlreadyIn form => L["Phiếu của {0} cho “{1}” đã nộp. Hãy đóng lượt chấm, hoặc để chính người ấy rút phiếu.", Office(state, form.SeatId), Product(state, form.ProductId)],
        Refusal.NoFormIn => L["Chưa có phiếu nào để rút."],
        Refusal.ScanMissing => L["Chưa đính kèm bản chụp phiếu giấy. Hãy đính kèm rồi làm lại."],
        Refusal.NoPaperWaiting paper => L["Không có phiếu giấy như bạn đang xem của {0} chờ đối chiếu. Hãy tải lại trang.", Office(state, paper.SeatId)],
        Refusal.SecondPersonNeeded => L["Phiếu giấy phải do người thứ hai đối chiếu: chính người chấm, một Thư ký khác, hoặc người chủ trì đã nộp phiếu của mình; không phải người đã nhập."],
        Refusal.GroundUnknown => L["Bộ tiêu chí của sản phẩm không có căn cứ loại này. Hãy chọn lại."],
        Refusal.EliminationPending pending => L["Đề nghị loại “{0}” chưa được Hội đồng quyết định. Hãy biểu quyết trước.", Product(state, pending.ProductId)],
        Refusal.NoEliminationProposed => L["Chưa có đề nghị loại sản phẩm này."],
        Refusal.VotesMissing votes => L["Chưa đủ ý kiến để quyết định; còn chờ: {0}.", string.Join("; ", votes.SeatIds.Select(id => Office(state, id)))],
        Refusal.TemplateInvalid template => PaperText(template.Problem),
        Refusal.TemplateOutdated => L["Người khác vừa sửa câu chữ. Hãy tải lại trang để thấy bản mới rồi sửa tiếp."],
        Refusal.MinutesNotReady ready => L["Chưa lập được biên bản vì chưa đạt: {0}. Xem danh mục kiểm tra để biết phải làm gì.", string.Join("; ", ready.Checks.Select(check => L.Check(check)))],
        Refusal.RecordMovedOn => L["Hồ sơ vừa có thêm sự kiện nên bản vừa lập không còn đúng. Hãy lập lại."],
        Refusal.DocumentMissing => L["Chưa đính kèm tệp. Hãy chọn tệp rồi làm lại."],
        Refusal.MinutesNotDrawn => L["Chưa lập biên bản. Hãy lập biên bản trước."],
        Refusal.MinutesOutdated minutes => L["Biên bản bản {0} không còn đúng với hồ sơ. Hãy lập bản thay thế.", minutes.Number],
        Refusal.MinutesUnchanged minutes => L["Biên bản bản {0} đang đúng với hồ sơ; không có gì để làm lại.", minutes.Number],
        Refusal.MinutesUnsigned minutes => L["Biên bản bản {0} chưa có bản ký. Hãy đính kèm bản đã ký rồi niêm phong.", minutes.Number],
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.GetType().Name, "No words for this refusal."),
    };

    /// <summary>The name of a role.</summary>
    public string Role(SeatRole role) => role switch
    {
        SeatRole.Chair => L["Chủ tịch Hội đồng"],
        SeatRole.ViceChair => L["Phó Chủ tịch"],
        SeatRole.Member => L["Ủy viên"],
        SeatRole.Secretary => L["Thư ký"],
        SeatRole.AdvisoryTeam => L["Tổ tư vấn"],
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

    private string? Field(string field) => field switch
    {
        "title" => L["Tên phiên họp"].Value,
        "decisionNumber" => L["Số quyết định thành lập Hội đồng"].Value,
        "place" => L["Địa điểm"].Value,
        "rules" => L["Quy chế của Hội đồng"].Value,
        "heldOn" => L["Ngày họp"].Value,
        "office" => L["Cơ quan giữ ghế"].Value,
        "name" => L["Tên sản phẩm"].Value,
        "producer" => L["Chủ thể"].Value,
        "filedOn" => L["Ngày nộp hồ sơ"].Value,
        _ => null,
    };

    private string Progress(ProductProgress progress) => progress switch
    {
        ProductProgress.Waiting => L["Sản phẩm này chưa mở chấm. Hãy chờ Chủ tịch mở."],
        ProductProgress.Scoring => L["Sản phẩm này đang mở chấm. Hãy đóng lượt chấm trước."],
        ProductProgress.Closed => L["Lượt chấm đã đóng; phiếu không nhận thêm và không sửa được nữa."],
        ProductProgress.Rated => L["Sản phẩm này đã xếp hạng."],
        ProductProgress.Contested => L["Kết quả xếp hạng đang có khiếu nại; người chủ trì phải giữ nguyên hoặc hủy kết quả trước."],
        ProductProgress.Eliminated => L["Sản phẩm này đã bị loại."],
        ProductProgress.Withdrawn => L["Sản phẩm này đã rút khỏi chương trình."],
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

    private string PaperText(PaperTextProblem problem) => problem.Fault switch
    {
        PaperTextFault.Empty => L["Có ô trong mẫu giấy tờ còn trống. Hãy điền đủ hoặc bỏ câu đó."],
        PaperTextFault.TooLong => L["Mỗi câu trong mẫu không quá {0} ký tự, mỗi phần không quá {1} câu. Hãy viết gọn lại.", PaperTextChecks.Longest, PaperTextChecks.Most],
        PaperTextFault.NotOneLine => L["Mỗi câu trong mẫu phải viết trên một dòng. Hãy bỏ chỗ xuống dòng."],
        PaperTextFault.UnknownField => L["Không có trường “{0}”. Hãy dùng đúng tên trường trong danh sách.", problem.Detail ?? ""],
        PaperTextFault.PartNotOnce => L["Mỗi phần của biên bản phải có đúng một lần. Hãy tải lại trang."],
        PaperTextFault.NoSignature => L["Biên bản phải có ít nhất một chỗ ký."],
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };

    private static string Office(SessionState state, string seatId) => state.OfficeOf(seatId) ?? seatId;

    private static string Product(SessionState state, string productId) => state.FindProduct(productId)?.Product.Name ?? productId;
}
