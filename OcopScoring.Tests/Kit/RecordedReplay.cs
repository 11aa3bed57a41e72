using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Store;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Kit;

/// <summary>A recorded session, to be looked at again.</summary>
internal static class RecordedReplay
{
    /// <summary>Laid out in time.</summary>
    public static SessionTimeline Timeline(this RecordedSession session) => SessionTimeline.Of(session.Record);

    /// <summary>The place of the first fact of a kind that fits.</summary>
    public static int VersionOf<T>(this SessionTimeline timeline, Func<T, bool>? fits = null)
        where T : SessionEvent => timeline.Events.First(happened => happened.Fact is T fact && fits?.Invoke(fact) != false).Version;

    /// <summary>Puts a record on a program's disk, command by command.</summary>
    public static async Task StoreAsync(this RecordedSession session, IServiceProvider services)
    {
        var store = services.GetRequiredService<EventStore>();
        Envelope? head = null;
        foreach (var command in session.Record.GroupBy(envelope => envelope.CommandId))
        {
            await store.AppendAsync(head, [.. command], rows: null);
            head = command.Last();
        }
    }
}
