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

    /// <summary>Interrupted, by order or because the quorum was lost.</summary>
    Paused,

    /// <summary>Between two sittings: put off to another day, or reopened and not resumed yet.</summary>
    Adjourned,

    /// <summary>The sitting is over; its minutes are drawn and signed.</summary>
    Closed,

    /// <summary>Sealed.</summary>
    Sealed,

    /// <summary>Declared void, for good.</summary>
    Voided,
}

/// <summary>A session as its events have made it. Immutable.</summary>
public sealed record SessionState
{
    /// <summary>An empty set of seat ids. It stands before <see cref="Initial"/>, which is made with it.</summary>
    public static ImmutableSortedSet<string> NoSeats { get; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>A session to which nothing has happened.</summary>
    public static SessionState Initial { get; } = new();

    /// <summary>The number of events so far.</summary>
    public int Version { get; init; }

    /// <summary>How far it has come.</summary>
    public SessionPhase Phase { get; init; }

    /// <summary>How it was called; null before.</summary>
    public SessionConvened? Convening { get; init; }

    /// <summary>How the council comes together: as it was called, or in one room once a written opinion was taken to a meeting.</summary>
    public SessionForm Form { get; init; }

    /// <summary>The last day for forms of a written opinion; null in every other session, and once it was taken to a meeting.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The day of the sitting: the one it was called for, or the one it was moved to. It decides the edition.</summary>
    public DateOnly SittingOn { get; init; }

    /// <summary>The seats, in the order of the decision.</summary>
    public ImmutableArray<Seat> Seats { get; init; } = [];

    /// <summary>Seats that others have taken the place of.</summary>
    public ImmutableArray<Seat> FormerSeats { get; init; } = [];

    /// <summary>Every id a seat has had at any time: no other office is given it, for the record speaks of seats by their ids.</summary>
    public ImmutableSortedSet<string> SeatIds { get; init; } = NoSeats;

    /// <summary>The ids of the seats whose holders take part now.</summary>
    public ImmutableSortedSet<string> Present { get; init; } = NoSeats;

    /// <summary>The ids of those of them who take part over a line.</summary>
    public ImmutableSortedSet<string> Remote { get; init; } = NoSeats;

    /// <summary>The ids of the seats whose holders have taken part in this sitting at any time.</summary>
    public ImmutableSortedSet<string> Arrived { get; init; } = NoSeats;

    /// <summary>How everyone came and went, in order, over all sittings.</summary>
    public ImmutableArray<AttendanceEntry> Attendances { get; init; } = [];

    /// <summary>The vice-chair who presides in the chair's absence; null while that is not delegated.</summary>
    public string? Delegate { get; init; }

    /// <summary>Why the session stands still, while it is paused.</summary>
    public SessionPaused? Pause { get; init; }

    /// <summary>The number of the result: 1, and one more each time the sealed session was reopened.</summary>
    public int Edition { get; init; } = 1;

    /// <summary>The version that last sealed it; 0 while it never was.</summary>
    public int SealedAt { get; init; }

    /// <summary>The agenda, in order.</summary>
    public ImmutableArray<ProductState> Products { get; init; } = [];

    /// <summary>Remarks for the minutes, in order.</summary>
    public ImmutableArray<SessionNote> Notes { get; init; } = [];

    /// <summary>How the sitting ended; null while it has not, and once it was opened again.</summary>
    public SessionClosed? Closing { get; init; }

    /// <summary>Whether it was opened again and has not sat since.</summary>
    public bool Reopened { get; init; }

    /// <summary>The wording of the papers as changed in this session; null while the pinned template stands as it is.</summary>
    public TemplateRevised? Template { get; init; }

    /// <summary>Every drawing of the minutes, the latest last.</summary>
    public ImmutableArray<MinutesDrawing> Drawings { get; init; } = [];

    /// <summary>The latest drawing of the minutes, or null.</summary>
    public MinutesDrawing? Drawing => Drawings.IsEmpty ? null : Drawings[^1];

    /// <summary>Whether the latest drawing tells of everything there is to tell.</summary>
    public bool MinutesStand => Drawing is { } drawing && drawing.Version > LastTold;

    /// <summary>The version of the latest fact that minutes tell of: any but those about the minutes themselves.</summary>
    public int LastTold { get; init; }

    /// <summary>The seats that fill in forms.</summary>
    public IEnumerable<Seat> ScoringSeats => Seats.Where(seat => seat.Scores);

    /// <summary>The product being scored, or null; the first of them in a written-opinion session, where several are.</summary>
    public ProductState? OpenProduct => Products.FirstOrDefault(product => product.Progress is ProductProgress.Scoring);

    /// <summary>Whether opinions are given in writing, without a meeting.</summary>
    public bool IsWritten => Form == SessionForm.WrittenOpinion;

    /// <summary>Whether it began as a written opinion and was taken to a meeting.</summary>
    public bool TakenToMeeting => Convening?.Form == SessionForm.WrittenOpinion && !IsWritten;

    /// <summary>The seat that presides: the chair's, or the delegated vice-chair's while the chair is absent; null with neither.</summary>
    public Seat? Presiding => PresidingOver(null);

    /// <summary>The seat that presides over a product: a recused chair hands over to the delegated vice-chair.</summary>
    /// <param name="product">The product; null for the session as a whole.</param>
    public Seat? PresidingOver(ProductState? product) =>
        Heads.FirstOrDefault(seat => IsPresent(seat) && product?.IsRecused(seat.Id) != true);

    /// <summary>The chair's seat, then the one it is delegated to.</summary>
    public IEnumerable<Seat> Heads => Seats.Where(seat => seat.Role == SeatRole.Chair).Concat(Seats.Where(seat => seat.Id == Delegate));

    /// <summary>The seat with this id, or null; not one that was replaced.</summary>
    /// <param name="id">A seat's id.</param>
    public Seat? FindSeat(string id) => Seats.FirstOrDefault(seat => seat.Id == id);

    /// <summary>The office of a seat, replaced ones included; null for an unknown id.</summary>
    /// <param name="id">A seat's id.</param>
    public string? OfficeOf(string id) => (FindSeat(id) ?? FormerSeats.FirstOrDefault(seat => seat.Id == id))?.Office;

    /// <summary>The product with this id, or null.</summary>
    /// <param name="id">A product's id.</param>
    public ProductState? FindProduct(string id) =>
        Products.FirstOrDefault(product => product.Product.Id == id);

    /// <summary>How the holder of a seat came and went, in order.</summary>
    /// <param name="seat">A seat.</param>
    public IEnumerable<AttendanceEntry> AttendancesOf(Seat seat) => Attendances.Where(entry => entry.SeatId == seat.Id);

    /// <summary>Whether the holder of a seat takes part now.</summary>
    /// <param name="seat">A seat.</param>
    public bool IsPresent(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return Present.Contains(seat.Id);
    }

    /// <summary>The seats that fill in a form for a product: those that score and are not recused.</summary>
    /// <param name="product">The product; null for the session as a whole.</param>
    public IEnumerable<Seat> JudgesOf(ProductState? product) => ScoringSeats.Where(seat => product?.IsRecused(seat.Id) != true);

    /// <summary>
    /// The seats without a form in a round that take part, or did when it opened: nobody is scored around by being sent out, and
    /// nobody who slipped away is forgotten. Whoever is recused is not missed.
    /// </summary>
    /// <param name="product">A product.</param>
    /// <param name="round">One of its rounds.</param>
    public ImmutableArray<string> Missing(ProductState product, Round round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return
        [
            .. JudgesOf(product)
                .Where(seat => (IsPresent(seat) || round.Expected.Contains(seat.Id)) && !round.HasForm(seat.Id))
                .Select(seat => seat.Id),
        ];
    }
}

/// <summary>A remark for the minutes.</summary>
/// <param name="Version">The version of the session that brought it in.</param>
/// <param name="ProductId">The product it is about; null for the session.</param>
/// <param name="Text">The remark.</param>
public sealed record SessionNote(int Version, string? ProductId, string Text);

/// <summary>One drawing of the minutes.</summary>
/// <param name="Version">The version of the session that says so: the document tells of all events before it.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Sha256">SHA-256 of the document.</param>
/// <param name="Reason">Why it replaces the one before; null for the first.</param>
/// <param name="SignedFiles">SHA-256 of each signed file that was attached, the latest last.</param>
public sealed record MinutesDrawing(int Version, int Number, string Sha256, string? Reason, ImmutableArray<string> SignedFiles);

/// <summary>Someone coming or going, as the record tells it.</summary>
/// <param name="Version">The version of the session that brought it in.</param>
/// <param name="SeatId">The seat.</param>
/// <param name="Attendance">How.</param>
/// <param name="Remote">Whether over a line.</param>
public sealed record AttendanceEntry(int Version, string SeatId, Attendance Attendance, bool Remote);
