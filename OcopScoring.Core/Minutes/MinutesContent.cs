using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Record;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Minutes;

/// <summary>
/// What the minutes tell, computed from the record alone: a document made from this says nothing that the record does not. Words
/// and layout are made elsewhere.
/// </summary>
public sealed class MinutesContent
{
    private readonly IReadOnlyList<Envelope> _record;
    private readonly ImmutableArray<SessionEvent> _facts;
    private readonly CourseEntry? _lastSat;

    private MinutesContent(IReadOnlyList<Envelope> record, ImmutableArray<SessionEvent> facts, SessionState state, Scoreboard scoreboard)
    {
        _record = record;
        _facts = facts;
        State = state;
        SessionId = record[0].SessionId;
        Head = RecordHead.Of(record);
        Rules = scoreboard.RulesOf(state);
        Template = scoreboard.TemplateOf(state);
        Editions = [.. state.Products.Select(product => scoreboard.EditionOf(product.Product)).DistinctBy(edition => edition.Instrument.Sha256)];
        Course = [.. CourseEntry.Of(record, facts)];
        _lastSat = Course.LastOrDefault(entry => entry.Fact is SessionOpened or SessionResumed);
        (Presided, TookPart) = People(record, facts, state);
        Products = [.. state.Products.Select((product, index) => ProductMinutes.Of(state, product, index + 1, scoreboard))];
    }

    private MinutesContent(MinutesContent other, FormTemplate template, ImmutableArray<ProductMinutes> products)
    {
        _record = other._record;
        _facts = other._facts;
        State = other.State;
        SessionId = other.SessionId;
        Head = other.Head;
        Rules = other.Rules;
        Template = template;
        Editions = other.Editions;
        Course = other.Course;
        Products = products;
        Presided = other.Presided;
        TookPart = other.TookPart;
        _lastSat = other._lastSat;
    }

    /// <summary>The session's id.</summary>
    public string SessionId { get; }

    /// <summary>How far the record had come.</summary>
    public RecordHead Head { get; }

    /// <summary>The session at that point.</summary>
    public SessionState State { get; }

    /// <summary>How it was called.</summary>
    public SessionConvened Convening => State.Convening!;

    /// <summary>The council's rules it is pinned to.</summary>
    public CouncilRules Rules { get; }

    /// <summary>The template of its papers, as last worded.</summary>
    public FormTemplate Template { get; }

    /// <summary>The editions its products are judged by, in the order of the agenda.</summary>
    public ImmutableArray<CriteriaEdition> Editions { get; }

    /// <summary>What happened apart from scoring, in order.</summary>
    public ImmutableArray<CourseEntry> Course { get; }

    /// <summary>Every product of the agenda, in order.</summary>
    public ImmutableArray<ProductMinutes> Products { get; }

    /// <summary>The first opening; null before it.</summary>
    public CourseEntry? Opening => Course.FirstOrDefault(entry => entry.Fact is SessionOpened);

    /// <summary>The end of the last sitting; null while it has not ended. Closing again what was opened for its papers alone ends nothing.</summary>
    public CourseEntry? Ending => State.Closing is null
        ? null
        : Course.SkipWhile(entry => entry != _lastSat).FirstOrDefault(entry => entry.Fact is SessionClosed);

    /// <summary>The number the next drawing gets.</summary>
    public int Number => (State.Drawing?.Number ?? 0) + 1;

    /// <summary>Scoring members who must take part, of those seated when the session opened.</summary>
    public int Needed => Rules.Quorum.Needed((Opening?.Fact as SessionOpened)?.Seated ?? State.ScoringSeats.Count());

    /// <summary>Everyone on whose word the session was opened, closed, or a product rated: who presided, in the order in which they did.</summary>
    public ImmutableArray<Seat> Presided { get; }

    /// <summary>
    /// The scoring seats whose holders took part, replaced ones too: there while the council sat, or with a form handed in. To a written
    /// opinion nobody comes; there it is the form alone.
    /// </summary>
    public ImmutableArray<Seat> TookPart { get; }

    /// <summary>The same with other words on the paper: for a look at them before they are recorded.</summary>
    /// <param name="texts">The words.</param>
    /// <param name="withProducts">Whether products are told of: not before the sitting has ended.</param>
    public MinutesContent Worded(PaperTexts texts, bool withProducts) => new(this, Template with { Texts = texts }, withProducts ? Products : []);

    /// <summary>When an event came in.</summary>
    /// <param name="version">Its version.</param>
    public DateTimeOffset MomentOf(int version) => _record[version - 1].At;

    /// <summary>Where a fact stands in the record: the event someone who doubts it can go back to.</summary>
    /// <param name="fact">A fact that this content or its state holds; null for none.</param>
    /// <returns>The version; null when it is no fact of this record.</returns>
    public int? VersionOf(SessionEvent? fact)
    {
        for (var index = 0; fact is not null && index < _facts.Length; index++)
        {
            if (ReferenceEquals(_facts[index], fact))
            {
                return index + 1;
            }
        }

        return null;
    }

    /// <summary>Where the latest fact of a kind stands, such as the rating of a product; null when there is none.</summary>
    /// <typeparam name="T">The kind of fact.</typeparam>
    /// <param name="which">Which of them.</param>
    public int? LastVersionOf<T>(Func<T, bool> which)
        where T : SessionEvent
    {
        ArgumentNullException.ThrowIfNull(which);
        for (var index = _facts.Length - 1; index >= 0; index--)
        {
            if (_facts[index] is T fact && which(fact))
            {
                return index + 1;
            }
        }

        return null;
    }

    /// <summary>How many products got this star.</summary>
    /// <param name="star">The star.</param>
    public int CountOf(StarRating star) => Products.Count(product => product.Rating?.Stars == star);

    private static (ImmutableArray<Seat> Presided, ImmutableArray<Seat> TookPart) People(
        IReadOnlyList<Envelope> record, ImmutableArray<SessionEvent> facts, SessionState end)
    {
        var presided = new List<string>();
        var sat = new HashSet<string>(StringComparer.Ordinal);
        var state = SessionState.Initial;
        foreach (var (envelope, fact) in record.Zip(facts))
        {
            state = state.Evolve(fact);
            if (fact is SessionOpened or SessionClosed or ProductRated && Actor.FromName(envelope.Actor) is Actor.SeatActor { SeatId: var seatId })
            {
                presided.Add(seatId);
            }

            if (state is { Phase: SessionPhase.Open, IsWritten: false })
            {
                sat.UnionWith(state.Present);
            }
        }

        sat.UnionWith(end.Products.SelectMany(product => product.Rounds).SelectMany(round => round.Forms.Keys.Where(round.HasForm)));
        ImmutableArray<Seat> everyone = [.. end.Seats, .. end.FormerSeats];
        return (
            [.. presided.Distinct(StringComparer.Ordinal).Select(id => everyone.First(seat => seat.Id == id))],
            [.. everyone.Where(seat => seat.Scores && sat.Contains(seat.Id))]);
    }

    /// <summary>Reads a record.</summary>
    /// <param name="record">All envelopes of one session, in order, whose chain was checked; at least one.</param>
    /// <param name="scoreboard">The law it is pinned to.</param>
    public static MinutesContent Of(IReadOnlyList<Envelope> record, Scoreboard scoreboard)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(scoreboard);
        ImmutableArray<SessionEvent> facts = [.. record.Select(envelope => envelope.Open())];
        return new MinutesContent(record, facts, SessionState.Initial.Evolve(facts), scoreboard);
    }
}
