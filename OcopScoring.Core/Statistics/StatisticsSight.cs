using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Statistics;

/// <summary>
/// From which sessions someone may see how members have marked: these figures name offices, so they are for the inspection, and for whoever
/// chairs a council, of councils of the same level.
/// </summary>
public abstract record StatisticsSight
{
    private StatisticsSight()
    {
    }

    /// <summary>From none.</summary>
    public sealed record OfNothing : StatisticsSight;

    /// <summary>From those of councils of one level, and of one kind: who chairs in practice learns nothing of real councils.</summary>
    /// <param name="Level">The level.</param>
    /// <param name="Official">Whether from official sessions; otherwise from those of practice and demonstration.</param>
    public sealed record OfLevel(CouncilLevel Level, bool Official) : StatisticsSight;

    /// <summary>From all.</summary>
    public sealed record OfAll : StatisticsSight;

    /// <summary>What someone may see.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="own">The session in which they have a seat, or null.</param>
    public static StatisticsSight Of(Viewer viewer, SessionState? own) => viewer switch
    {
        Viewer.Inspector => new OfAll(),
        Viewer.Seated { SeatId: var seatId } when own is { Convening: { } convening } && own.FindSeat(seatId) is { Role: SeatRole.Chair } => 
            new OfLevel(convening.Level, convening.Purpose == SessionPurpose.Official),
        _ => new OfNothing(),
    };

    /// <summary>Whether sessions of a council of this level, held for this, are among them.</summary>
    /// <param name="level">The level.</param>
    /// <param name="purpose">What the session is for.</param>
    public bool Covers(CouncilLevel level, SessionPurpose purpose) =>
        this is OfAll || (this is OfLevel own && own.Level == level && own.Official == (purpose == SessionPurpose.Official));
}
