using System.Collections.Immutable;
using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Session;

/// <summary>A product on its way through the session.</summary>
/// <param name="Product">The product.</param>
/// <param name="Progress">How far it has come.</param>
/// <param name="Rounds">Its rounds, each beside the next: a re-score never overwrites.</param>
public sealed record ProductState(Product Product, ProductProgress Progress, ImmutableArray<Round> Rounds)
{
    /// <summary>The version of the session at the latest fact about this product, at first that of its entering.</summary>
    public int LastVersion { get; init; }

    /// <summary>Seats that take no part in judging it, with the reason each gave.</summary>
    public ImmutableSortedDictionary<string, string> Recusals { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>How the current round's spread over the limit was accepted, or null.</summary>
    public SpreadAccepted? AcceptedSpread => CurrentRound?.Accepted;

    /// <summary>The proposed elimination that is not ruled yet, or null.</summary>
    public EliminationCase? Elimination { get; init; }

    /// <summary>Proposed eliminations that were ruled on, in order.</summary>
    public ImmutableArray<EliminationCase> RuledCases { get; init; } = [];

    /// <summary>The latest round, or null.</summary>
    public Round? CurrentRound => Rounds.IsEmpty ? null : Rounds[^1];

    /// <summary>Whether a seat takes no part in judging it.</summary>
    /// <param name="seatId">A seat's id.</param>
    public bool IsRecused(string seatId) => Recusals.ContainsKey(seatId);

    /// <summary>The forms of a round that count, by seat: not taken back, and not of a seat that is recused.</summary>
    /// <param name="round">One of its rounds.</param>
    public IEnumerable<KeyValuePair<string, FormVersion>> CountedForms(Round round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.Forms
            .Where(form => !IsRecused(form.Key) && round.HasForm(form.Key))
            .Select(form => KeyValuePair.Create(form.Key, form.Value[^1]));
    }
}

/// <summary>How far a product has come: a closed set of states, not a bag of flags.</summary>
public abstract record ProductProgress
{
    private ProductProgress()
    {
    }

    /// <summary>Whether the council is done with it.</summary>
    public bool IsSettled => this is Rated or Eliminated or Withdrawn;

    /// <summary>On the agenda; not scored yet.</summary>
    public sealed record Waiting : ProductProgress;

    /// <summary>A round is open.</summary>
    public sealed record Scoring : ProductProgress;

    /// <summary>The round is closed; no rating yet.</summary>
    /// <param name="SpreadExceeded">Set while the spread forbids a rating.</param>
    /// <param name="SetAside">Whether a rating was set aside and the product may be scored again.</param>
    public sealed record Closed(SpreadExceeded? SpreadExceeded, bool SetAside = false) : ProductProgress;

    /// <summary>Rated.</summary>
    /// <param name="Rating">The result.</param>
    public sealed record Rated(Rating Rating) : ProductProgress;

    /// <summary>Rated, and the rating is contested: it holds until it is upheld or set aside.</summary>
    /// <param name="Rating">The result.</param>
    /// <param name="Contest">Who contested it, and why.</param>
    public sealed record Contested(Rating Rating, RatingContested Contest) : ProductProgress;

    /// <summary>Eliminated: no star.</summary>
    /// <param name="Ground">The ground that was found.</param>
    /// <param name="Ruling">The council's ruling.</param>
    public sealed record Eliminated(EliminationGround Ground, EliminationRuled Ruling) : ProductProgress;

    /// <summary>Taken off the agenda at its producer's wish.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Withdrawn(string Reason) : ProductProgress;
}

/// <summary>A proposed elimination.</summary>
/// <param name="Proposal">Who proposed which ground, and why.</param>
/// <param name="Votes">By seat, whether it agrees.</param>
/// <param name="Ruling">The ruling; null while there is none.</param>
public sealed record EliminationCase(
    EliminationProposed Proposal, ImmutableSortedDictionary<string, bool> Votes, EliminationRuled? Ruling);

/// <summary>A round of scoring.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Criteria">The criteria a re-score is limited to; empty for a whole form.</param>
/// <param name="Expected">
/// The scoring seats taking part when the round opened, and in a re-score those with a form in the round before: whoever leaves
/// later without a form is still missed.
/// </param>
/// <param name="Forms">All versions of each seat's form, the latest last.</param>
public sealed record Round(
    int Number,
    ImmutableArray<string> Criteria,
    ImmutableSortedSet<string> Expected,
    ImmutableSortedDictionary<string, ImmutableArray<FormVersion>> Forms)
{
    /// <summary>How a re-score was ordered; null for a first round.</summary>
    public RescoreOrdered? Order { get; init; }

    /// <summary>How it was closed, with whose forms missing and why; null while it is open.</summary>
    public RoundClosed? Closing { get; init; }

    /// <summary>The version of the session that closed it; 0 while it is open.</summary>
    public int ClosedAt { get; init; }

    /// <summary>The spread over the limit its totals came to, whatever became of it; null when there was none.</summary>
    public SpreadExceeded? Spread { get; init; }

    /// <summary>How that spread was accepted, or null.</summary>
    public SpreadAccepted? Accepted { get; init; }

    /// <summary>The form versions that were taken back, each with the version of the session that says so.</summary>
    public ImmutableSortedDictionary<int, int> TakenBack { get; init; } = ImmutableSortedDictionary<int, int>.Empty;

    /// <summary>Paper forms that were entered and not confirmed yet, by seat.</summary>
    public ImmutableSortedDictionary<string, PaperEntry> Papers { get; init; } =
        ImmutableSortedDictionary.Create<string, PaperEntry>(StringComparer.Ordinal);

    /// <summary>Why paper forms were set aside after comparing, by seat; until they are entered again or come in another way.</summary>
    public ImmutableSortedDictionary<string, string> RejectedPapers { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>SHA-256 of every scan of a paper form that was entered, whatever became of the entry.</summary>
    public ImmutableSortedSet<string> Scans { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Whether the seat's form is in.</summary>
    /// <param name="seatId">A seat's id.</param>
    public bool HasForm(string seatId) => VersionsOf(seatId) is [.., var latest] && !TakenBack.ContainsKey(latest.Version);

    /// <summary>The form that is in, or null.</summary>
    /// <param name="seatId">A seat's id.</param>
    public FormVersion? LatestForm(string seatId) => HasForm(seatId) ? Forms[seatId][^1] : null;

    /// <summary>Every version a seat has handed in, the latest last; those taken back too.</summary>
    /// <param name="seatId">A seat's id.</param>
    public ImmutableArray<FormVersion> VersionsOf(string seatId) => Forms.GetValueOrDefault(seatId, []);
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
    string? Opinion)
{
    /// <summary>The paper it was entered from; null for a form filled in on a screen.</summary>
    public PaperOrigin? Paper { get; init; }
}

/// <summary>Where a form that was filled in on paper comes from.</summary>
/// <param name="ScanSha256">SHA-256 of the scan.</param>
/// <param name="EnteredBy">The seat that entered it.</param>
/// <param name="ConfirmedBy">The seat that compared it with the paper.</param>
public sealed record PaperOrigin(string ScanSha256, string EnteredBy, string ConfirmedBy);

/// <summary>A paper form that was entered and waits for a second person.</summary>
/// <param name="Form">What was entered, with the version that brought it in.</param>
/// <param name="ScanSha256">SHA-256 of the scan.</param>
/// <param name="EnteredBy">The seat that entered it.</param>
public sealed record PaperEntry(FormVersion Form, string ScanSha256, string EnteredBy);
