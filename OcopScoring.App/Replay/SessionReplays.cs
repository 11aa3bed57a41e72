using System.Security.Claims;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.App.Verification;
using OcopScoring.App.Web;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;

namespace OcopScoring.App.Replay;

/// <summary>The sessions of this program, for those who may look at them again.</summary>
public sealed class SessionReplays(SessionDesk desk, EventStore store, ReplayLibrary library, VerificationStore verifications, AccessTrail trail) : IReplaySource
{
    /// <inheritdoc/>
    public string Root => ReplayAddress.SessionRoot;

    /// <inheritdoc/>
    public async Task<ReplayOpening> OpenAsync(string key, ClaimsPrincipal user)
    {
        try
        {
            if (await desk.FindAsync(key) is not { Convening: { } convening } state)
                return new ReplayOpening.Unknown();

            if (Reader.Of(user, key) is not { } viewer || !ReplaySight.MayReplay(state, viewer))
                return new ReplayOpening.Denied();

            if (AuditorBadge.IsWornBy(user) && !await trail.NoteAsync(user, AccessKind.Replay, ReplayAddress.Of(key), key))
                return new ReplayOpening.Unnoted();

            var until = ReplaySight.Until(state);
            var timeline = await library.TakeAsync($"{Root}/{key}", until, async () => SessionTimeline.Of((await store.ReadAsync(key)).Take(until)));
            var flawed = (await verifications.OfAsync(key, most: 1)) is [var last] && AuditedSession.Speaks(last);
            return new ReplayOpening.Opened(
                new ReplayRecord(convening.Title, timeline, desk.Scoreboard, viewer, IsBundle: false, Ended: until == state.Version, Flawed: flawed));
        }
        catch (RecordDamagedException)
        {
            return new ReplayOpening.Damaged();
        }
    }
}
