namespace OcopScoring.Core.Session;

/// <summary>How someone came or went.</summary>
public enum Attendance
{
    /// <summary>Came before the sitting began.</summary>
    In,

    /// <summary>Came for the first time after the sitting had begun.</summary>
    Late,

    /// <summary>Came back.</summary>
    Back,

    /// <summary>Left.</summary>
    Out,
}

/// <summary>Someone took or left a seat.</summary>
public sealed record AttendanceRecorded(string SeatId, Attendance Attendance, bool Remote) : SessionEvent;

/// <summary>Another office took a seat's place. Forms of the old seat stay what they were; the new one inherits none.</summary>
public sealed record MemberReplaced(string SeatId, Seat Replacement, string Reason) : SessionEvent;

/// <summary>A vice-chair presides whenever the chair is absent or recused.</summary>
public sealed record ChairDelegated(string SeatId, string Reason) : SessionEvent;

/// <summary>The session was opened with a quorum.</summary>
public sealed record SessionOpened(int Present, int Seated) : SessionEvent;

/// <summary>Why a session was paused.</summary>
public enum PauseCause
{
    /// <summary>Whoever presides ordered it.</summary>
    Ordered,

    /// <summary>The quorum was lost.</summary>
    QuorumLost,
}

/// <summary>The session was interrupted: no form is taken.</summary>
public sealed record SessionPaused(PauseCause Cause, string? Reason) : SessionEvent;

/// <summary>The session went on, with a quorum.</summary>
/// <param name="Present">Scoring members present.</param>
/// <param name="Seated">Scoring members seated.</param>
/// <param name="On">The day it went on.</param>
public sealed record SessionResumed(int Present, int Seated, DateOnly On) : SessionEvent;

/// <summary>The session was put off to another day.</summary>
public sealed record SessionAdjourned(DateOnly ToDay, string Reason) : SessionEvent;

/// <summary>
/// A written opinion was taken to a meeting. Forms given stay; the deadline is lifted, and from here on it is a session like any other.
/// </summary>
public sealed record MeetingCalled(DateOnly OnDay, string Reason) : SessionEvent;

/// <summary>A remark for the minutes.</summary>
public sealed record NoteRecorded(string? ProductId, string Text) : SessionEvent;
