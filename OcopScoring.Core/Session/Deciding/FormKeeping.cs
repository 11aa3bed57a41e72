using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using static OcopScoring.Core.Session.Deciding.Conditions;

namespace OcopScoring.Core.Session.Deciding;

/// <summary>
/// Forms coming in and being taken back. A screen writes the form of its own seat and of no other; the one way for anyone to enter
/// another's is paper, and that counts only when a second person has compared it.
/// </summary>
internal sealed class FormKeeping(Scoreboard scoreboard)
{
    public Decision Cast(SessionState state, CastBallot command, CommandContext context)
    {
        if (OpenForm.Find(state, command.ProductId, context.Actor, context.Day, out var refusal) is not { } form)
        {
            return Refuse(refusal!);
        }

        return !Read(form, command.Choices, command.Comments, command.Opinion, out var written, out var problem)
            ? Refuse(problem)
            : Accept(new BallotCast(
                command.ProductId, form.Round.Number, form.Seat.Id, written.Ballot.Choices, written.Comments, written.Opinion));
    }

    public static Decision Withdraw(SessionState state, WithdrawBallot command, CommandContext context)
    {
        if (OpenForm.Find(state, command.ProductId, context.Actor, context.Day, out var refusal) is not { } form)
        {
            return Refuse(refusal!);
        }

        return form.Round.HasForm(form.Seat.Id)
            ? Accept(new BallotWithdrawn(command.ProductId, form.Round.Number, form.Seat.Id))
            : Refuse(new Refusal.NoFormIn(form.Seat.Id));
    }

    public Decision EnterPaper(SessionState state, EnterPaperBallot command, CommandContext context)
    {
        var secretary = state.SeatOf(context.Actor)!;
        if (Check(state, command.ProductId, secretary) is { } hindrance)
        {
            return Refuse(hindrance);
        }

        if (OpenForm.Find(state, command.ProductId, Actor.InSeat(command.SeatId), context.Day, out var refusal) is not { } form)
        {
            return Refuse(state.FindSeat(command.SeatId) is null ? new Refusal.SeatUnknown(command.SeatId) : refusal!);
        }

        if (form.Round.HasForm(form.Seat.Id))
        {
            return Refuse(new Refusal.FormAlreadyIn(form.Seat.Id, command.ProductId));
        }

        if (!IsSha256(command.ScanSha256))
        {
            return Refuse(new Refusal.ScanMissing());
        }

        return !Read(form, command.Choices, command.Comments, command.Opinion, out var written, out var problem)
            ? Refuse(problem)
            : Accept(new PaperBallotEntered(
                command.ProductId,
                form.Round.Number,
                form.Seat.Id,
                written.Ballot.Choices,
                written.Comments,
                written.Opinion,
                command.ScanSha256,
                secretary.Id));
    }

    public static Decision ConfirmPaper(SessionState state, ConfirmPaperBallot command, CommandContext context) =>
        Compared(state, command.ProductId, command.SeatId, command.Entry, context, out var round, out var second) is { } refusal
            ? Refuse(refusal)
            : Accept(new PaperBallotConfirmed(command.ProductId, round!.Number, command.SeatId, command.Entry, second.Id));

    public static Decision RejectPaper(SessionState state, RejectPaperBallot command, CommandContext context) =>
        (Compared(state, command.ProductId, command.SeatId, command.Entry, context, out var round, out _) ?? Reasoned(command.Reason)) is { } refusal
            ? Refuse(refusal)
            : Accept(new PaperBallotRejected(command.ProductId, round!.Number, command.SeatId, command.Entry, Clean(command.Reason)));

    private static Refusal? Compared(
        SessionState state, string productId, string seatId, int entry, CommandContext context, out Round? round, out Seat second)
    {
        second = state.SeatOf(context.Actor)!;
        round = state.FindProduct(productId)?.CurrentRound;
        if (Check(state, productId, second) is { } hindrance)
        {
            return hindrance;
        }

        if (round!.Papers.GetValueOrDefault(seatId) is not { } paper || paper.Form.Version != entry)
        {
            return new Refusal.NoPaperWaiting(seatId);
        }

        return PaperSight.MayCompare(state, state.FindProduct(productId)!, seatId, second.Id) ? null : new Refusal.SecondPersonNeeded(seatId);
    }

    private static Refusal? Check(SessionState state, string productId, Seat seat) => state.FindProduct(productId) switch
        {
            null => new Refusal.ProductUnknown(productId),
            { Progress: not ProductProgress.Scoring } product => new Refusal.WrongProgress(product.Progress),
            var product when product.IsRecused(seat.Id) => new Refusal.Recused(seat.Id, productId),
            _ => null,
        };

    private bool Read(
        OpenForm form,
        ImmutableSortedDictionary<string, string?> choices,
        ImmutableSortedDictionary<string, string> comments,
        string? opinion,
        [NotNullWhen(true)] out Written? written,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        var set = scoreboard.SetOf(form.Product.Product);
        written = null;
        if (!Ballot.TryMake(set, choices, out var ballot, out var problems))
        {
            refusal = new Refusal.BallotInvalid(problems);
            return false;
        }

        refusal = form.FindBrokenLock(ballot) is { } locked ? new Refusal.CriterionLocked(locked.Number) : CheckWords(set, comments, opinion);
        if (refusal is not null)
        {
            return false;
        }

        written = new Written(ballot, Cleaned(comments), OrNull(opinion));
        return true;
    }

    private static Refusal? CheckWords(CriteriaSet set, ImmutableSortedDictionary<string, string> comments, string? opinion)
    {
        var stray = comments.Keys.Where(number => set.FindLeaf(number) is null).ToList();
        return stray.Count > 0
            ? new Refusal.BallotInvalid([.. stray.Select(number => new BallotProblem(BallotProblemKind.UnknownCriterion, number, null))])
            : NotTooLong([.. comments.Select(comment => (comment.Key, (string?)comment.Value)), ("opinion", opinion)]);
    }

    private static ImmutableSortedDictionary<string, string> Cleaned(ImmutableSortedDictionary<string, string> comments) =>
        comments.Where(comment => !string.IsNullOrWhiteSpace(comment.Value))
            .ToImmutableSortedDictionary(comment => comment.Key, comment => Clean(comment.Value), StringComparer.Ordinal);

    private sealed record Written(Ballot Ballot, ImmutableSortedDictionary<string, string> Comments, string? Opinion);
}
