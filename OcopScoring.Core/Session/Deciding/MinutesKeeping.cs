using static OcopScoring.Core.Session.Deciding.Conditions;

namespace OcopScoring.Core.Session.Deciding;

/// <summary>
/// Drawing the minutes and attaching what was signed. The document itself is made elsewhere, out of the record; what is kept of it
/// here is its hash, and that it tells of the record up to the event before.
/// </summary>
internal sealed class MinutesKeeping(Scoreboard scoreboard)
{
    public Decision Draw(SessionState state, DrawMinutes command, Actor actor)
    {
        var refusal = Writes(state, actor)
            ?? Hashed(command.Sha256)
            ?? NotReady(state)
            ?? (command.AsOf != state.Version ? new Refusal.RecordMovedOn(command.AsOf, state.Version) : null)
            ?? (state.Drawing is { } before ? Again(state, before, command.Reason) : null);
        return refusal is not null
            ? Refuse(refusal)
            : Accept(new MinutesDrawn(
                (state.Drawing?.Number ?? 0) + 1, command.Sha256, state.Drawing is null ? null : Clean(command.Reason!)));
    }

    public static Decision Sign(SessionState state, SignMinutes command, Actor actor)
    {
        var refusal = Writes(state, actor) ?? Hashed(command.Sha256) ?? state.LacksMinutes();
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        var drawing = state.Drawing!;
        return command.Number != drawing.Number || drawing.SignedFiles.Contains(command.Sha256)
            ? Refuse(command.Number != drawing.Number ? new Refusal.MinutesOutdated(command.Number) : new Refusal.MinutesUnchanged(command.Number))
            : Accept(new MinutesSigned(drawing.Number, command.Sha256));
    }

    private Refusal.MinutesNotReady? NotReady(SessionState state)
    {
        var lacking = MinutesCheck.All(state, scoreboard).Where(check => !check.Passed).Select(check => check.Kind);
        return lacking.Any() ? new Refusal.MinutesNotReady([.. lacking]) : null;
    }

    // The same record makes the same document; another number on it would only ask which of the two holds.
    private static Refusal? Again(SessionState state, MinutesDrawing before, string? reason) =>
        state.LacksMinutes() is null ? new Refusal.MinutesUnchanged(before.Number) : Reasoned(reason);

    private static Refusal.NotYourRole? Writes(SessionState state, Actor actor) =>
        state.SeatOf(actor) is { Role: SeatRole.Secretary } || state.Heads(actor) is null
            ? null
            : new Refusal.NotYourRole([SeatRole.Secretary, SeatRole.Chair]);

    private static Refusal.DocumentMissing? Hashed(string? sha256) => IsSha256(sha256) ? null : new Refusal.DocumentMissing();
}
