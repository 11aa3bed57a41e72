namespace OcopScoring.Core.Session;

/// <summary>What someone asks of a session. A command carries option ids, never points.</summary>
public abstract record SessionCommand;

/// <summary>Who asks, when, and under which id: all that a decision may not make up for itself.</summary>
/// <param name="CommandId">A command sent twice under one id is the same command.</param>
/// <param name="Actor">Who asks.</param>
/// <param name="At">When, in universal time.</param>
public sealed record CommandContext(Guid CommandId, Actor Actor, DateTimeOffset At)
{
    /// <summary>The day it is in Viet Nam.</summary>
    public DateOnly Day => OfficialTime.DayOf(At);
}
