using System.Collections.Immutable;

namespace OcopScoring.Core.Session;

/// <summary>How each fact about one product changes it.</summary>
internal static class ProductEvolution
{
    public static SessionState EvolveProduct(this SessionState state, SessionEvent fact) => fact switch
    {
        ProductWithdrawn withdrawn => state.Change(withdrawn.ProductId, product => product with
        {
            Progress = new ProductProgress.Withdrawn(withdrawn.Reason), Elimination = null,
        }),
        RecusalDeclared recusal => state.Change(recusal.ProductId, product => product.Recuse(recusal)),
        RecusalLifted lifted => state.Change(lifted.ProductId, product => product with { Recusals = product.Recusals.Remove(lifted.SeatId) }),
        RoundOpened opened => state.Change(opened.ProductId, product => product.Open(state, opened.Round, [])),
        BallotCast cast => state.Change(cast.ProductId, product => product.Receive(
            cast.SeatId, new FormVersion(state.Version, cast.Choices, cast.Comments, cast.Opinion))),
        BallotWithdrawn withdrawn => state.Change(withdrawn.ProductId, product => product.ChangeRound(
            round => round with { TakenBack = round.TakenBack.Add(round.Forms[withdrawn.SeatId][^1].Version, state.Version) })),
        PaperBallotEntered paper => state.Change(paper.ProductId, product => product.ChangeRound(round => round with
        {
            Papers = round.Papers.SetItem(paper.SeatId, new PaperEntry(
                new FormVersion(state.Version, paper.Choices, paper.Comments, paper.Opinion), paper.ScanSha256, paper.EnteredBy)),
            RejectedPapers = round.RejectedPapers.Remove(paper.SeatId),
            Scans = round.Scans.Add(paper.ScanSha256),
        })),
        PaperBallotConfirmed confirmed => state.Change(confirmed.ProductId, product => product.Receive(confirmed, state.Version)),
        PaperBallotRejected rejected => state.Change(rejected.ProductId, product => product.ChangeRound(
            round => round with
            {
                Papers = round.Papers.Remove(rejected.SeatId),
                RejectedPapers = round.RejectedPapers.SetItem(rejected.SeatId, rejected.Reason),
            })),
        RoundClosed closed => state.Change(closed.ProductId, product => (product with { Progress = new ProductProgress.Closed(null) })
            .ChangeRound(round => round with { Closing = closed, ClosedAt = state.Version })),
        SpreadExceeded exceeded => state.Change(exceeded.ProductId, product => product.Settle(exceeded)
            .ChangeRound(round => round with { Spread = exceeded })),
        SpreadAccepted accepted => state.Change(accepted.ProductId, product => product.Settle(null)
            .ChangeRound(round => round with { Accepted = accepted })),
        RescoreOrdered rescore => state.Change(rescore.ProductId, product => product.Open(state, rescore.Round, rescore.Criteria)
            .ChangeRound(round => round with { Order = rescore })),
        EliminationProposed proposed => state.Change(proposed.ProductId, product => product with
        {
            Elimination = new EliminationCase(proposed, ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal), null),
        }),
        EliminationVoteCast vote => state.Change(vote.ProductId, product => product with
        {
            Elimination = product.Elimination! with { Votes = product.Elimination.Votes.SetItem(vote.SeatId, vote.Agrees) },
        }),
        EliminationRuled ruled => state.Change(ruled.ProductId, product => product.Rule(ruled)),
        ProductRated rated => state.Change(rated.ProductId, product => product with { Progress = new ProductProgress.Rated(rated.Rating) }),
        RatingContested contested => state.Change(contested.ProductId, product => product with
        {
            Progress = new ProductProgress.Contested(((ProductProgress.Rated)product.Progress).Rating, contested),
        }),
        RatingUpheld upheld => state.Change(upheld.ProductId, product => product with
        {
            Progress = new ProductProgress.Rated(((ProductProgress.Contested)product.Progress).Rating),
        }),
        CorrectionRecorded aside => state.Change(aside.ProductId, product => product with
        {
            Progress = new ProductProgress.Closed(null, SetAside: true),
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name, "No rule for this fact."),
    };

    public static SessionState Change(this SessionState state, string productId, Func<ProductState, ProductState> change)
    {
        var before = state.ProductOf(productId);
        return state with { Products = state.Products.Replace(before, change(before) with { LastVersion = state.Version }, ReferenceEqualityComparer.Instance) };
    }

    public static ProductState ProductOf(this SessionState state, string productId) => state.FindProduct(productId)
        ?? throw new InvalidOperationException($"The record speaks of a product “{productId}” that was never entered.");

    // A spread that was in the way may be gone without this seat's form; if it is not, a new fact says so.
    private static ProductState Recuse(this ProductState product, RecusalDeclared recusal)
    {
        var recused = product with { Recusals = product.Recusals.SetItem(recusal.SeatId, recusal.Reason) };
        return recused.Progress is ProductProgress.Closed
            ? recused.Settle(null).ChangeRound(round => round with { Papers = round.Papers.Remove(recusal.SeatId) })
            : recused.ChangeRound(round => round with { Papers = round.Papers.Remove(recusal.SeatId) });
    }

    private static ProductState Settle(this ProductState product, SpreadExceeded? spread) => product with
    {
        Progress = new ProductProgress.Closed(spread, product.Progress is ProductProgress.Closed { SetAside: true }),
    };

    private static ProductState Open(this ProductState product, SessionState state, int number, ImmutableArray<string> criteria) => product with
    {
        Progress = new ProductProgress.Scoring(),
        Rounds = product.Rounds.Add(new Round(
            number,
            criteria,
            state.ScoringSeats.Where(state.IsPresent).Select(seat => seat.Id)
                .Concat(product.CurrentRound is { } before ? product.CountedForms(before).Select(form => form.Key) : [])
                .ToImmutableSortedSet(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, ImmutableArray<FormVersion>>(StringComparer.Ordinal))),
    };

    private static ProductState Receive(this ProductState product, string seatId, FormVersion form) => product.ChangeRound(round => round with
    {
        Forms = round.Forms.SetItem(seatId, round.VersionsOf(seatId).Add(form)),
        Papers = round.Papers.Remove(seatId),
        RejectedPapers = round.RejectedPapers.Remove(seatId),
    });

    private static ProductState Receive(this ProductState product, PaperBallotConfirmed confirmed, int version)
    {
        var paper = product.CurrentRound!.Papers[confirmed.SeatId];
        return product.Receive(confirmed.SeatId, paper.Form with
        {
            Version = version,
            Paper = new PaperOrigin(paper.ScanSha256, paper.EnteredBy, confirmed.ConfirmedBy),
        });
    }

    private static ProductState Rule(this ProductState product, EliminationRuled ruled) => product with
    {
        Progress = ruled.Found ? new ProductProgress.Eliminated(product.Elimination!.Proposal.Ground, ruled) : product.Progress,
        Elimination = null,
        RuledCases = product.RuledCases.Add(product.Elimination! with { Ruling = ruled }),
    };

    private static ProductState ChangeRound(this ProductState product, Func<Round, Round> change) => product.CurrentRound is { } round
        ? product with { Rounds = product.Rounds.SetItem(product.Rounds.Length - 1, change(round)) }
        : product;
}
