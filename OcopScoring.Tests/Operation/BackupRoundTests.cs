using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Operation;
using OcopScoring.App.Store;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Verification;

namespace OcopScoring.Tests.Operation;

/// <summary>Backups without being asked: when they are due, what becomes of a failure, and which are kept.</summary>
public sealed class BackupRoundTests : IAsyncLifetime
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly TimedClock _clock = new();
    private DeskRoom _room = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private BackupOptions Options => _room.Get<BackupOptions>();

    private BackupState State => _room.Get<BackupState>();

    public async ValueTask InitializeAsync()
    {
        _room = await DeskRoom.OpenAsync(clock: _clock, more: services =>
        {
            var folder = (DataFolder)services.Last(service => service.ServiceType == typeof(DataFolder)).ImplementationInstance!;
            services.AddOperation(new OperationOptions(BackupOptions.Of(null, null, folder, demonstration: false)!, null, null));
        });
        await new Council(_room.Desk).OpenAsync();
        Assert.Equal(BackupTrouble.None, State.Now().Trouble);
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task One_is_made_when_it_is_due_and_a_restart_remembers_it()
    {
        Assert.True(await RunAsync());
        Assert.False(await RunAsync());
        _clock.GoOn(Day);
        Assert.True(await RunAsync());

        Assert.Equal(2, _room.Get<BackupShelf>().All().Length);
        var restarted = new BackupState(Options, _room.Get<BackupShelf>(), _clock).Now();
        Assert.Equal(new BackupStanding(true, _clock.GetUtcNow(), null, TimeSpan.Zero, BackupTrouble.None), restarted);
        Assert.DoesNotContain(Directory.EnumerateFiles(Options.Folder), file => file.Contains(BackupWriter.Unfinished, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failure_is_said_until_the_next_success_and_tried_again_at_once()
    {
        await File.WriteAllTextAsync(Options.Folder, "ở chỗ của thư mục", Cancel);
        Assert.False(await RunAsync());
        Assert.Equal(BackupTrouble.Failed, State.Now().Trouble);

        File.Delete(Options.Folder);
        Assert.True(await RunAsync());
        Assert.Equal(BackupTrouble.None, State.Now().Trouble);
    }

    [Fact]
    public async Task What_does_not_hold_is_no_success_and_is_kept_under_another_name()
    {
        await _room.AskAsync<long>("DROP TRIGGER Events_NoUpdate; UPDATE Events SET Actor = 'seat/tk' WHERE Version = 3");

        Assert.False(await RunAsync());

        Assert.Equal(new BackupStanding(true, null, _clock.GetUtcNow(), null, BackupTrouble.Failed), State.Now());
        Assert.EndsWith(".khong-dat", Assert.Single(Directory.EnumerateFiles(Options.Folder)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_older_than_two_periods_is_too_old_and_so_is_none_at_all()
    {
        _clock.GoOn(Day * 2);
        Assert.Equal(BackupTrouble.None, State.Now().Trouble);
        _clock.GoOn(TimeSpan.FromMinutes(1));
        Assert.Equal(BackupTrouble.Old, State.Now().Trouble);
        Assert.True(await RunAsync());
        _clock.GoOn(Day * 2);
        Assert.Equal(BackupTrouble.None, State.Now().Trouble);
        _clock.GoOn(TimeSpan.FromMinutes(1));
        Assert.Equal(BackupTrouble.Old, State.Now().Trouble);
    }

    [Fact]
    public void Of_a_long_time_seven_days_four_weeks_and_twelve_months_are_kept_and_the_newest_always()
    {
        var now = new DateTimeOffset(2026, 11, 25, 2, 0, 0, TimeSpan.Zero);
        ImmutableArray<ShelvedBackup> all = [.. Enumerable.Range(0, 800).Select(day => new ShelvedBackup(FormattableString.Invariant($"{day}"), now.AddDays(-day)))];

        var kept = BackupShelf.Kept(all);

        Assert.Equal(all[..7], kept[..7]);
        Assert.Equal(12, kept.Select(backup => (backup.MadeAt.Year, backup.MadeAt.Month)).Distinct().Count());
        Assert.InRange(kept.Length, 7 + 3 + 11 - 2, 7 + 3 + 11);
        Assert.Equal([all[799]], BackupShelf.Kept([all[799]]));
    }

    [Theory]
    [InlineData(null, false, 24)]
    [InlineData("1", false, 1)]
    [InlineData("0", false, 0)]
    [InlineData("6", true, 0)]
    public void The_hours_are_those_that_were_given(string? given, bool demonstration, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), BackupOptions.Of(given, null, new DataFolder("d", "d/ocop.db"), demonstration)!.Every);

    [Theory]
    [InlineData("-1")]
    [InlineData("1,5")]
    [InlineData("9000")]
    [InlineData("một")]
    public void Hours_that_are_none_are_refused(string given) => Assert.Null(BackupOptions.Of(given, null, new DataFolder("d", "d/ocop.db"), demonstration: false));

    private Task<bool> RunAsync() => _room.Get<BackupRound>().RunAsync(Cancel);
}
