using System.Collections.Immutable;

namespace OcopScoring.Core.Session;

/// <summary>How far a session has come.</summary>
public enum SessionPhase
{
    /// <summary>Nothing has happened.</summary>
    Nothing,

    /// <summary>Called; being prepared.</summary>
    Convened,

    /// <summary>Sitting.</summary>
    Open,

    /// <summary>Sealed for good.</summary>
    Sealed,
}

/// <summary>A session as its events have made it. Immutable.</summary>
public sealed record SessionState
{
    /// <summary>A session to which nothing has happened.</summary>
    public static SessionState Initial { get; } = new();

    /// <summary>The number of events so far.</summary>
    public int Version { get; init; }

    /// <summary>How far it has come.</summary>
    public SessionPhase Phase { get; init; }

    /// <summary>How it was called; null before.</summary>
    public SessionConvened? Convening { get; init; }

    /// <summary>The seats, in the order of the decision.</summary>
    public ImmutableArray<Seat> Seats { get; init; } = [];

    /// <summary>The ids of the seats whose holders are in the room.</summary>
    public ImmutableSortedSet<string> Present { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The agenda, in order.</summary>
    public ImmutableArray<ProductState> Products { get; init; } = [];

    /// <summary>The seats that fill in forms.</summary>
    public IEnumerable<Seat> ScoringSeats => Seats.Where(seat => seat.Scores);

    /// <summary>The product being scored, or null.</summary>
    public ProductState? OpenProduct => Products.FirstOrDefault(product => product.Progress is ProductProgress.Scoring);

    /// <summary>The seat that presides: the chair's, or the vice-chair's while the chair is absent; null with neither present.</summary>
    public Seat? Presiding =>
        Seats.FirstOrDefault(seat => seat.Role == SeatRole.Chair && IsPresent(seat))
        ?? Seats.FirstOrDefault(seat => seat.Role == SeatRole.ViceChair && IsPresent(seat));

    /// <summary>The seat with this id, or null.</summary>
    /// <param name="id">A seat's id.</param>
    public Seat? FindSeat(string id) => Seats.FirstOrDefault(seat => seat.Id == id);

    /// <summary>The product with this id, or null.</summary>
    /// <param name="id">A product's id.</param>
    public ProductState? FindProduct(string id) =>
        Products.FirstOrDefault(product => product.Product.Id == id);

    /// <summary>Whether the holder of a seat is in the room.</summary>
    /// <param name="seat">A seat.</param>
    public bool IsPresent(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return Present.Contains(seat.Id);
    }
}

/// <summary>A product on its way through the session.</summary>
/// <param name="Product">The product.</param>
/// <param name="Progress">How far it has come.</param>
/// <param name="Rounds">Its rounds, each beside the next: a re-score never overwrites.</param>
public sealed record ProductState(Product Product, ProductProgress Progress, ImmutableArray<Round> Rounds)
{
    /// <summary>The version of the session at the latest fact about this product's scoring; 0 before any.</summary>
    public int LastVersion { get; init; }

    /// <summary>The latest round, or null.</summary>
    public Round? CurrentRound => Rounds.IsEmpty ? null : Rounds[^1];
}

/// <summary>How far a product has come: a closed set of states, not a bag of flags.</summary>
public abstract record ProductProgress
{
    private ProductProgress()
    {
    }

    /// <summary>On the agenda; not scored yet.</summary>
    public sealed record Waiting : ProductProgress;

    /// <summary>A round is open.</summary>
    public sealed record Scoring : ProductProgress;

    /// <summary>The round is closed; no rating yet.</summary>
    /// <param name="SpreadExceeded">Set while the spread forbids a rating.</param>
    public sealed record Closed(SpreadExceeded? SpreadExceeded) : ProductProgress;

    /// <summary>Rated.</summary>
    /// <param name="Rating">The result.</param>
    public sealed record Rated(Rating Rating) : ProductProgress;
}

/// <summary>A round of scoring.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Criteria">The criteria a re-score is limited to; empty for a whole form.</param>
/// <param name="Expected">
/// The scoring seats in the room when the round opened, and in a re-score those with a form in the round before: whoever leaves
/// later without a form is still missed.
/// </param>
/// <param name="Forms">All versions of each seat's form, the latest last.</param>
public sealed record Round(
    int Number,
    ImmutableArray<string> Criteria,
    ImmutableSortedSet<string> Expected,
    ImmutableSortedDictionary<string, ImmutableArray<FormVersion>> Forms)
{
    /// <summary>Whether the seat's form is in.</summary>
    /// <param name="seatId">A seat's id.</param>
    public bool HasForm(string seatId) => Forms.ContainsKey(seatId);

    /// <summary>The form that counts, or null.</summary>
    /// <param name="seatId">A seat's id.</param>
    public FormVersion? LatestForm(string seatId) => Forms.TryGetValue(seatId, out var versions) ? versions[^1] : null;
}

/// <summary>One version of a submitted form.</summary>
/// <param name="Version">The version of the session that brought it in.</param>
/// <param name="Choices">Option ids by leaf, null for nothing ticked.</param>
/// <param name="Comments">Remarks by criterion.</param>
/// <param name="Opinion">The member's opinion.</param>
public sealed record FormVersion(
    int Version,
    ImmutableSortedDictionary<string, string?> Choices,
    ImmutableSortedDictionary<string, string> Comments,
    string? Opinion);
