using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Accounts;
using OcopScoring.App.Store;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Views;

namespace OcopScoring.Tests.Store;

/// <summary>What a target was before stays known, and nobody's change is written over unseen.</summary>
public sealed class TargetStoreTests : IAsyncLifetime
{
    private DeskRoom _room = null!;
    private TargetStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await DeskRoom.OpenAsync();
        _store = new TargetStore(_room.Writer, new AdminLog(Rows.Databases(_room), TimeProvider.System), TimeProvider.System);
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task Every_change_is_a_row_of_its_own()
    {
        Assert.True(await SetAsync(2026, 60, seen: 0));
        Assert.True(await SetAsync(2026, 70, seen: 1));
        Assert.True(await SetAsync(2027, 80, seen: 0));

        Assert.Equal([(2026, 1, 60), (2026, 2, 70), (2027, 1, 80)], (await RowsAsync()).Select(row => (row.Year, row.Change, row.Recognised)));
        Assert.All(await RowsAsync(), row => Assert.Equal(("office", "Văn bản"), (row.By, row.Source)));
    }

    [Fact]
    public async Task Whoever_has_not_seen_the_last_change_changes_nothing()
    {
        await SetAsync(2026, 60, seen: 0);

        Assert.False(await SetAsync(2026, 99, seen: 0));
        Assert.False(await SetAsync(2026, 99, seen: 2));
        Assert.Equal(60, Assert.Single(await RowsAsync()).Recognised);
    }

    [Fact]
    public async Task Who_set_it_with_an_account_is_told_by_the_log_of_the_administration_and_who_was_too_late_is_not()
    {
        await SetAsync(2026, 60, seen: 0, account: "a1");
        await SetAsync(2026, 99, seen: 0, account: "a2");
        await SetAsync(2026, 70, seen: 1);

        await using var database = _room.OpenDatabase();
        var entry = Assert.Single(await database.AdminLog.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("a1", AdminActs.TargetSet, "2026", """{"five-stars":"1","recognised":"60"}"""), (entry.By, entry.What, entry.About, entry.Details));
    }

    [Fact]
    public async Task Of_many_at_the_same_time_one_is_first()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => SetAsync(2026, number, seen: 0)));

        Assert.Single(answers, taken => taken);
        Assert.Single(await RowsAsync());
    }

    [Theory]
    [InlineData("UPDATE Targets SET Recognised = 1")]
    [InlineData("DELETE FROM Targets")]
    [InlineData("INSERT OR REPLACE INTO Targets SELECT * FROM Targets")]
    public async Task The_database_itself_refuses_to_forget(string sql)
    {
        await SetAsync(2026, 60, seen: 0);

        var refusal = await Assert.ThrowsAsync<SqliteException>(() => _room.AskAsync<long>(sql));

        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(60, Assert.Single(await RowsAsync()).Recognised);
    }

    private Task<bool> SetAsync(int year, int recognised, int seen, string? account = null) =>
        _store.SetAsync(YearTarget.Read(year, recognised, 1, "Văn bản", out _)!, seen, Actor.Office, account);

    private async Task<List<TargetRow>> RowsAsync()
    {
        await using var database = _room.OpenDatabase();
        return await database.Targets.AsNoTracking().OrderBy(row => row.Year).ThenBy(row => row.Change).ToListAsync(TestContext.Current.CancellationToken);
    }
}
