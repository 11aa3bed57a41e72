namespace OcopScoring.Core.Session;

/// <summary>Records that a seat is taken, or left.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="Present">Whether its holder takes part now.</param>
public sealed record RecordAttendance(string SeatId, bool Present) : SessionCommand
{
    /// <summary>Whether over a line instead of in the room; in a hybrid session only.</summary>
    public bool Remote { get; init; }
}

/// <summary>Puts another office in a seat's place, from now on and with a seat of its own: forms are never inherited.</summary>
/// <param name="SeatId">The seat that is left.</param>
/// <param name="NewSeatId">The id of the new seat.</param>
/// <param name="Office">Its office.</param>
/// <param name="Reason">Why, with the number of the paper that says so.</param>
public sealed record ReplaceMember(string SeatId, string NewSeatId, string Office, string Reason) : SessionCommand;

/// <summary>Has a vice-chair preside whenever the chair is absent or recused.</summary>
/// <param name="SeatId">A vice-chair's seat.</param>
/// <param name="Reason">Why, with the number of the paper that says so.</param>
public sealed record DelegateChair(string SeatId, string Reason) : SessionCommand;

/// <summary>Opens the session, when there is a quorum; a written opinion opens the forms of all its products with it.</summary>
public sealed record OpenSession : SessionCommand;

/// <summary>Interrupts the session: no form is taken until it is resumed.</summary>
/// <param name="Reason">Why.</param>
public sealed record PauseSession(string Reason) : SessionCommand;

/// <summary>Goes on with a session that was paused, adjourned or reopened, when there is a quorum.</summary>
public sealed record ResumeSession : SessionCommand;

/// <summary>Puts the session off to another day; before it has opened, moves it there.</summary>
/// <param name="ToDay">The day.</param>
/// <param name="Reason">Why.</param>
public sealed record AdjournSession(DateOnly ToDay, string Reason) : SessionCommand;

/// <summary>
/// Takes a written opinion to a meeting: opinions differ (26/2026/QĐ-TTg: by written opinion unless they do), or too few were given.
/// </summary>
/// <param name="OnDay">The day of the meeting.</param>
/// <param name="Reason">Why.</param>
public sealed record CallMeeting(DateOnly OnDay, string Reason) : SessionCommand;

/// <summary>Adds a remark for the minutes.</summary>
/// <param name="ProductId">The product it is about; null for the session.</param>
/// <param name="Text">The remark.</param>
public sealed record RecordNote(string? ProductId, string Text) : SessionCommand;
