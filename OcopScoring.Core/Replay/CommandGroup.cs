using System.Collections.Immutable;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>The events recorded under one command, side by side.</summary>
/// <param name="Events">The envelopes, in order; at least one.</param>
/// <param name="Facts">The facts in them.</param>
internal sealed record CommandGroup(ImmutableArray<Envelope> Events, ImmutableArray<SessionEvent> Facts)
{
    /// <summary>Where it begins.</summary>
    public int Version => Events[0].Version;

    /// <summary>Whether one person asked for all of it at one moment.</summary>
    public bool IsOfOne => Events.All(envelope => envelope.At == Events[0].At && envelope.Actor == Events[0].Actor);

    /// <summary>Who asked, and when.</summary>
    public CommandContext Context => new(Events[0].CommandId, Actor.FromName(Events[0].Actor), Events[0].At);

    /// <summary>A record as commands, up to the first event that cannot be read: nothing after it can be judged.</summary>
    /// <param name="record">The events.</param>
    public static IEnumerable<CommandGroup> Of(ImmutableArray<ReadEvent> record)
    {
        var readable = record.TakeWhile(read => read is { Envelope: not null, Fact: not null }).Count();
        for (var start = 0; start < readable;)
        {
            var end = start + 1;
            while (end < readable && record[end].Envelope!.CommandId == record[start].Envelope!.CommandId)
            {
                end++;
            }

            yield return new CommandGroup(
                [.. record[start..end].Select(read => read.Envelope!)], [.. record[start..end].Select(read => read.Fact!)]);
            start = end;
        }
    }
}
