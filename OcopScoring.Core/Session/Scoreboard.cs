using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Core.Session;

/// <summary>
/// What the submitted forms of a session come to, by the pinned law. Points are looked up here, by option id; no caller ever
/// supplies them.
/// </summary>
public sealed class Scoreboard
{
    private readonly Lawbook _law;

    // A product's forms come to the same for everyone who looks, and two hundred look at once: worked out once for each state of it.
    private readonly ConditionalWeakTable<ProductState, Tuple<Classification?>> _latest = [];

    internal Scoreboard(Lawbook law) => _law = law;

    /// <summary>The set a product is judged by.</summary>
    /// <param name="product">A product of a session.</param>
    /// <exception cref="InvalidOperationException">The pinned set is not the one in the book: the record or the folder is damaged.</exception>
    public CriteriaSet SetOf(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return _law.Criteria.FindSet(product.Set.Id, product.Set.Sha256)
            ?? throw new InvalidOperationException($"The set {product.Set.Id} is not the one the session was pinned to.");
    }

    /// <summary>The edition a product is judged by: its bands and competences as they read when the product was entered.</summary>
    /// <param name="product">A product of a session.</param>
    /// <exception cref="InvalidOperationException">The pinned instrument is not in the book: the record or the folder is damaged.</exception>
    public CriteriaEdition EditionOf(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return _law.Criteria.FindEdition(product.Edition.Id, product.Edition.Sha256)
            ?? throw new InvalidOperationException($"The instrument {product.Edition.Id} is not the one the session was pinned to.");
    }

    /// <summary>The rules of a session.</summary>
    /// <param name="state">A session that was called.</param>
    /// <exception cref="InvalidOperationException">The pinned rules are not the ones in the book.</exception>
    public CouncilRules RulesOf(SessionState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var pin = state.Convening?.Rules ?? throw new InvalidOperationException("A session has no rules before it is called.");
        return _law.FindRules(pin.Id, pin.Version) is { } rules && rules.Sha256 == pin.Sha256
            ? rules
            : throw new InvalidOperationException(
                FormattableString.Invariant($"The rules {pin.Id} {pin.Version} are not the ones the session was pinned to."));
    }

    /// <summary>The template of a session's forms and minutes, worded as the session last changed it.</summary>
    /// <param name="state">A session that was called.</param>
    /// <exception cref="InvalidOperationException">The pinned template is not the one in the book.</exception>
    public FormTemplate TemplateOf(SessionState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var pin = state.Convening?.Template ?? throw new InvalidOperationException("A session has no template before it is called.");
        return _law.FindTemplate(pin.Id, pin.Version) is { } template && template.Sha256 == pin.Sha256
            ? template with { Texts = state.Template?.Texts ?? template.Texts }
            : throw new InvalidOperationException(
                FormattableString.Invariant($"The template {pin.Id} {pin.Version} is not the one the session was pinned to."));
    }

    /// <summary>
    /// The texts a session is pinned to that the book does not hold: byte for byte, or not at all. Without them nothing of the
    /// session can be computed as it was.
    /// </summary>
    /// <param name="state">A session.</param>
    public IEnumerable<string> MissingPins(SessionState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Convening is { Rules: var rules } && _law.FindRules(rules.Id, rules.Version)?.Sha256 != rules.Sha256)
        {
            yield return FormattableString.Invariant($"{rules.Id}/{rules.Version} ({rules.Sha256})");
        }

        if (state.Convening is { Template: var template } && _law.FindTemplate(template.Id, template.Version)?.Sha256 != template.Sha256)
        {
            yield return FormattableString.Invariant($"{template.Id}/{template.Version} ({template.Sha256})");
        }

        foreach (var pin in state.Products.Select(product => product.Product.Set).Distinct())
        {
            if (_law.Criteria.FindSet(pin.Id, pin.Sha256) is null)
            {
                yield return $"{pin.Id} ({pin.Sha256})";
            }
        }

        foreach (var pin in state.Products.Select(product => product.Product.Edition).Distinct())
        {
            if (_law.Criteria.FindEdition(pin.Id, pin.Sha256) is null)
            {
                yield return $"{pin.Id} ({pin.Sha256})";
            }
        }
    }

    /// <summary>A submitted form as a ballot.</summary>
    /// <param name="set">The set of the product.</param>
    /// <param name="form">A form from the record.</param>
    public static Ballot BallotOf(CriteriaSet set, FormVersion form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Ballot.TryMake(set, form.Choices, out var ballot, out _)
            ? ballot
            : throw new InvalidOperationException("The record holds a form that its set does not allow.");
    }

    /// <summary>
    /// The classification of a round's forms as they stand, or null while none counts: a form taken back does not, nor does that of
    /// a seat that is recused.
    /// </summary>
    /// <param name="state">The session.</param>
    /// <param name="product">The product.</param>
    /// <param name="round">One of its rounds.</param>
    public Classification? Classify(SessionState state, ProductState product, Round round)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(round);
        return ReferenceEquals(round, product.CurrentRound)
            ? _latest.GetValue(product, same => Tuple.Create(Work(state, same, round))).Item1
            : Work(state, product, round);
    }

    private Classification? Work(SessionState state, ProductState product, Round round)
    {
        var ballots = BallotsOf(product, round);
        if (ballots.IsEmpty)
        {
            return null;
        }

        var set = SetOf(product.Product);
        var tally = Tally.Of(set, ballots.Select(named => named.Ballot));
        return Classification.Of(tally, EditionOf(product.Product).StarBands, RulesOf(state).Rating);
    }

    /// <summary>The ballots of a round that count, each with its seat.</summary>
    /// <param name="product">The product.</param>
    /// <param name="round">One of its rounds.</param>
    public ImmutableArray<NamedBallot> BallotsOf(ProductState product, Round round)
    {
        ArgumentNullException.ThrowIfNull(product);
        var set = SetOf(product.Product);
        return [.. product.CountedForms(round).Select(form => new NamedBallot(form.Key, BallotOf(set, form.Value)))];
    }

    /// <summary>What this council does next with a product it has decided; null while it has not, and while its rating is contested.</summary>
    /// <param name="state">The session.</param>
    /// <param name="product">One of its products.</param>
    public NextStep? NextStepOf(SessionState state, ProductState product)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(product);
        var convening = state.Convening ?? throw new InvalidOperationException("A session has no level before it is called.");
        return product.Progress switch
        {
            ProductProgress.Rated { Rating: var rating } => NextStep.Of(
                EditionOf(product.Product), convening.Level, state.SittingOn, rating.Outcome, rating.Stars, new Mean(rating.Sum, rating.Counted)),
            ProductProgress.Eliminated => NextStep.Of(
                EditionOf(product.Product), convening.Level, state.SittingOn, RatingOutcome.Eliminated, null, default),
            _ => null,
        };
    }

    /// <summary>What this council does next with a classified product.</summary>
    /// <param name="state">The session.</param>
    /// <param name="product">The product.</param>
    /// <param name="classification">Its result.</param>
    public NextStep NextStepOf(SessionState state, Product product, Classification classification)
    {
        ArgumentNullException.ThrowIfNull(state);
        var convening = state.Convening ?? throw new InvalidOperationException("A session has no level before it is called.");
        return NextStep.Of(EditionOf(product), convening.Level, state.SittingOn, classification);
    }
}

/// <summary>A ballot and whose it is.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="Ballot">Its ballot.</param>
public sealed record NamedBallot(string SeatId, Ballot Ballot);
