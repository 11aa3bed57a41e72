using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Replay;

/// <summary>A session to be replayed, wherever it lies: all that the page needs, and nothing of where it came from.</summary>
/// <param name="Title">The name of the session.</param>
/// <param name="Timeline">The session, laid out in time.</param>
/// <param name="Scoreboard">The law it is pinned to: this program's, or what came with the bundle.</param>
/// <param name="Viewer">Who looks.</param>
/// <param name="IsBundle">Whether it comes out of a file and not out of this program's record.</param>
/// <param name="Ended">Whether the record goes on after what is replayed: the session was opened again or declared void.</param>
/// <param name="Flawed">Whether verification found something in it: said as long as it is shown.</param>
public sealed record ReplayRecord(string Title, SessionTimeline Timeline, Scoreboard Scoreboard, Viewer Viewer, bool IsBundle, bool Ended = true, bool Flawed = false)
{
    /// <summary>What the viewer sees of it.</summary>
    public ReplaySight Sight { get; } = new(Scoreboard, Timeline.StateAt(Timeline.Count), Viewer);

    /// <summary>The session at the last moment that is replayed.</summary>
    public SessionState End => Sight.End;
}
