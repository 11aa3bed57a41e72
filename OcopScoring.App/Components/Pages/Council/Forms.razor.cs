using Microsoft.AspNetCore.Components;
using OcopScoring.App.Components.Controls;
using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Council;

/// <summary>A member's own forms: what is expected now, and how each product of the agenda stands for this seat.</summary>
public sealed partial class Forms
{
    private readonly Dictionary<string, DateTimeOffset> _sentAt = new(StringComparer.Ordinal);
    private BallotSheet? _sheet;

    [Inject]
    private DraftDesk Drafts { get; set; } = null!;

    private ProductState? Now => State?.OpenProduct;

    private string? CannotWrite => _sheet?.WhyClosed is { } refusal ? Refusals.Say(refusal, State!) : null;

    // Counts alone, as the wall may show them.
    private FormCount? FormsIn => Now is { } now ? (Sight.Of(Desk.Scoreboard, State!, now, Viewer.Projector) as Sight.OfForms)?.Forms : null;

    private string WaitFor => State!.Phase switch
    {
        SessionPhase.Open => L["Chờ Chủ tịch mở chấm sản phẩm tiếp theo. Trang này tự cập nhật."],
        SessionPhase.Paused => L["Phiên họp đang tạm dừng; chưa nhận phiếu. Những gì đã lưu vẫn còn. Trang này tự cập nhật."],
        SessionPhase.Adjourned => L["Phiên họp tạm hoãn đến ngày {0}. Những gì đã lưu vẫn còn.", Moments.Day(State.SittingOn)],
        SessionPhase.Voided => L["Phiên họp đã bị hủy bỏ; kết quả không còn hiệu lực."],
        SessionPhase.Sealed => L["Phiên họp đã niêm phong. Cảm ơn bạn."],
        _ => L["Chờ Chủ tịch khai mạc phiên họp. Trang này tự cập nhật."],
    };

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (Seat is not { Scores: true })
            return;

        Listen(Topic.Drafts(SessionId, Seat.Id));
        await RefreshAsync();
    }

    protected override async Task RefreshAsync()
    {
        _sheet = null;
        if (State is null || Seat is not { Scores: true } seat)
            return;

        foreach (var product in State.Products)
        {
            if (product.CurrentRound?.LatestForm(seat.Id) is { } form && Desk.MomentOf(SessionId, form.Version) is { } at)
                _sentAt[product.Product.Id] = at;
            else
                _sentAt.Remove(product.Product.Id);
        }

        if (Now is { } now)
        {
            var saved = await Drafts.FindAsync(SessionId, now.Product.Id, seat.Id);
            _sheet = BallotSheet.Of(State, Desk.Scoreboard, now.Product.Id, seat.Id, saved, Desk.Today);
        }
    }

    private string HrefOf(ProductState product) => $"/phien/{SessionId}/phieu/{product.Product.Id}";

    private string CallOf(ProductState product) => _sheet switch
    {
        { Form: null } => L["Xem phiếu"],
        { IsChanged: true } => L["Sửa và nộp lại"],
        { Sent: not null } => L["Xem phiếu đã nộp"],
        { Draft.Settled: > 0 } => L["Chấm tiếp"],
        _ => L["Chấm sản phẩm này"],
    };

    private string StateOf(ProductState product)
    {
        var sent = _sentAt.TryGetValue(product.Product.Id, out var at) ? Moments.Time(at) : null;
        return product.Progress switch
        {
            _ when Seat is { } seat && product.IsRecused(seat.Id) && !product.Progress.IsSettled => L["Bạn không tham gia chấm sản phẩm này"],
            ProductProgress.Eliminated => L["Kết quả: bị loại"],
            ProductProgress.Withdrawn => L["Đã rút khỏi chương trình"],
            ProductProgress.Contested => L["Kết quả đang có ý kiến khiếu nại"],
            ProductProgress.Waiting => L["Chưa mở"],
            ProductProgress.Scoring when sent is not null && _sheet is { IsChanged: true } => L["Đã nộp lúc {0}; có thay đổi chưa nộp lại", sent],
            ProductProgress.Scoring when sent is not null => L["Đã nộp lúc {0}", sent],
            ProductProgress.Scoring => L["Đang chấm: {0}/{1} tiêu chí", _sheet?.Draft.Settled ?? 0, _sheet?.Set.Leaves.Length ?? 0],
            ProductProgress.Closed when sent is not null => L["Đã đóng; phiếu nộp lúc {0}", sent],
            ProductProgress.Closed => L["Đã đóng; bạn không nộp phiếu"],
            ProductProgress.Rated { Rating.Stars: { } stars } => L["Kết quả: {0} sao", (int)stars],
            ProductProgress.Rated => L["Kết quả: không được xếp hạng"],
            _ => throw new ArgumentOutOfRangeException(nameof(product), product.Progress.GetType().Name, "No words for this progress."),
        };
    }
}
