using Microsoft.Data.Sqlite;
using OcopScoring.App.Store;
using OcopScoring.App.Verification;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Verification;

/// <summary>
/// A database with one sealed session, made once; every test harms a copy of it, as someone would who has the file and knows SQL.
/// </summary>
public sealed class SealedRoom : IAsyncLifetime
{
    private const string WithoutTriggers = """
        DROP TRIGGER Events_NoUpdate; DROP TRIGGER Events_NoDelete; DROP TRIGGER Events_NoReplace;
        DROP TRIGGER Attachments_NoUpdate; DROP TRIGGER Attachments_NoDelete;
        """;

    private DeskRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await DeskRoom.OpenAsync();
        await SealedOnDisk.PutAsync(_room.Store, _room.Attachments);
        await _room.AskAsync<long>("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    /// <summary>A copy to harm.</summary>
    public async Task<HarmedRoom> CopyAsync(string? harm = null, TimeProvider? clock = null)
    {
        var folder = Directory.CreateTempSubdirectory("ocop-harm-").FullName;
        File.Copy(_room.DatabaseFile, Path.Combine(folder, Path.GetFileName(_room.DatabaseFile)));
        var copy = new HarmedRoom(DeskRoom.Over(folder, law: null, clock, more: null), folder);
        if (harm is not null)
            await copy.HarmAsync(WithoutTriggers + harm);

        return copy;
    }
}

/// <summary>A copy of the database that was harmed.</summary>
public sealed class HarmedRoom(DeskRoom room, string folder) : IAsyncDisposable
{
    public DeskRoom Room => room;

    public async Task HarmAsync(string sql) => await room.AskAsync<long>(sql);

    /// <summary>What verification says to it.</summary>
    public async Task<ReplayReport> VerifyAsync(RecordHead? demanded = null) =>
        (await room.Get<SessionVerifier>().RunAsync(SealedOnDisk.Id, demanded, VerificationCause.Demand)).Report;

    public async ValueTask DisposeAsync()
    {
        await room.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
