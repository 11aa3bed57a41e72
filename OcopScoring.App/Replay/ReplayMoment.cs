using System.Collections.Immutable;
using System.Globalization;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Replay;

/// <summary>What is on the screen of a replay: everything that its address holds.</summary>
/// <param name="Version">How many events have happened.</param>
/// <param name="Eye">The eyes looked through, as in the address; null for the viewer's own.</param>
/// <param name="ProductId">The product that was chosen; null for the one at hand.</param>
/// <param name="FormOf">The seat whose form versions are looked at; null for none.</param>
public sealed record ReplayMoment(int Version, string? Eye = null, string? ProductId = null, string? FormOf = null)
{
    /// <summary>Those eyes.</summary>
    public Viewer? Viewer => Eye switch
    {
        null => null,
        ReplayAddress.ScreenEye => Viewer.Projector,
        var seatId => Viewer.InSeat(seatId),
    };

    /// <summary>The moment an address names; what is unknown is left out and said, so that a bad link still shows the session.</summary>
    /// <param name="record">The session.</param>
    /// <param name="query">What stands in the address.</param>
    /// <param name="problems">What is wrong with it.</param>
    public static ReplayMoment Read(ReplayRecord record, ReplayQuery query, out ImmutableArray<ReplayProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(query);
        var found = ImmutableArray.CreateBuilder<ReplayProblem>();
        var end = record.Timeline.StateAt(record.Timeline.Count);
        string? Known(string? id, ReplayProblemKind kind, Func<string, bool> isKnown)
        {
            if (string.IsNullOrEmpty(id) || isKnown(id))
                return string.IsNullOrEmpty(id) ? null : id;

            found.Add(new ReplayProblem(kind, id));
            return null;
        }

        var moment = new ReplayMoment(
            VersionOf(record.Timeline, query.Version, found),
            Known(query.Eye, ReplayProblemKind.EyeUnknown, id => id == ReplayAddress.ScreenEye || end.SeatIds.Contains(id)),
            Known(query.ProductId, ReplayProblemKind.ProductUnknown, id => end.FindProduct(id) is not null),
            Known(query.FormOf, ReplayProblemKind.SeatUnknown, end.SeatIds.Contains));
        problems = found.DrainToImmutable();
        return moment;
    }

    /// <summary>Where a replay begins when nothing else is asked: when the sitting was opened.</summary>
    /// <param name="timeline">The session.</param>
    public static int Beginning(SessionTimeline timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        return timeline.Markers.IsEmpty ? timeline.Count : timeline.Markers[0].Version;
    }

    private static int VersionOf(SessionTimeline timeline, string? text, ImmutableArray<ReplayProblem>.Builder problems)
    {
        if (string.IsNullOrEmpty(text))
            return Beginning(timeline);

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version <= timeline.Count)
            return version;

        problems.Add(new ReplayProblem(ReplayProblemKind.NoSuchEvent, text));
        return Beginning(timeline);
    }
}

/// <summary>The moment as it stands in an address, before anything about it is believed.</summary>
/// <param name="Version">The number of the event.</param>
/// <param name="Eye">The eyes.</param>
/// <param name="ProductId">The product.</param>
/// <param name="FormOf">The seat whose form it is.</param>
public sealed record ReplayQuery(string? Version, string? Eye, string? ProductId, string? FormOf);

/// <summary>Something in an address that names nothing.</summary>
/// <param name="Kind">What.</param>
/// <param name="Text">What stands there.</param>
public sealed record ReplayProblem(ReplayProblemKind Kind, string Text);

/// <summary>What an address can get wrong.</summary>
public enum ReplayProblemKind
{
    /// <summary>The session has no such event.</summary>
    NoSuchEvent,

    /// <summary>No such eyes.</summary>
    EyeUnknown,

    /// <summary>No such product.</summary>
    ProductUnknown,

    /// <summary>No such seat.</summary>
    SeatUnknown,
}
