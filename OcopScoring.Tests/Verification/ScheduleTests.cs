using Microsoft.Extensions.Logging.Abstractions;
using OcopScoring.App.Store;
using OcopScoring.App.Verification;
using OcopScoring.Core.Replay;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Verification;

/// <summary>Sealed sessions are verified without being asked, as often as the plan has it, and what is found stays to be seen.</summary>
public sealed class ScheduleTests(SealedRoom sealedRoom) : IClassFixture<SealedRoom>
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_sealed_session_is_verified_once_a_day_and_no_other_at_all()
    {
        var clock = new TimedClock();
        await using var copy = await sealedRoom.CopyAsync(clock: clock);
        await new Council(copy.Room.Desk).OpenAsync();
        var round = copy.Room.Get<VerificationRound>();

        Assert.Equal(1, await round.RunAsync(Day, Cancel));
        clock.GoOn(TimeSpan.FromHours(23));
        Assert.Equal(0, await round.RunAsync(Day, Cancel));
        clock.GoOn(TimeSpan.FromHours(1));
        Assert.Equal(1, await round.RunAsync(Day, Cancel));

        var row = Assert.Single(await copy.Room.Get<VerificationStore>().LastAsync()).Value;
        Assert.Equal((SealedOnDisk.Id, VerificationCause.Schedule, 0, SealedOnDisk.Record.Length), (row.SessionId, row.Cause, row.Findings, row.Events));
    }

    [Theory]
    [InlineData("UPDATE SessionRows SET Phase = 'Open'")]
    [InlineData("UPDATE Events SET Type = 'note-recorded' WHERE Type = 'session-sealed'")]
    [InlineData("DELETE FROM SessionRows; DELETE FROM ProductRows; DELETE FROM Commands")]
    [InlineData("DELETE FROM Events")]
    public async Task A_session_does_not_escape_by_losing_one_of_its_traces(string harm)
    {
        await using var copy = await sealedRoom.CopyAsync(harm);

        Assert.Equal(1, await copy.Room.Get<VerificationRound>().RunAsync(Day, Cancel));
        Assert.Equal([SealedOnDisk.Id], await copy.Room.Get<AuditList>().FlawedAsync());
    }

    [Fact]
    public async Task A_record_made_anew_between_two_rounds_is_found_by_the_head_of_the_last_that_held()
    {
        var clock = new TimedClock();
        await using var copy = await sealedRoom.CopyAsync(clock: clock);
        var (round, results) = (copy.Room.Get<VerificationRound>(), copy.Room.Get<VerificationStore>());
        await round.RunAsync(Day, Cancel);
        var held = await results.FindHeadAsync(SealedOnDisk.Id);
        Assert.Equal(SealedOnDisk.Record.Length, held?.Count);

        await copy.HarmAsync("DROP TRIGGER Events_NoDelete; DELETE FROM Events WHERE Version = (SELECT MAX(Version) FROM Events)");
        clock.GoOn(Day);
        await round.RunAsync(Day, Cancel);

        var row = Assert.Single(await results.LastAsync()).Value;
        Assert.Equal(held!.Pair, row.Demanded);
        Assert.Contains(VerificationResult.Of(row).Findings, finding => finding.Rule == ReplayRule.Head);
        Assert.Equal(held, await results.FindHeadAsync(SealedOnDisk.Id));
    }

    [Fact]
    public async Task A_session_that_cannot_be_examined_is_kept_as_such_and_does_not_stop_the_others()
    {
        await using var copy = await sealedRoom.CopyAsync("DROP TABLE Attachments; INSERT INTO Commands (CommandId, SessionId) VALUES ('00000000-0000-7000-8000-000000000000', 'x-sau')");

        Assert.Equal(2, await copy.Room.Get<VerificationRound>().RunAsync(Day, Cancel));

        var last = await copy.Room.Get<VerificationStore>().LastAsync();
        Assert.False(last[SealedOnDisk.Id].IsExamined);
        Assert.Single(VerificationResult.Of(last[SealedOnDisk.Id]).Findings);
        Assert.True(last["x-sau"].IsExamined);
    }

    [Fact]
    public async Task A_verification_dated_in_the_future_silences_nothing()
    {
        var clock = new TimedClock();
        await using var copy = await sealedRoom.CopyAsync(clock: clock);
        var round = copy.Room.Get<VerificationRound>();
        clock.GoOn(TimeSpan.FromDays(3650));
        await round.RunAsync(Day, Cancel);
        clock.GoOn(TimeSpan.FromDays(-3650));

        Assert.Equal(1, await round.RunAsync(Day, Cancel));
        Assert.Equal(0, await round.RunAsync(Day, Cancel));
    }

    [Fact]
    public async Task The_timer_calls_for_rounds_and_zero_hours_call_for_none()
    {
        var clock = new TimedClock();
        await using var copy = await sealedRoom.CopyAsync(clock: clock);
        var (round, results) = (copy.Room.Get<VerificationRound>(), copy.Room.Get<VerificationStore>());
        using var never = new VerificationSchedule(round, new VerificationPlan(TimeSpan.Zero), clock, NullLogger<VerificationSchedule>.Instance);
        await never.StartAsync(Cancel);
        await never.ExecuteTask!;

        using var daily = new VerificationSchedule(round, new VerificationPlan(Day), clock, NullLogger<VerificationSchedule>.Instance);
        await daily.StartAsync(Cancel);
        Assert.Empty(await results.LastAsync()); // not at the start
        while ((await results.LastAsync()).IsEmpty)
            clock.GoOn(VerificationSchedule.Pace);

        await daily.StopAsync(Cancel);
    }

    [Fact]
    public async Task What_was_stopped_leaves_nothing()
    {
        await using var copy = await sealedRoom.CopyAsync();
        using var stop = new CancellationTokenSource();
        var progress = new LevelProgress(0, stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => copy.Room.Get<SessionVerifier>().RunAsync(SealedOnDisk.Id, null, VerificationCause.Demand, progress, stop.Token));
        Assert.Empty(await copy.Room.Get<VerificationStore>().LastAsync());
    }
}
