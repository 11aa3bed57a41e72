using System.Collections.Immutable;
using OcopScoring.Core.Record;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>
/// Whether every recorded spread and rating is what the forms come to: computed again from the option ids in the forms and the points
/// of the pinned criteria, without asking how it was decided.
/// </summary>
internal sealed class ArithmeticLevel(PinnedLaw law)
{
    private readonly ImmutableArray<ReplayFinding>.Builder _findings = ImmutableArray.CreateBuilder<ReplayFinding>();
    private int _results;

    public static LevelReport Run(ImmutableArray<ReadEvent> record, Lawbook law, ReplayWatch watch) =>
        new ArithmeticLevel(new PinnedLaw(law)).Run(record, watch);

    private LevelReport Run(ImmutableArray<ReadEvent> record, ReplayWatch watch)
    {
        var read = 0;
        var state = SessionState.Initial;
        foreach (var group in CommandGroup.Of(record))
        {
            // What is missing the legality has named.
            if (law.LacksFor(group).Length > 0)
            {
                break;
            }

            try
            {
                state = Examine(state, group);
            }
            catch (Exception nonsense) when (nonsense is not (OutOfMemoryException or OperationCanceledException))
            {
                break; // named by the legality, too
            }

            read += group.Events.Length;
            watch.Step(ReplayLevel.Arithmetic, record.Length, group.Events.Length);
        }

        return new LevelReport(ReplayLevel.Arithmetic, _results, record.Length - read, _findings.ToImmutable());
    }

    private SessionState Examine(SessionState state, CommandGroup group)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (envelope, fact) in group.Events.Zip(group.Facts))
        {
            switch (fact)
            {
                case ProductRated rated:
                    Examine(envelope.Version, rated, Come(state, rated.ProductId));
                    break;
                case SpreadExceeded stray when !asked.Contains(stray.ProductId):
                    Find(envelope.Version, new ReplayFlaw.OtherSpread(stray.ProductId, null, stray));
                    break;
            }

            var before = state;
            state = state.Evolve(fact);
            if (AsksForSpread(before, fact) is { } productId)
            {
                asked.Add(productId);
                Examine(envelope.Version, state.FindProduct(productId)!, group, Come(state, productId));
            }
        }

        return state;
    }

    private void Examine(int version, ProductRated rated, Classification? classification)
    {
        _results++;
        var due = classification is null ? null : Rating.Of(classification);
        if (due is null || Text(rated with { Rating = due }) != Text(rated))
        {
            Find(version, new ReplayFlaw.OtherRating(rated.ProductId, due, rated.Rating));
        }
    }

    private void Examine(int version, ProductState product, CommandGroup group, Classification? classification)
    {
        _results++;
        var productId = product.Product.Id;
        var found = group.Facts.OfType<SpreadExceeded>().Where(spread => spread.ProductId == productId).ToList();
        var due = classification is { SpreadExceeded: true }
            ? new SpreadExceeded(
                productId,
                product.CurrentRound!.Number,
                classification.Tally.Spread.Min,
                classification.Tally.Spread.Max,
                classification.Rules.SpreadLimit)
            : null;
        if (found.Count > 1 || due != found.FirstOrDefault())
        {
            Find(version, new ReplayFlaw.OtherSpread(productId, due, found.FirstOrDefault()));
        }
    }

    // Closing a round asks how far apart its totals lie; so does a recusal after it, when they lay too far apart with that form.
    private static string? AsksForSpread(SessionState before, SessionEvent fact) => fact switch
    {
        RoundClosed closed => closed.ProductId,
        RecusalDeclared recusal when before.FindProduct(recusal.ProductId)?.Progress is ProductProgress.Closed { SpreadExceeded: not null } => recusal.ProductId,
        _ => null,
    };

    private Classification? Come(SessionState state, string productId) =>
        state.FindProduct(productId) is { CurrentRound: { } round } product ? law.Scoreboard.Classify(state, product, round) : null;

    private static string Text(ProductRated rated) => EventCodec.Encode(rated);

    private void Find(int version, ReplayFlaw flaw) => _findings.Add(new ReplayFinding(version, ReplayRule.Arithmetic, flaw));
}
