using System.Collections.Immutable;
using OcopScoring.Core.Replay;

namespace OcopScoring.App.Replay;

/// <summary>
/// The time line as it is drawn: a lane for each kind of marker. It runs by event, so that long pauses take no room and the knob stands
/// under its marker; the clock is written below. However many forms there are, they are a few dozen heights.
/// </summary>
/// <param name="From">The first moment on it.</param>
/// <param name="To">The last moment on it.</param>
/// <param name="Lanes">The lanes that hold anything, in a fixed order.</param>
/// <param name="Density">How many forms came in along the way, in equal stretches.</param>
/// <param name="Ticks">Moments at which the clock is written, in order.</param>
public sealed record ReplayTrack(
    int From, int To, ImmutableArray<ReplayLane> Lanes, ImmutableArray<int> Density, ImmutableArray<TimelineEvent> Ticks)
{
    // Marks of one lane that would lie upon each other are one mark with a count.
    private const int Stretches = 48;

    /// <summary>Lays out a session, or the part of it in which a product was at hand.</summary>
    /// <param name="timeline">The session.</param>
    /// <param name="productId">The product; null for the whole session.</param>
    /// <param name="moment">A moment that must lie on it.</param>
    public static ReplayTrack Of(SessionTimeline timeline, string? productId, int moment)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        var (from, to) = Range(timeline, productId, moment);
        var markers = timeline.Markers
            .Where(marker => marker.Version >= from && marker.Version <= to && (productId is null || marker.ProductId is null || marker.ProductId == productId))
            .ToLookup(marker => marker.Kind);
        var density = new int[Stretches];
        foreach (var form in markers[MarkerKind.Form])
            density[StretchOf(form.Version, from, to)]++;

        return new ReplayTrack(
            from,
            to,
            [.. Enum.GetValues<MarkerKind>().Where(markers.Contains).Select(kind => new ReplayLane(kind, Marks(markers[kind], kind, from, to)))],
            [.. density],
            [.. Enumerable.Range(0, 5).Select(tick => timeline.Events[Math.Max(1, from + ((to - from) * tick / 4)) - 1]).Distinct()]);
    }

    /// <summary>How far along a moment lies, in per cent.</summary>
    /// <param name="version">The moment.</param>
    public double PercentOf(int version) => To == From ? 0 : 100d * (version - From) / (To - From);

    // One event before the first of the product, so that it can be seen coming.
    private static (int From, int To) Range(SessionTimeline timeline, string? productId, int moment)
    {
        var markers = productId is null ? [] : timeline.Markers.Where(marker => marker.ProductId == productId).Select(marker => marker.Version).ToList();
        return markers.Count == 0
            ? (0, timeline.Count)
            : (Math.Min(moment, markers[0] - 1), Math.Max(moment, markers[^1]));
    }

    // Forms are drawn as heights and need no marks.
    private static ImmutableArray<ReplayMark> Marks(IEnumerable<TimelineMarker> markers, MarkerKind kind, int from, int to) => kind == MarkerKind.Form
        ? []
        :
        [
            .. markers.GroupBy(marker => StretchOf(marker.Version, from, to))
                .Select(stretch => new ReplayMark(stretch.First().Version, stretch.Count())),
        ];

    private static int StretchOf(int version, int from, int to) =>
        to == from ? 0 : Math.Min(Stretches - 1, (int)((long)(version - from) * Stretches / (to - from)));
}

/// <summary>The markers of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Marks">Its marks, in order.</param>
public sealed record ReplayLane(MarkerKind Kind, ImmutableArray<ReplayMark> Marks);

/// <summary>One mark of a lane.</summary>
/// <param name="Version">The moment: the first of those that lie here.</param>
/// <param name="Count">How many lie here.</param>
public sealed record ReplayMark(int Version, int Count);
