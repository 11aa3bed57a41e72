using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Live;

/// <summary>Makes what the room sees out of what the session is. Whether scores may be shown is decided by <see cref="Sight"/> alone.</summary>
public static class ScreenViews
{
    /// <summary>The screen of a session that was called.</summary>
    public static ScreenView Of(string sessionId, Scoreboard scoreboard, SessionState state)
    {
        var convening = state.Convening ?? throw new InvalidOperationException("There is nothing to show of a session before it is called.");
        var shown = OnShow(state);
        return new ScreenView(
            sessionId,
            state.Version,
            convening.Title,
            ScreenWords.Mark(convening.Purpose),
            StageOf(state, shown),
            ScreenWords.Agenda(state.Products.Count(product => product.Progress.IsSettled), state.Products.Length),
            ResultsOf(state),
            shown is null ? null : ProductOf(scoreboard, state, shown));
    }

    // The product being scored; otherwise the one the record spoke of last, so that its result stays up until the next is opened.
    private static ProductState? OnShow(SessionState state) => state.Phase switch
    {
        SessionPhase.Open => state.OpenProduct
            ?? state.Products.Where(product => product.Progress is not (ProductProgress.Waiting or ProductProgress.Withdrawn or ProductProgress.Eliminated)).MaxBy(product => product.LastVersion),
        _ => null,
    };

    private static ScreenStage StageOf(SessionState state, ProductState? shown) => (state.Phase, shown?.Progress) switch
    {
        (SessionPhase.Convened, _) => ScreenStage.Convened,
        (SessionPhase.Closed, _) => ScreenStage.Ended,
        (SessionPhase.Sealed, _) => ScreenStage.Sealed,
        (SessionPhase.Voided, _) => ScreenStage.Voided,
        (SessionPhase.Paused, _) => ScreenStage.Paused,
        (SessionPhase.Adjourned, _) => ScreenStage.Adjourned,
        (SessionPhase.Open, ProductProgress.Contested) => ScreenStage.Rated,
        (SessionPhase.Open, null or ProductProgress.Waiting) => ScreenStage.Opened,
        (SessionPhase.Open, ProductProgress.Scoring) => ScreenStage.Scoring,
        (SessionPhase.Open, ProductProgress.Closed) => ScreenStage.Closed,
        (SessionPhase.Open, ProductProgress.Rated) => ScreenStage.Rated,
        var other => throw new ArgumentOutOfRangeException(nameof(state), other.ToString(), "No stage for this."),
    };

    private static ImmutableArray<ScreenCount> ResultsOf(SessionState state) =>
    [
        .. state.Products
            .Select(product => product.Progress)
            .OfType<ProductProgress.Rated>()
            .GroupBy(rated => rated.Rating.Stars)
            .OrderByDescending(group => group.Key)
            .Select(group => new ScreenCount(ScreenWords.Result(group.Key), group.Count())),
    ];

    private static ScreenProduct ProductOf(Scoreboard scoreboard, SessionState state, ProductState product)
    {
        var sight = Sight.Of(scoreboard, state, product, Viewer.Projector);
        var set = scoreboard.SetOf(product.Product);
        var scores = sight as Sight.OfScores;
        var forms = ((Sight.OfForms)sight).Forms; // the wall is never recused
        return new ScreenProduct(
            product.Product.Id,
            product.Product.Name,
            product.Product.Producer,
            ScreenWords.Place(state.Products.IndexOf(product) + 1, state.Products.Length),
            ScreenWords.Set(set),
            ScreenWords.Instrument(set),
            product.CurrentRound?.Number ?? 0,
            forms.Submitted,
            forms.Expected,
            scores is null ? null : ScoresOf(scores.Classification, scoreboard.RulesOf(state).Decimals),
            scores is not null && product.Progress is ProductProgress.Rated { Rating: var rating }
                ? ResultOf(rating, scoreboard.NextStepOf(state, product.Product, scores.Classification))
                : null);
    }

    private static ScreenScores ScoresOf(Classification classification, int decimals)
    {
        var tally = classification.Tally;
        return new ScreenScores(
            tally.Mean.Display(classification.Bands, decimals),
            [.. tally.Set.Parts.Select(part => PartOf(tally, part, decimals))],
            classification.SpreadExceeded);
    }

    private static ScreenPart PartOf(Tally tally, Part part, int decimals)
    {
        var mean = tally.MeanOf(part.Code);
        return new ScreenPart(
            part.Code.ToString(), part.Title, mean.Display([], decimals), part.Max, 100 * mean.Sum / (part.Max * mean.Count));
    }

    // The rating is the one in the record: the wall repeats it and does not work out another.
    private static ScreenResult ResultOf(Rating rating, NextStep next) =>
        new((int?)rating.Stars, ScreenWords.Headline(rating), ScreenWords.Reason(rating), ScreenWords.Next(next));
}
