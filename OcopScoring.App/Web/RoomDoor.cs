using Microsoft.AspNetCore.Antiforgery;
using OcopScoring.App.Accounts;
using OcopScoring.App.Desk;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Web;

/// <summary>
/// Coming into the room: to a seat with its code, to the wall with its link. A QR code is only looked at by opening its address – programs
/// that preview links do that too – and used by the button on the page. A screen only reads, and its machine may have nobody to press.
/// </summary>
internal static class RoomDoor
{
    /// <summary>Where a code is typed.</summary>
    public const string Enter = "/vao-phong";

    /// <summary>Where codes are sent to.</summary>
    public const string Send = Enter + "/gui";

    /// <summary>The fields of its forms.</summary>
    public const string Session = "phien", SeatField = "ghe", Digits = "ma", Token = "the";

    public static void MapRoomDoor(this WebApplication app)
    {
        app.MapPost(Send, EnterAsync).RequireRateLimiting(RateLimits.Code);
        app.MapGet("/man-hinh/{sessionId}/{token}", ShowAsync).RequireRateLimiting(RateLimits.Code);
    }

    /// <summary>What the QR code of a seat leads to.</summary>
    public static string AddressOf(string token) => $"{Enter}/{token}";

    /// <summary>What the link of a screen is.</summary>
    public static string ScreenOf(string sessionId, string token) => $"/man-hinh/{sessionId}/{token}";

    /// <summary>Whether seats may be taken in a session by code: it has begun to be prepared, and has not ended.</summary>
    public static bool IsOpen(SessionPhase phase) => phase is not (SessionPhase.Nothing or SessionPhase.Sealed or SessionPhase.Voided);

    /// <summary>The session and the seat that may be taken by code; null when the session has ended or has no such seat.</summary>
    public static async Task<(SessionState State, Seat Seat)?> PlaceAsync(SessionDesk desk, string sessionId, string seatId)
    {
        try
        {
            return await desk.FindAsync(sessionId) is { } state && IsOpen(state.Phase) && state.FindSeat(seatId) is { } seat ? (state, seat) : null;
        }
        catch (RecordDamagedException)
        {
            return null; // whoever would sit in a session that does not hold waits until it is looked into
        }
    }

    private static async Task<IResult> EnterAsync(
        HttpContext context, IAntiforgery antiforgery, SeatCodes codes, SessionDesk desk, SignIns signIns, Doorkeeper keeper)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
            return Seating.BackWith(Seating.StalePage, Enter);

        var form = await context.Request.ReadFormAsync();
        var token = form[Token].ToString();
        var meant = token.Length > 0 && await codes.FindAsync(token) is { } found
            ? (found.SessionId, found.SeatId)
            : (SessionId: form[Session].ToString(), SeatId: form[SeatField].ToString());
        if (await PlaceAsync(desk, meant.SessionId, meant.SeatId) is not { } place)
            return Back(token.Length > 0 && meant.SessionId.Length == 0 ? CodeOutcome.NoCode : CodeOutcome.SessionOver, null, null);

        var device = DeviceMark.Of(context);
        var answer = token.Length > 0
            ? await codes.TryAsync(token, device)
            : await codes.TryAsync(meant.SessionId, meant.SeatId, form[Digits].ToString(), device);
        if (answer is not { Outcome: CodeOutcome.Right, Code: { } code })
        {
            await keeper.NoteAsync(context, EventOf(answer.Outcome), SignInWay.SeatCode, null, meant.SessionId, meant.SeatId);
            return Back(answer.Outcome, meant.SessionId, meant.SeatId);
        }

        var id = await keeper.LetInAsync(context, SignInWay.SeatCode, null, new SeatBadge(code.SessionId, code.SeatId).ToPrincipal(Seating.Scheme));

        // Revoked in the very moment of coming in: the sign-in was not there yet to be ended with it.
        if (!await codes.StandsAsync(code.Number))
            await signIns.EndAsync(row => row.Id == id);

        return Results.LocalRedirect(Seating.PlaceOf(code.SessionId, place.Seat));
    }

    /// <summary>What the log says of a code that did not open.</summary>
    public static SignInEvent EventOf(CodeOutcome outcome) => outcome == CodeOutcome.UsedUp ? SignInEvent.LockedOut : SignInEvent.Refused;

    private static async Task<IResult> ShowAsync(string sessionId, string token, HttpContext context, ScreenLinks links, SignIns signIns, Doorkeeper keeper)
    {
        if (await links.HoldsAsync(sessionId, token))
        {
            var id = await keeper.LetInAsync(context, SignInWay.ScreenLink, null, new ScreenBadge(sessionId).ToPrincipal(Seating.Scheme));
            if (!await links.HoldsAsync(sessionId, token))
                await signIns.EndAsync(row => row.Id == id);
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.LocalRedirect($"/man-hinh/{Uri.EscapeDataString(sessionId)}");
    }

    // Back to the same seat, so that only the digits are typed again; the digits themselves stand in no address.
    private static IResult Back(CodeOutcome outcome, string? sessionId, string? seatId) => Results.LocalRedirect(
        Enter + QueryString.Create(new Dictionary<string, string?> { [Session] = sessionId, [SeatField] = seatId, [Seating.ProblemKey] = outcome.ToString() }
            .Where(pair => pair.Value is not null)));
}
