namespace OcopScoring.Core.Session;

/// <summary>What a seat is for.</summary>
public enum SeatRole
{
    /// <summary>Chair (Chủ tịch Hội đồng): presides and scores.</summary>
    Chair,

    /// <summary>Vice-chair (Phó Chủ tịch): scores, and presides in the chair's absence once that is delegated on the record.</summary>
    ViceChair,

    /// <summary>Member (ủy viên): scores.</summary>
    Member,

    /// <summary>Secretary (thư ký): keeps the record and does not score.</summary>
    Secretary,

    /// <summary>Advisory team (Tổ tư vấn): presents the dossiers and does not score.</summary>
    AdvisoryTeam,
}

/// <summary>A seat of the council. Seats are named by office, never by person: no personal data enters the record.</summary>
/// <param name="Id">A short id, unique in the session.</param>
/// <param name="Office">The office that holds the seat, such as "Sở Công Thương".</param>
/// <param name="Role">What the seat is for.</param>
public sealed record Seat(string Id, string Office, SeatRole Role)
{
    /// <summary>Whether the seat fills in a form for every product.</summary>
    public bool Scores => Role is SeatRole.Chair or SeatRole.ViceChair or SeatRole.Member;
}

/// <summary>Who gives a command.</summary>
public abstract record Actor
{
    private Actor()
    {
    }

    /// <summary>The standing office that prepares sessions.</summary>
    public static Actor Office { get; } = new OfficeActor();

    /// <summary>The short form the record keeps: "office", or "seat/" and the seat's id.</summary>
    public abstract string Name { get; }

    /// <summary>Someone in a seat of the council.</summary>
    /// <param name="id">The seat's id.</param>
    public static Actor InSeat(string id) => new SeatActor(id);

    /// <summary>The actor of this name.</summary>
    /// <param name="name">What <see cref="Name"/> gave.</param>
    /// <exception cref="FormatException">The name is no actor's: the record is damaged.</exception>
    public static Actor FromName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name switch
        {
            "office" => Office,
            _ when name.StartsWith("seat/", StringComparison.Ordinal) => InSeat(name["seat/".Length..]),
            _ => throw new FormatException($"“{name}” names no actor."),
        };
    }

    /// <summary>The office that prepares.</summary>
    public sealed record OfficeActor : Actor
    {
        /// <inheritdoc/>
        public override string Name => "office";
    }

    /// <summary>A seat.</summary>
    /// <param name="SeatId">Its id.</param>
    public sealed record SeatActor(string SeatId) : Actor
    {
        /// <inheritdoc/>
        public override string Name => "seat/" + SeatId;
    }
}
