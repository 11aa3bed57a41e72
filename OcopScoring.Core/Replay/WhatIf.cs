using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>
/// What is assumed in place of what held. Quorum and visibility decide who sits and who sees, never what forms come to, so they are no
/// part of it.
/// </summary>
/// <param name="Rules">The rules by which forms are rated.</param>
/// <param name="Edition">The edition whose sets and bands are used; null for the one each product was judged by.</param>
public sealed record WhatIfAssumption(RatingRules Rules, CriteriaEdition? Edition);

/// <summary>
/// A sealed session reckoned anew under an assumption. A calculation and nothing else: no fact, no part of the record, kept nowhere. The
/// recognised result is the one on record.
/// </summary>
public sealed class WhatIf
{
    private WhatIf(SessionState state, Scoreboard scoreboard, WhatIfAssumption assumption)
    {
        Assumption = assumption;
        Recorded = scoreboard.RulesOf(state).Rating;
        Products = [.. state.Products.Select(product => Reckon(state, scoreboard, product))];
    }

    /// <summary>What is assumed.</summary>
    public WhatIfAssumption Assumption { get; }

    /// <summary>The rules that held.</summary>
    public RatingRules Recorded { get; }

    /// <summary>Every product, in the order of the agenda.</summary>
    public ImmutableArray<WhatIfProduct> Products { get; }

    /// <summary>Those that could be reckoned.</summary>
    public IEnumerable<WhatIfProduct.Calculated> Calculated => Products.OfType<WhatIfProduct.Calculated>();

    /// <summary>Reckons a session anew.</summary>
    /// <param name="scoreboard">The law the session is pinned to.</param>
    /// <param name="state">A sealed session.</param>
    /// <param name="assumption">What is assumed.</param>
    /// <exception cref="ArgumentException">The session is not sealed: there is no result yet to set another beside.</exception>
    public static WhatIf Of(Scoreboard scoreboard, SessionState state, WhatIfAssumption assumption)
    {
        ArgumentNullException.ThrowIfNull(scoreboard);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(assumption);
        return state.Phase == SessionPhase.Sealed
            ? new WhatIf(state, scoreboard, assumption)
            : throw new ArgumentException("Only a sealed session is reckoned anew.", nameof(state));
    }

    private WhatIfProduct Reckon(SessionState state, Scoreboard scoreboard, ProductState product)
    {
        if (product.Progress is not ProductProgress.Rated { Rating: var rating }
            || product.CurrentRound is not { } round
            || scoreboard.Classify(state, product, round) is not { } held)
        {
            return new WhatIfProduct.NotRated(product);
        }

        if (Assumption.Edition is not { } edition || edition.Id == product.Product.Edition.Id)
        {
            return new WhatIfProduct.Calculated(product, rating, held, Classification.Of(held.Tally, held.Bands, Assumption.Rules));
        }

        if (CarriedForms.SetFor(held.Tally.Set, edition) is not { } set)
        {
            return new WhatIfProduct.NotCarried(product, rating, null, []);
        }

        var carried = CarriedForms.Of(held.Tally.Ballots, set);
        return carried.Problems.IsEmpty
            ? new WhatIfProduct.Calculated(product, rating, held, Classification.Of(Tally.Of(set, carried.Ballots), edition.StarBands, Assumption.Rules))
            : new WhatIfProduct.NotCarried(product, rating, set, carried.Problems);
    }
}

/// <summary>What a calculation says of one product.</summary>
/// <param name="Product">The product as the record has it.</param>
public abstract record WhatIfProduct(ProductState Product)
{
    /// <summary>It was not rated (eliminated, withdrawn, not decided) and stays what it is.</summary>
    /// <param name="Product">The product as the record has it.</param>
    public sealed record NotRated(ProductState Product) : WhatIfProduct(Product);

    /// <summary>It was rated, and its forms cannot be read by the other edition.</summary>
    /// <param name="Product">The product as the record has it.</param>
    /// <param name="Rating">The result on record.</param>
    /// <param name="Set">The other edition's set; null when it has none for such products.</param>
    /// <param name="Problems">Why not.</param>
    public sealed record NotCarried(ProductState Product, Rating Rating, CriteriaSet? Set, ImmutableArray<CarryProblem> Problems)
        : WhatIfProduct(Product);

    /// <summary>It was rated, and this is what the same forms would have come to.</summary>
    /// <param name="Product">The product as the record has it.</param>
    /// <param name="Rating">The result on record.</param>
    /// <param name="Held">What the forms come to by what held.</param>
    /// <param name="Assumed">What they come to by what is assumed.</param>
    public sealed record Calculated(ProductState Product, Rating Rating, Classification Held, Classification Assumed) : WhatIfProduct(Product)
    {
        /// <summary>By how many stars the result would differ, a product without a star counting as none; 0 when it would not.</summary>
        public int StarsMore => ((int?)Assumed.Stars ?? 0) - ((int?)Rating.Stars ?? 0);

        /// <summary>Whether the spread would stand in the way of a rating now and did not, or did and would not.</summary>
        public bool OtherSpread => Held.SpreadExceeded != Assumed.SpreadExceeded;

        /// <summary>
        /// The minimums on which the two disagree, as assumed. Empty under another edition, whose minimums are its own: they are not
        /// compared one by one.
        /// </summary>
        public IEnumerable<MinimumFinding> OtherMinimums => Held.Tally.Set == Assumed.Tally.Set
            ? Held.Minimums.Zip(Assumed.Minimums).Where(pair => pair.First.Met != pair.Second.Met).Select(pair => pair.Second)
            : [];
    }
}
