using System.Diagnostics.CodeAnalysis;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Core.Session.Deciding;

/// <summary>
/// The conditions that several commands share, each giving the refusal when it does not hold and null when it does. Role and phase
/// alone were asked before, of <see cref="Authority"/>.
/// </summary>
internal static class Conditions
{
    public const int ShortText = 300;

    public static Decision Accept(params SessionEvent[] events) => new Decision.Accepted([.. events]);

    public static Decision Refuse(Refusal refusal) => new Decision.Refused(refusal);

    /// <summary>
    /// Accepts, and says so too when with this the quorum is lost: scoring pauses at once and goes on by command, not by chance.
    /// </summary>
    public static Decision AcceptWatched(SessionState state, Scoreboard scoreboard, params SessionEvent[] events)
    {
        var after = state.Evolve(events);
        return after.Phase == SessionPhase.Open && Quorum.Lacks(after, scoreboard.RulesOf(after).Quorum) is not null
            ? Accept([.. events, new SessionPaused(PauseCause.QuorumLost, null)])
            : Accept(events);
    }

    /// <summary>A text that may be left out, as the record keeps it.</summary>
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : Clean(text);

    /// <summary>A text as the record keeps it. Done when deciding, so that a session read back is the very session decided on.</summary>
    public static string Clean(string text) => RecordText.Clean(text);

    /// <summary>Preparing is the office's work, then the secretary's and that of whoever presides: the vice-chair not without that.</summary>
    public static Refusal? Prepares(this SessionState state, Actor actor) =>
        actor is Actor.OfficeActor || RoleOf(state, actor) is SeatRole.Secretary or SeatRole.Chair || state.Presides(actor) is null
            ? null
            : new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]);

    /// <summary>
    /// The chair presides; the delegated vice-chair does while the chair is absent, or recused from the product. Never both, and
    /// never from outside the room.
    /// </summary>
    public static Refusal? Presides(this SessionState state, Actor actor, ProductState? product = null) =>
        actor is Actor.SeatActor seat && state.FindSeat(seat.SeatId) is { Role: SeatRole.Chair or SeatRole.ViceChair } found
            ? found switch
            {
                _ when found == state.PresidingOver(product) => null,
                _ when product?.IsRecused(found.Id) == true => new Refusal.Recused(found.Id, product.Product.Id),
                _ when state.PresidingOver(product) is null => new Refusal.NobodyPresides(),
                _ when !state.IsPresent(found) => new Refusal.NotPresent(found.Id),
                _ => new Refusal.NotYourRole([SeatRole.Chair]),
            }
            : new Refusal.NotYourRole([SeatRole.Chair]);

    /// <summary>As <see cref="Presides"/>, also with nobody in the room: between two sittings.</summary>
    public static Refusal? Heads(this SessionState state, Actor actor) =>
        actor is Actor.SeatActor seat && state.Heads.Any(head => head.Id == seat.SeatId) ? null : new Refusal.NotYourRole([SeatRole.Chair]);

    /// <summary>A seat of this council.</summary>
    public static Seat? SeatOf(this SessionState state, Actor actor) =>
        actor is Actor.SeatActor seat ? state.FindSeat(seat.SeatId) : null;

    /// <summary>The product a command of the presiding seat is about.</summary>
    public static ProductState? PresidedProduct(this SessionState state, string productId, Actor actor, out Refusal? refusal)
    {
        var product = state.FindProduct(productId);
        refusal = state.Presides(actor, product)
            ?? (product is null ? new Refusal.ProductUnknown(productId) : null);
        return refusal is null ? product : null;
    }

    /// <summary>Whether nothing has happened since the version a list was held against; null for none.</summary>
    public static Refusal? IsAsSeen(this SessionState state, int? version) =>
        version is { } seenAt && seenAt != state.Version ? new Refusal.ListOutdated(seenAt) : null;

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

    /// <summary>Lower-case hexadecimal digits, as many as SHA-256 has.</summary>
    public static bool IsSha256([NotNullWhen(true)] string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>No minutes were drawn, or something was recorded since that they do not tell of.</summary>
    public static Refusal? LacksMinutes(this SessionState state) => state.Drawing switch
    {
        null => new Refusal.MinutesNotDrawn(),
        var drawing => state.MinutesStand ? null : new Refusal.MinutesOutdated(drawing.Number),
    };

    private static SeatRole? RoleOf(SessionState state, Actor actor) => state.SeatOf(actor)?.Role;
}
