using Microsoft.Data.Sqlite;
using OcopScoring.App.Store;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Store;

/// <summary>The log of accesses and the verifications: what was written stays, and is read newest first.</summary>
public sealed class AccessStoreTests : IAsyncLifetime
{
    private DeskRoom _room = null!;

    public async ValueTask InitializeAsync() => _room = await DeskRoom.OpenAsync();

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task Entries_come_newest_first_by_session_and_page()
    {
        for (var number = 1; number <= LogPaging.OnPage + 2; number++)
            await _room.Accesses.AddAsync("auditor", AccessKind.View, "/phien/a/bien-ban", "a");
        await _room.Accesses.AddAsync("seat/tk", AccessKind.Verify, "/phien/b/doi-chieu", "b");

        var all = await _room.Accesses.ReadAsync(null, 1);
        Assert.Equal((1, 2, LogPaging.OnPage + 3), (all.Number, all.Of, all.Count));
        Assert.Equal(("seat/tk", AccessKind.Verify, "b"), (all.Rows[0].Who, all.Rows[0].What, all.Rows[0].SessionId));
        Assert.Equal(3, (await _room.Accesses.ReadAsync(null, 99)).Rows.Length); // past the last is the last
        Assert.Equal(2, (await _room.Accesses.ReadAsync("a", 2)).Rows.Length);
        Assert.Empty((await _room.Accesses.ReadAsync("khong-co", -1)).Rows);
    }

    [Fact]
    public async Task An_address_of_any_length_is_kept_in_bounds()
    {
        await _room.Accesses.AddAsync("auditor", AccessKind.View, "/phien/" + new string('x', 5000), null);

        Assert.Equal(AccessStore.LongestPath, (await _room.Accesses.ReadAsync(null, 1)).Rows[0].Path.Length);
    }

    [Theory]
    [InlineData("UPDATE Accesses SET Who = 'office'")]
    [InlineData("DELETE FROM Accesses")]
    [InlineData("INSERT OR REPLACE INTO Accesses SELECT * FROM Accesses")]
    [InlineData("UPDATE Verifications SET Findings = 0")]
    [InlineData("DELETE FROM Verifications")]
    [InlineData("INSERT OR REPLACE INTO Verifications SELECT * FROM Verifications")]
    public async Task The_database_itself_refuses_to_forget(string sql)
    {
        await _room.Accesses.AddAsync("auditor", AccessKind.View, "/phien/a", "a");
        await _room.Get<VerificationStore>().AddAsync(new VerificationRow
        {
            At = DateTimeOffset.UnixEpoch, SessionId = "a", Cause = VerificationCause.Schedule, Events = 1, Head = null, Demanded = null, Findings = 3, Levels = "[]", Listed = "[]",
        });

        var refusal = await Assert.ThrowsAsync<SqliteException>(() => _room.AskAsync<long>(sql));

        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
    }
}
