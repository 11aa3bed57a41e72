using OcopScoring.Core.Session;

namespace OcopScoring.App.Desk;

/// <summary>What a command came to, for the page that gave it.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Recorded and on disk.</summary>
    public sealed record Done(int Version) : Answer;

    /// <summary>Not carried out; nothing changed.</summary>
    public sealed record Refused(Refusal Refusal) : Answer;

    /// <summary>The record of the session does not hold, so nothing is written to it until someone has looked into it.</summary>
    public sealed record Damaged : Answer;
}
