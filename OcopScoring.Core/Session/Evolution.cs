using System.Collections.Immutable;

namespace OcopScoring.Core.Session;

/// <summary>How each fact changes a session. Total: a fact without a rule here is a bug and says so.</summary>
public static class Evolution
{
    /// <summary>The session after one more fact.</summary>
    /// <param name="state">The session before.</param>
    /// <param name="fact">The fact.</param>
    public static SessionState Evolve(this SessionState state, SessionEvent fact)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(fact);
        var next = state with { Version = state.Version + 1 };
        return fact switch
        {
            SessionConvened convened => next with { Phase = SessionPhase.Convened, Convening = convened },
            CouncilSeated seated => next with { Seats = seated.Seats, Present = next.Present.Clear() },
            ProductEntered entered => next with
            {
                Products = next.Products.Add(new ProductState(entered.Product, new ProductProgress.Waiting(), [])),
            },
            AttendanceRecorded { Present: true } came => next with { Present = next.Present.Add(came.SeatId) },
            AttendanceRecorded left => next with { Present = next.Present.Remove(left.SeatId) },
            SessionOpened => next with { Phase = SessionPhase.Open },
            RoundOpened opened => next.Change(opened.ProductId, product => product.Open(state, opened.Round, [])),
            BallotCast cast => next.Change(cast.ProductId, product => product.Receive(cast, next.Version)),
            RoundClosed closed => next.Change(
                closed.ProductId, product => product with { Progress = new ProductProgress.Closed(null) }),
            SpreadExceeded exceeded => next.Change(
                exceeded.ProductId, product => product with { Progress = new ProductProgress.Closed(exceeded) }),
            RescoreOrdered rescore => next.Change(rescore.ProductId, product => product.Open(state, rescore.Round, rescore.Criteria)),
            SpreadAccepted accepted => next.Change(
                accepted.ProductId, product => product with { Progress = new ProductProgress.Closed(null) }),
            ProductRated rated => next.Change(
                rated.ProductId, product => product with { Progress = new ProductProgress.Rated(rated.Rating) }),
            SessionSealed => next with { Phase = SessionPhase.Sealed },
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name, "No rule for this fact."),
        };
    }

    /// <summary>The session after several facts.</summary>
    /// <param name="state">The session before.</param>
    /// <param name="facts">The facts, in order.</param>
    public static SessionState Evolve(this SessionState state, IEnumerable<SessionEvent> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Aggregate(state, Evolve);
    }

    private static SessionState Change(this SessionState state, string productId, Func<ProductState, ProductState> change)
    {
        var index = state.Products.ToList().FindIndex(product => product.Product.Id == productId);
        return index < 0
            ? throw new InvalidOperationException($"The record speaks of a product “{productId}” that was never entered.")
            : state with { Products = state.Products.SetItem(index, change(state.Products[index]) with { LastVersion = state.Version }) };
    }

    private static ProductState Open(this ProductState product, SessionState state, int number, ImmutableArray<string> criteria) => product with
    {
        Progress = new ProductProgress.Scoring(),
        Rounds = product.Rounds.Add(new Round(
            number,
            criteria,
            state.ScoringSeats.Where(state.IsPresent).Select(seat => seat.Id)
                .Concat(product.CurrentRound?.Forms.Keys ?? [])
                .ToImmutableSortedSet(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, ImmutableArray<FormVersion>>(StringComparer.Ordinal))),
    };

    private static ProductState Receive(this ProductState product, BallotCast cast, int version)
    {
        var round = product.Rounds[^1];
        var versions = round.Forms.GetValueOrDefault(cast.SeatId, []);
        var form = new FormVersion(version, cast.Choices, cast.Comments, cast.Opinion);
        return product with
        {
            Rounds = product.Rounds.SetItem(
                product.Rounds.Length - 1, round with { Forms = round.Forms.SetItem(cast.SeatId, versions.Add(form)) }),
        };
    }
}
