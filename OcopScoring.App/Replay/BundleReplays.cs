using System.Security.Claims;
using OcopScoring.App.Bundles;
using OcopScoring.App.Store;
using OcopScoring.App.Web;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Replay;

/// <summary>Sessions of bundles that were opened here, for the inspection, by the law that came along with each.</summary>
public sealed class BundleReplays(BundleShelf shelf, ReplayLibrary library, AccessTrail trail) : IReplaySource
{
    /// <inheritdoc/>
    public string Root => "goi";

    /// <inheritdoc/>
    public async Task<ReplayOpening> OpenAsync(string key, ClaimsPrincipal user)
    {
        if (!AuditorBadge.IsWornBy(user))
            return new ReplayOpening.Denied();

        if (shelf.Find(key) is not { } opened)
            return new ReplayOpening.Unknown();

        if (!await trail.NoteAsync(user, AccessKind.Replay, ReplayAddress.Of(Root, key, version: null), opened.Result.SessionId))
            return new ReplayOpening.Unnoted();

        return await Task.Run(() => OpenAsync(opened));
    }

    private async Task<ReplayOpening> OpenAsync(OpenedBundle opened)
    {
        try
        {
            if (shelf.Read(opened) is not { } bundle)
                return new ReplayOpening.Damaged();

            // An event left out would give all that follow another number than the findings name.
            var lines = BundleRecord.Read(bundle.Events);
            var record = lines.Events.Select(stored => stored.ToEnvelope()).OfType<Envelope>().ToList();
            if (record.Count < lines.Events.Length || lines.Unreadable.Any(line => line.Version is null))
                return new ReplayOpening.Damaged();

            var timeline = await library.TakeAsync($"{Root}/{opened.Key}", record.Count, () => Task.FromResult(SessionTimeline.Of(record)));
            var scoreboard = new SessionDecider(Lawbook.ReadPinned(bundle.Law, out _)).Scoreboard;
            if (scoreboard.MissingPins(timeline.StateAt(timeline.Count)).Any())
                return new ReplayOpening.Damaged();

            return new ReplayOpening.Opened(
                new ReplayRecord(opened.Title, timeline, scoreboard, Viewer.Auditor, IsBundle: true, Flawed: opened.Result.Findings > 0));
        }
        catch (Exception nonsense) when (nonsense is not OutOfMemoryException)
        {
            return new ReplayOpening.Damaged(); // what was changed too far to be a session is verified, not replayed
        }
    }
}
