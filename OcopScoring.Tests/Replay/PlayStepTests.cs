using System.Collections.Immutable;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Replay;

/// <summary>Playing by recorded time: nothing is left out, nobody waits for long, what comes at once is shown at once.</summary>
public sealed class PlayStepTests
{
    private static readonly SessionTimeline Golden = RecordedSession.Golden().Timeline();

    [Theory, InlineData(1), InlineData(10), InlineData(60), InlineData(600)]
    public void Playing_reaches_the_end_in_bounded_steps(int speed)
    {
        var version = 0;
        while (PlayStep.After(Golden, version, speed) is { } step)
        {
            Assert.True(step.Version > version);
            Assert.InRange(step.Wait, PlayStep.Frame, PlayStep.Longest);
            version = step.Version;
        }

        Assert.Equal(Golden.Count, version);
    }

    [Fact]
    public void At_the_speed_it_happened_a_step_takes_as_long_as_it_took()
    {
        var timeline = At(0, 4_000, 4_050, 9_000);
        Assert.Equal(new PlayStep(2, TimeSpan.FromSeconds(4), null), PlayStep.After(timeline, 1, 1));
        Assert.Equal(new PlayStep(3, PlayStep.Frame, null), PlayStep.After(timeline, 2, 1));
        Assert.Equal(new PlayStep(4, TimeSpan.FromSeconds(4.95), null), PlayStep.After(timeline, 3, 1));
        Assert.Null(PlayStep.After(timeline, 4, 1));
    }

    [Fact]
    public void A_long_gap_is_skipped_and_said()
    {
        var timeline = At(0, 3_600_000);
        Assert.Equal(TimeSpan.FromHours(1), PlayStep.After(timeline, 1, 60)!.Skipped);
        Assert.Equal(new PlayStep(2, TimeSpan.FromSeconds(6), null), PlayStep.After(timeline, 1, 600));
    }

    [Fact]
    public void What_comes_faster_than_anyone_can_look_is_taken_together_and_a_clock_set_back_is_no_gap()
    {
        Assert.Equal(4, PlayStep.After(At(0, 37_000, 74_000, 111_000, 10_000_000), 1, 600)!.Version);
        Assert.Equal(PlayStep.Frame, PlayStep.After(At(100_000, 5_000), 1, 1)!.Wait);
    }

    private static SessionTimeline At(params int[] milliseconds)
    {
        var record = ImmutableArray.CreateBuilder<Envelope>();
        foreach (var moment in milliseconds)
        {
            var context = new CommandContext(Guid.Empty, Actor.Office, new DateTimeOffset(2026, 8, 1, 1, 0, 0, TimeSpan.Zero).AddMilliseconds(moment));
            record.Add(Envelope.Wrap("thu", record.LastOrDefault(), new NoteRecorded(null, "x"), context));
        }

        return SessionTimeline.Of(record);
    }
}
