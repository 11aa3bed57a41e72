using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.App.Web;
using OcopScoring.App.Words;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages;

/// <summary>The front door: what the program is and, in a demonstration, where one takes a seat. Needs no circuit.</summary>
public partial class Home
{
    /// <summary>Why someone was sent back here, as <see cref="Seating"/> put it into the address.</summary>
    [SupplyParameterFromQuery(Name = Seating.ProblemKey)]
    public string? Problem { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [Inject]
    private RunMode Mode { get; set; } = null!;

    [Inject]
    private SessionDesk Desk { get; set; } = null!;

    [Inject]
    private RefusalWords Words { get; set; } = null!;

    private static string SessionId => DemonstrationSession.Id;

    private SessionState? Session { get; set; }

    private Seat? Seat { get; set; }

    private bool Damaged { get; set; }

    private string? Reason => Problem switch
    {
        _ when Damaged => L["Hồ sơ của phiên trình diễn không còn nguyên vẹn, nên không ngồi vào ghế được và không ghi thêm gì vào phiên này nữa. Hãy báo người quản trị kiểm tra hồ sơ với bản sao lưu."].Value,
        null => null,
        Seating.DamagedRecord => L["Hồ sơ của phiên đó không còn nguyên vẹn nên chưa ngồi vào ghế được. Hãy báo người quản trị."].Value,
        Seating.StalePage => L["Trang vừa gửi đã cũ nên chưa đổi ghế. Hãy chọn lại ở dưới."].Value,
        _ => L["Không có ghế đó trong phiên này. Hãy chọn một ghế ở dưới."].Value,
    };

    protected override async Task OnInitializedAsync()
    {
        if (!Mode.Demonstration)
            return;

        try
        {
            Session = await Desk.FindAsync(SessionId);
        }
        catch (RecordDamagedException)
        {
            Damaged = true;
            return;
        }

        Seat = SeatBadge.Of((await Authentication).User, SessionId) is { } badge ? Session?.FindSeat(badge.SeatId) : null;
    }

    private string SetLine(Product product)
    {
        var set = Desk.Scoreboard.SetOf(product);
        return L["{0} · Bộ {1}: {2}", product.Code, set.Number, set.Name];
    }
}
