using System.Collections.Immutable;

namespace OcopScoring.Core.Session;

/// <summary>The conditions that several commands share, each giving the refusal when it does not hold and null when it does.</summary>
internal static class Conditions
{
    public const int ShortText = 300;

    public static Decision Accept(params SessionEvent[] events) => new Decision.Accepted([.. events]);

    public static Decision Refuse(Refusal refusal) => new Decision.Refused(refusal);

    /// <summary>A text as the record keeps it. Done when deciding, so that a session read back is the very session decided on.</summary>
    public static string Clean(string text) => RecordText.Clean(text);

    /// <summary>Preparing is the office's work, then the secretary's and that of whoever presides.</summary>
    public static Refusal? Prepares(this SessionState state, Actor actor) =>
        actor is Actor.OfficeActor || RoleOf(state, actor) is SeatRole.Secretary or SeatRole.Chair || state.Presides(actor) is null
            ? null
            : new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]);

    /// <summary>The chair presides; the vice-chair does while the chair is absent. Never both, and never from outside the room.</summary>
    public static Refusal? Presides(this SessionState state, Actor actor) =>
        actor is Actor.SeatActor seat && state.FindSeat(seat.SeatId) is { Role: SeatRole.Chair or SeatRole.ViceChair } found
            ? found switch
            {
                _ when found == state.Presiding => null,
                _ when state.Presiding is null => new Refusal.NobodyPresides(),
                _ when !state.IsPresent(found) => new Refusal.NotPresent(found.Id),
                _ => new Refusal.NotYourRole([SeatRole.Chair]),
            }
            : new Refusal.NotYourRole([SeatRole.Chair]);

    public static Refusal? IsIn(this SessionState state, params SessionPhase[] phases) =>
        phases.Contains(state.Phase) ? null : new Refusal.WrongPhase(state.Phase);

    public static Refusal? ShortEnough(params (string Field, string Text)[] texts) =>
        texts.Select(text => text switch
        {
            _ when string.IsNullOrWhiteSpace(text.Text) => new Refusal.TextMissing(text.Field),
            _ when text.Text.Length > ShortText => new Refusal.TextTooLong(text.Field, ShortText),
            _ => (Refusal?)null,
        }).FirstOrDefault(refusal => refusal is not null);

    public static Refusal? NotTooLong(params (string Field, string? Text)[] texts) =>
        texts.Where(text => text.Text?.Length > RecordText.Longest)
            .Select(text => new Refusal.TextTooLong(text.Field, RecordText.Longest))
            .FirstOrDefault();

    public static Refusal? Reasoned(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal.TextMissing("reason") : NotTooLong(("reason", reason));

    /// <summary>
    /// The seats without a form in this round that are in the room, or were when it opened: nobody is scored around by being sent
    /// out, and nobody who slipped away is forgotten.
    /// </summary>
    public static ImmutableArray<string> Missing(this SessionState state, Round round) =>
    [
        .. state.ScoringSeats
            .Where(seat => (state.IsPresent(seat) || round.Expected.Contains(seat.Id)) && !round.HasForm(seat.Id))
            .Select(seat => seat.Id),
    ];

    private static SeatRole? RoleOf(SessionState state, Actor actor) =>
        actor is Actor.SeatActor seat ? state.FindSeat(seat.SeatId)?.Role : null;
}
