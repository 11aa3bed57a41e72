using System.Collections.Immutable;

namespace OcopScoring.Core.Session;

/// <summary>What has to be in order before the minutes can be drawn.</summary>
public enum MinutesCheckKind
{
    /// <summary>The sitting has ended.</summary>
    Ended,

    /// <summary>The council sat with a quorum.</summary>
    Quorum,

    /// <summary>No form is being waited for.</summary>
    Forms,

    /// <summary>No spread over the limit is left unresolved.</summary>
    Spread,

    /// <summary>Where the forms disagree on a minimum the star hangs on, a remark says what the council held.</summary>
    Minimums,

    /// <summary>Every proposed elimination is ruled on.</summary>
    Eliminations,

    /// <summary>Every product is decided, or the closing says why not.</summary>
    Ratings,
}

/// <summary>One check before the minutes are drawn.</summary>
/// <param name="Kind">What is checked.</param>
/// <param name="Passed">Whether it is in order.</param>
/// <param name="Products">The ids of the products it fails for; empty for what concerns the whole session.</param>
public sealed record MinutesCheck(MinutesCheckKind Kind, bool Passed, ImmutableArray<string> Products)
{
    /// <summary>All checks, in the order in which a session comes to them.</summary>
    /// <param name="state">The session.</param>
    /// <param name="scoreboard">The law it is pinned to.</param>
    public static ImmutableArray<MinutesCheck> All(SessionState state, Scoreboard scoreboard)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(scoreboard);
        MinutesCheck ForEach(MinutesCheckKind kind, Func<ProductState, bool> fails) =>
            Of(kind, [.. state.Products.Where(fails).Select(product => product.Product.Id)]);

        return
        [
            new(MinutesCheckKind.Ended, state.Closing is not null, []),
            new(MinutesCheckKind.Quorum, HadQuorum(state, scoreboard), []),
            ForEach(MinutesCheckKind.Forms, product => product.Progress is ProductProgress.Scoring),
            ForEach(MinutesCheckKind.Spread, product =>
                product.Progress is ProductProgress.Closed { SpreadExceeded: not null } && !LeftWithReason(state, product)),
            ForEach(MinutesCheckKind.Minimums, product => DecisiveMinimums(state, product, scoreboard) && !Remarked(state, product)),
            ForEach(MinutesCheckKind.Eliminations, product => product.Elimination is not null),
            ForEach(MinutesCheckKind.Ratings, product => !product.Progress.IsSettled && !LeftWithReason(state, product)),
        ];
    }

    private static MinutesCheck Of(MinutesCheckKind kind, ImmutableArray<string> failing) => new(kind, failing.IsEmpty, failing);

    // Core lets no session open, go on or rate without one, so a session that has ended had it whenever it mattered.
    private static bool HadQuorum(SessionState state, Scoreboard scoreboard) =>
        state.Closing is not null || (state.Convening is not null && Quorum.Lacks(state, scoreboard.RulesOf(state).Quorum) is null);

    private static bool LeftWithReason(SessionState state, ProductState product) =>
        state.Closing?.UnratedProducts.Contains(product.Product.Id) == true;

    // A minimum above the band of the mean changes no star, however the council divides on it.
    private static bool DecisiveMinimums(SessionState state, ProductState product, Scoreboard scoreboard) =>
        product is { Progress: ProductProgress.Rated or ProductProgress.Contested, CurrentRound: { } round }
        && scoreboard.Classify(state, product, round) is { } classification
        && classification.Disputed.Any(finding => finding.Minimum.Star <= classification.Band);

    // Said once the forms were in: a remark from before cannot be about what they say.
    private static bool Remarked(SessionState state, ProductState product) =>
        state.Notes.Any(note => note.ProductId == product.Product.Id && note.Version > product.CurrentRound!.ClosedAt);
}
