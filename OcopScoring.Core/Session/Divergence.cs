using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Core.Session;

/// <summary>Two members whose totals lie further apart than the rules allow.</summary>
/// <param name="Higher">The seat with the higher total.</param>
/// <param name="Lower">The seat with the lower total.</param>
/// <param name="Distance">The distance, in points.</param>
public sealed record DivergentPair(string Higher, string Lower, int Distance);

/// <summary>Why a written opinion should go to a meeting (26/2026/QĐ-TTg: by written opinion unless opinions differ).</summary>
public enum MeetingGround
{
    /// <summary>Totals lie further apart than the rules allow.</summary>
    Spread,

    /// <summary>Members disagree on whether a star minimum is met.</summary>
    Minimum,

    /// <summary>An elimination was proposed.</summary>
    Elimination,
}

/// <summary>Where the members' forms for one product differ, by name: for those who may see names, and for nobody else.</summary>
public sealed class Divergence
{
    private Divergence(SessionState state, ProductState product, Sight.OfNames sight)
    {
        var classification = sight.Classification;
        Ballots = sight.Ballots;
        Limit = classification.Rules.SpreadLimit;
        Rescored = product.CurrentRound?.Criteria ?? [];
        Before = product.Rounds is [.., var before, _]
            ? [.. product.CountedForms(before).Select(form => new NamedBallot(form.Key, Scoreboard.BallotOf(classification.Tally.Set, form.Value)))]
            : [];
        Pairs =
        [
            .. from high in Ballots
               from low in Ballots
               let distance = high.Ballot.Total - low.Ballot.Total
               where distance > Limit
               orderby distance descending
               select new DivergentPair(high.SeatId, low.SeatId, distance),
        ];
        Criteria = Disagreement.In(classification.Tally);
        Minimums = [.. classification.Disputed];
        MeetingGrounds =
        [
            .. new (bool Found, MeetingGround Ground)[]
            {
                (SpreadBlocks(product, classification), MeetingGround.Spread),
                (Minimums.Length > 0, MeetingGround.Minimum),
                (product.Elimination is not null, MeetingGround.Elimination),
            }.Where(entry => state.IsWritten && entry.Found && product.Progress is ProductProgress.Scoring or ProductProgress.Closed).Select(entry => entry.Ground),
        ];
    }

    /// <summary>The ballots that count, each with its seat.</summary>
    public ImmutableArray<NamedBallot> Ballots { get; }

    /// <summary>The ballots of the round before a re-score, each with its seat; empty in the first round.</summary>
    public ImmutableArray<NamedBallot> Before { get; }

    /// <summary>The criteria a re-score was limited to; empty in the first round.</summary>
    public ImmutableArray<string> Rescored { get; }

    /// <summary>The most two totals may differ by, in points.</summary>
    public int Limit { get; }

    /// <summary>The pairs whose totals differ by more, the widest first.</summary>
    public ImmutableArray<DivergentPair> Pairs { get; }

    /// <summary>The criteria on which the forms differ, the widest first.</summary>
    public ImmutableArray<Disagreement> Criteria { get; }

    /// <summary>The star minimums on which the forms are not unanimous.</summary>
    public ImmutableArray<MinimumFinding> Minimums { get; }

    /// <summary>Why a meeting is called for; empty when none is, and in every session that meets anyway.</summary>
    public ImmutableArray<MeetingGround> MeetingGrounds { get; }

    /// <summary>Whether the spread stands in the way of a rating: over the limit, and neither accepted nor settled.</summary>
    /// <param name="product">The product.</param>
    /// <param name="classification">What its forms come to.</param>
    public static bool SpreadBlocks(ProductState product, Classification classification)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(classification);
        return classification.SpreadExceeded
            && product.Progress is ProductProgress.Scoring or ProductProgress.Closed { SpreadExceeded: not null };
    }

    /// <summary>Reports where the forms of a product differ.</summary>
    /// <param name="state">The session.</param>
    /// <param name="product">The product.</param>
    /// <param name="sight">What the viewer may see of it: names.</param>
    public static Divergence Of(SessionState state, ProductState product, Sight.OfNames sight)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(sight);
        return new Divergence(state, product, sight);
    }
}
