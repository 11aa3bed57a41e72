using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>
/// Who may look at a session again, how far, and what they see of it. A replay tells every form by name, so it is for those who examine
/// and for those who led or kept the record, and only of what was sealed.
/// </summary>
public sealed class ReplaySight
{
    private readonly Scoreboard _scoreboard;
    private readonly Viewer _viewer;

    /// <summary>What a viewer sees of a session.</summary>
    /// <param name="scoreboard">The law the session is pinned to.</param>
    /// <param name="end">The session at the last moment that is replayed.</param>
    /// <param name="viewer">Who looks: a seat, or the inspection. Whoever holds a bundle holds everything in it, and looks as that.</param>
    public ReplaySight(Scoreboard scoreboard, SessionState end, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(scoreboard);
        ArgumentNullException.ThrowIfNull(end);
        ArgumentNullException.ThrowIfNull(viewer);
        _scoreboard = scoreboard;
        End = end;
        _viewer = viewer;
    }

    /// <summary>The session at the last moment that is replayed.</summary>
    public SessionState End { get; }

    /// <summary>Whether someone may look at a session again: once it was sealed, the auditor, and its chair and secretary.</summary>
    /// <param name="now">The session as it stands.</param>
    /// <param name="viewer">Who asks.</param>
    public static bool MayReplay(SessionState now, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(now);
        return now.SealedAt > 0 && viewer switch
        {
            Viewer.Inspector => true,
            Viewer.Seated { SeatId: var seatId } => now.FindSeat(seatId) is { Role: SeatRole.Chair or SeatRole.Secretary },
            _ => false,
        };
    }

    /// <summary>
    /// How many events are replayed: all while the session is sealed. One that was opened again is at work, and forms of its open rounds
    /// are nobody's yet: it is replayed up to its last seal. What was sealed was open to be read and cannot be made unread, also to the
    /// inspection, which reads nothing else of a session at work.
    /// </summary>
    /// <param name="now">The session as it stands.</param>
    public static int Until(SessionState now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return now.Phase == SessionPhase.Sealed ? now.Version : now.SealedAt;
    }

    /// <summary>
    /// Whether the viewer may follow a product: not one whose judging they kept out of and that is still to be decided, for another
    /// sitting will judge it.
    /// </summary>
    /// <param name="productId">The product.</param>
    public bool MayFollow(string productId) => End.FindProduct(productId) is not { } product || AuditSight.MayFollow(product, _viewer);

    /// <summary>What is seen of a product at a moment: everything, or through another's eyes exactly what those could see then.</summary>
    /// <param name="state">The session at that moment.</param>
    /// <param name="product">One of its products.</param>
    /// <param name="eye">Through whose eyes; null for the viewer's own, which see everything.</param>
    public Sight Of(SessionState state, ProductState product, Viewer? eye)
    {
        ArgumentNullException.ThrowIfNull(product);
        return (MayFollow(product.Product.Id), eye) switch
        {
            (false, _) => new Sight.OfNothing(),
            (_, { } other) => Sight.Of(_scoreboard, state, product, other),
            _ => Whole(state, product),
        };
    }

    /// <summary>Whether the board of who has submitted is seen at a moment, by name.</summary>
    /// <param name="state">The session at that moment.</param>
    /// <param name="product">One of its products.</param>
    /// <param name="eye">Through whose eyes; null for the viewer's own.</param>
    public bool MaySeeBoard(SessionState state, ProductState product, Viewer? eye)
    {
        ArgumentNullException.ThrowIfNull(product);
        return Of(state, product, eye) is not Sight.OfNothing
            && (eye is null || (eye is Viewer.Seated { SeatId: var seatId } && BoardSight.MaySee(state, seatId, product)));
    }

    /// <summary>Whether the versions of a member's form are seen: with the viewer's own eyes, and through that member's.</summary>
    /// <param name="productId">The product.</param>
    /// <param name="seatId">Whose form it is.</param>
    /// <param name="eye">Through whose eyes; null for the viewer's own.</param>
    public bool MaySeeVersions(string productId, string seatId, Viewer? eye) =>
        MayFollow(productId) && (eye is null || eye == Viewer.InSeat(seatId));

    private Sight Whole(SessionState state, ProductState product)
    {
        var forms = FormCount.Of(state, product);
        return product.CurrentRound is { } round && _scoreboard.Classify(state, product, round) is { } classification
            ? new Sight.OfNames(forms, classification, _scoreboard.BallotsOf(product, round))
            : new Sight.OfProgress(forms);
    }
}
