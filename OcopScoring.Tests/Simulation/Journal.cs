using OcopScoring.App.Desk;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Store;

namespace OcopScoring.Tests.Simulation;

/// <summary>A command that was given, and what was heard of it each time it was.</summary>
internal sealed record Sent(string Session, Guid Id, Request Request)
{
    public List<Hearing> Heard { get; } = [];
}

/// <summary>What the one who asked was told.</summary>
internal abstract record Hearing
{
    /// <summary>It was recorded.</summary>
    internal sealed record Acknowledged(int Version) : Hearing;

    /// <summary>It was refused.</summary>
    internal sealed record Refused(Refusal Refusal) : Hearing;

    /// <summary>Nothing: the disk failed.</summary>
    internal sealed record Silence(DiskFault Fault) : Hearing;

    public static Hearing Of(Answer? answer, DiskFault fault) => answer switch
    {
        Answer.Done done => new Acknowledged(done.Version),
        Answer.Refused refused => new Refused(refused.Refusal),
        Answer.Damaged => throw new InvalidOperationException("The desk says that the record is damaged."),
        _ => new Silence(fault),
    };
}

/// <summary>All that the people of a simulation asked and were told: the other side of the record.</summary>
internal sealed class Journal
{
    public List<Sent> Commands { get; } = [];

    /// <summary>What each form was told to be saved.</summary>
    public Dictionary<DraftKey, KnownDraft> Drafts { get; } = [];

    /// <summary>Refusals of drafts.</summary>
    public List<Refusal> DraftRefusals { get; } = [];

    /// <summary>What programs remembered of a session when they crashed or the simulation ended.</summary>
    public List<(string Session, SessionState State)> Remembered { get; } = [];
}

/// <summary>Whose form for what.</summary>
internal sealed record DraftKey(string Session, string Product, int Round, string Seat);

/// <summary>
/// A draft as last acknowledged. A change during which the disk failed after the commit is on disk though nobody was told, and may be
/// either way in the next acknowledgement.
/// </summary>
internal sealed record KnownDraft(SavedDraft Saved, bool MaybeNewer);
