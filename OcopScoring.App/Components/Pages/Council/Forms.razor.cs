using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using OcopScoring.App.Components.Controls;
using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Council;

/// <summary>A member's own forms: what is expected now, and how each product of the agenda stands for this seat.</summary>
public sealed partial class Forms
{
    private readonly Dictionary<string, BallotSheet> _sheets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<OwnForm>> _own = new(StringComparer.Ordinal);
    private ImmutableArray<Expectation> _expected = [];

    [Inject]
    private DraftDesk Drafts { get; set; } = null!;

    // The product in the middle: the first that something is expected for, else the one being scored.
    private ProductState? Current => _expected is [var first, ..] ? first.Product : State?.OpenProduct;

    // While the session stands still, what is expected says so already.
    private string? CannotWrite => State!.Phase == SessionPhase.Open && Current is { } now && SheetOf(now)?.WhyClosed is { } refusal ? Refusals.Say(refusal, State!) : null;

    private string Expected => (_expected, Current) switch
    {
        ([var first, ..], _) => Say(first),
        _ when State!.Phase != SessionPhase.Open => WaitFor,
        (_, { } open) when SheetOf(open) is { Form: not null, Sent: not null } => L["Bạn đã nộp phiếu; không phải làm gì thêm cho đến khi Chủ tịch đóng lượt chấm."],
        (_, { } open) when open.IsRecused(Seat!.Id) => L["Bạn không phải làm gì với sản phẩm này. Trang này tự cập nhật."],
        (_, { }) => L["Bạn chưa phải làm gì. Trang này tự cập nhật."],
        _ => WaitFor,
    };

    private string WaitFor => State!.Phase switch
    {
        SessionPhase.Open when State.IsWritten => L["Chưa có phiếu nào mở cho bạn. Trang này tự cập nhật."],
        SessionPhase.Open => L["Chờ Chủ tịch mở chấm sản phẩm tiếp theo. Trang này tự cập nhật."],
        SessionPhase.Paused => L["Phiên họp đang tạm dừng; chưa nhận phiếu. Những gì đã lưu vẫn còn. Trang này tự cập nhật."],
        SessionPhase.Adjourned when State.TakenToMeeting => L["Hội đồng chuyển sang họp ngày {0}. Phiếu đã nộp vẫn được tính.", Moments.Day(State.SittingOn)],
        SessionPhase.Adjourned => L["Phiên họp tạm hoãn đến ngày {0}. Những gì đã lưu vẫn còn.", Moments.Day(State.SittingOn)],
        SessionPhase.Voided => L["Phiên họp đã bị hủy bỏ; kết quả không còn hiệu lực."],
        SessionPhase.Closed => L["Phiên họp đã bế mạc; Thư ký đang lập biên bản. Cảm ơn bạn."],
        SessionPhase.Sealed => L["Phiên họp đã niêm phong. Cảm ơn bạn."],
        _ => L["Chờ Chủ tịch khai mạc phiên họp. Trang này tự cập nhật."],
    };

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (Seat is not { Scores: true })
            return;

        Listen(Topic.Drafts(SessionId, DraftHand.Of(Seat.Id).Key));
        await RefreshAsync();
    }

    protected override async Task RefreshAsync()
    {
        if (State is null || Seat is not { Scores: true } seat)
            return;

        _sheets.Clear();
        foreach (var product in State.Products)
        {
            var id = product.Product.Id;
            _own[id] = OwnForms.Of(Desk.Scoreboard, product, new Viewer.Seated(seat.Id));
            if (product.Progress is ProductProgress.Scoring
                && BallotSheet.Of(State, Desk.Scoreboard, id, seat.Id, await Drafts.FindAsync(SessionId, id, seat.Id), Desk.Today) is { } sheet)
            {
                _sheets[id] = sheet;
            }
        }

        _expected = [.. Expectation.Of(Desk, State, seat, _sheets)];
    }

    private async Task<string?> AskAsync(SessionCommand command) => await DoAsync(command) ? null : Refused;

    private BallotSheet? SheetOf(ProductState product) => _sheets.GetValueOrDefault(product.Product.Id);

    // Counts alone, and nothing for whoever takes no part in judging it.
    private FormCount? FormsIn(ProductState product) => product.Progress is ProductProgress.Scoring
        ? (Sight.Of(Desk.Scoreboard, State!, product, Viewer.InSeat(Seat!.Id)) as Sight.OfForms)?.Forms
        : null;

    private DateTimeOffset? MomentOf(int version) => Desk.MomentOf(SessionId, version);

    private string HrefOf(ProductState product) => $"/phien/{SessionId}/phieu/{product.Product.Id}";

    private string Say(Expectation expected) => expected.Kind switch
    {
        ExpectationKind.Vote => L["Việc của bạn: biểu quyết về đề nghị loại sản phẩm này."],
        ExpectationKind.Form => L["Việc của bạn: chấm và nộp phiếu cho sản phẩm này."],
        ExpectationKind.Rescore => L["Việc của bạn: chấm lại các tiêu chí {0}; các tiêu chí khác giữ như lượt trước.", string.Join(", ", expected.Product.CurrentRound!.Criteria)],
        ExpectationKind.Resubmission => L["Việc của bạn: nộp lại phiếu, vì phiếu có thay đổi chưa nộp."],
        _ => throw new ArgumentOutOfRangeException(nameof(expected), expected.Kind, "No words for this."),
    };

    private string CallOf(ProductState product) => SheetOf(product) switch
    {
        { Form: null } or null => L["Xem phiếu"],
        { IsChanged: true } => L["Sửa và nộp lại"],
        { Sent: not null } => L["Xem phiếu đã nộp"],
        { Draft.Settled: > 0 } => L["Chấm tiếp"],
        _ => L["Chấm sản phẩm này"],
    };

    private string StateOf(ProductState product)
    {
        var sheet = SheetOf(product);
        var sent = product.CurrentRound?.LatestForm(Seat!.Id) is { } form && MomentOf(form.Version) is { } at ? Moments.Time(at) : null;
        return product.Progress switch
        {
            _ when Seat is { } seat && product.IsRecused(seat.Id) && !product.Progress.IsSettled => L["Bạn không tham gia chấm sản phẩm này"],
            ProductProgress.Eliminated => L["Kết quả: bị loại"],
            ProductProgress.Withdrawn => L["Đã rút khỏi chương trình"],
            ProductProgress.Contested => L["Kết quả đang có ý kiến khiếu nại"],
            ProductProgress.Waiting => L["Chưa mở"],
            ProductProgress.Scoring when sent is not null && sheet is { IsChanged: true } => L["Đã nộp lúc {0}; có thay đổi chưa nộp lại", sent],
            ProductProgress.Scoring when sent is not null => L["Đã nộp lúc {0}", sent],
            ProductProgress.Scoring => L["Đang chấm: {0}/{1} tiêu chí", sheet?.Draft.Settled ?? 0, sheet?.Set.Leaves.Length ?? 0],
            ProductProgress.Closed when sent is not null => L["Đã đóng; phiếu nộp lúc {0}", sent],
            ProductProgress.Closed => L["Đã đóng; bạn không nộp phiếu"],
            ProductProgress.Rated { Rating.Stars: { } stars } => L["Kết quả: {0} sao", (int)stars],
            ProductProgress.Rated => L["Kết quả: không được xếp hạng"],
            _ => throw new ArgumentOutOfRangeException(nameof(product), product.Progress.GetType().Name, "No words for this progress."),
        };
    }
}
