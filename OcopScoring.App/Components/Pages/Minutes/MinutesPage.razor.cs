using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using OcopScoring.App.Documents.Minutes;
using OcopScoring.App.Documents.Pdf;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Minutes;

/// <summary>Where the minutes are checked, drawn, signed and sealed.</summary>
public sealed partial class MinutesPage
{
    /// <summary>The key in the address that says why there is no PDF.</summary>
    public const string PdfKey = "pdf";

    private static readonly string AnyDocument = new('0', 64);

    private string? _signRefused;

    /// <summary>Why the PDF that was asked for could not be made; nothing when empty or unknown.</summary>
    [SupplyParameterFromQuery(Name = PdfKey)]
    private string? PdfRefused { get; set; }

    [Inject]
    private MinutesDesk Minutes { get; set; } = null!;

    private ImmutableArray<MinutesCheck> Checks => MinutesCheck.All(State!, Desk.Scoreboard);

    private bool Prepares => Seat is { } seat && MinutesSight.MayPrepare(State!, seat.Id);

    private bool Previews => MinutesSight.MayPreview(State!, Viewer!);

    // Offered where nothing but a reason is missing; the check list says what else is.
    private bool MayDraw => Hindrance(new DrawMinutes(AnyDocument, State!.Version, "…")) is null;

    private bool MaySign => Actor is not null && State!.Drawing is { } drawing && Can(new SignMinutes(drawing.Number, AnyDocument));

    private string Standing => (State!.Phase, State.Drawing) switch
    {
        (SessionPhase.Voided, _) => L["Phiên họp đã bị hủy bỏ; không lập biên bản."],
        (SessionPhase.Sealed, _) => L["Phiên họp đã niêm phong cùng biên bản đã ký."],
        (_, null) => L["Biên bản được lập từ hồ sơ; không ai gõ số liệu vào. Chưa lập bản nào."],
        (_, { } drawing) when State.MinutesStand => L["Bản {0} đang đúng với hồ sơ.", drawing.Number],
        (_, { } drawing) => L["Từ khi lập bản {0}, hồ sơ có thêm sự kiện; cần lập bản thay thế.", drawing.Number],
    };

    private string? PdfProblem => Enum.TryParse<PdfRefusal>(PdfRefused, ignoreCase: true, out var reason) && Enum.IsDefined(reason)
        ? L.Say(reason)
        : null;

    /// <summary>Where the minutes of a session stand.</summary>
    public static string AddressOf(string sessionId) => $"/phien/{sessionId}/bien-ban";

    private Refusal? Hindrance(SessionCommand command) => Desk.Consider(State!, command, Actor!);

    private bool Can(SessionCommand command) => Hindrance(command) is null;

    private DateTimeOffset? MomentOf(int version) => Desk.MomentOf(SessionId, version);

    private Task<bool> DrawAsync(string? reason) =>
        DoAsync(new DrawMinutes(AnyDocument, State!.Version, reason), id => Minutes.DrawAsync(SessionId, Actor!, reason, id));

    private async Task<string?> AskToDrawAsync(string reason) => await DrawAsync(reason) ? null : Refused ?? L["Chưa lập được biên bản. Hãy thử lại."];

    private async Task<string?> GiveAsync(SessionCommand command) => await DoAsync(command) ? null : Refused ?? L["Chưa ghi được. Hãy thử lại."];

    // The drawing that was on the screen when the file was chosen, whatever was drawn while it came up the line.
    private async Task SignAsync(int number, string sha256) => _signRefused = await GiveAsync(new SignMinutes(number, sha256));
}
