using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using OcopScoring.App.Operation;
using OcopScoring.App.Store;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Kit;
using OcopScoring.Tests.Verification;

namespace OcopScoring.Tests.Cli;

/// <summary><c>restore FILE</c>: what holds takes the place of the database, what does not changes nothing.</summary>
public sealed class RestoreTests(SealedRoom sealedRoom) : IClassFixture<SealedRoom>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ocop-restore-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder, "ocop.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_was_backed_up_is_there_again_and_what_was_there_is_kept_aside()
    {
        var backup = await BackUpAsync();
        await BeginAnotherAsync();

        var run = await CommandRun.OfAsync("restore", backup, "--data", _folder);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var kept = Assert.Single(Directory.EnumerateFiles(_folder, "ocop.db.truoc-phuc-hoi-*"));
        Assert.Equal([SealedOnDisk.Id], await SessionsAsync(Database));
        Assert.Equal([DeskRoom.Session], await SessionsAsync(kept));
        Assert.Equal(0, (await CommandRun.OfAsync("verify", "--data", _folder)).ExitCode);
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder), file => file.EndsWith(BackupWriter.Unfinished, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Into_an_empty_folder_or_over_a_database_that_cannot_be_read_it_goes_too()
    {
        var backup = await BackUpAsync();
        Assert.Equal(0, (await CommandRun.OfAsync("restore", backup, "--data", _folder)).ExitCode);

        await File.WriteAllTextAsync(Database, new string('x', 5000), Cancel);
        await File.WriteAllTextAsync(Database + "-wal", "y", Cancel);

        Assert.Equal(0, (await CommandRun.OfAsync("restore", backup, "--data", _folder)).ExitCode);
        Assert.Equal([SealedOnDisk.Id], await SessionsAsync(Database));
        Assert.Equal(2, Directory.EnumerateFiles(_folder, "ocop.db.truoc-phuc-hoi-*").Count());
    }

    [Theory]
    [InlineData("UPDATE Events SET Payload = replace(Payload, 'a', 'b') WHERE Version = 2", "chain")]
    [InlineData("UPDATE SessionRows SET Title = 'Khác'", "views")]
    [InlineData("DELETE FROM Attachments", "document")]
    public async Task A_backup_of_a_record_that_does_not_hold_replaces_nothing(string harm, string rule)
    {
        var backup = await BackUpAsync(harm);
        await BeginAnotherAsync();

        var run = await CommandRun.OfAsync("restore", backup, "--data", _folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"\"rule\":\"{rule}\"", run.Out, StringComparison.Ordinal);
        Assert.Contains(SealedOnDisk.Id, run.Out, StringComparison.Ordinal);
        Assert.Equal([DeskRoom.Session], await SessionsAsync(Database));
    }

    [Theory]
    [InlineData("DROP TRIGGER Events_NoUpdate", "Events_NoUpdate")]
    [InlineData("DROP TRIGGER AdminLog_NoDelete; CREATE TRIGGER AdminLog_NoDelete BEFORE DELETE ON AdminLog BEGIN SELECT 1; END", "AdminLog_NoDelete")]
    [InlineData("CREATE TRIGGER La AFTER INSERT ON SignIns BEGIN UPDATE Accounts SET PasswordHash = 'x'; END", "La")]
    public async Task A_database_whose_guards_are_missing_or_that_brings_its_own_replaces_nothing(string harm, string rule)
    {
        var backup = Path.Combine(_folder, "ban-sao.zip");
        await using (var copy = await sealedRoom.CopyAsync())
        {
            await copy.HarmAsync(harm);
            Assert.Equal(0, (await CommandRun.OfAsync("backup", backup, "--data", copy.Room.Folder)).ExitCode);
        }

        await BeginAnotherAsync();

        var run = await CommandRun.OfAsync("restore", backup, "--data", _folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"({rule})", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Equal([DeskRoom.Session], await SessionsAsync(Database));
    }

    [Fact]
    public async Task A_session_that_is_not_sealed_yet_must_hang_together_too()
    {
        await using (var room = await DeskRoom.OpenAsync(_folder))
        {
            await new Council(room.Desk).OpenAsync();
            await room.AskAsync<long>("DROP TRIGGER Events_NoUpdate; UPDATE Events SET Actor = 'office' WHERE Version = 4; UPDATE Events SET Actor = 'seat/tk' WHERE Version = 3");
        }

        var backup = Path.Combine(_folder, "a.zip");
        Assert.Equal(0, (await CommandRun.OfAsync("backup", backup, "--data", _folder)).ExitCode);

        Assert.Equal(1, (await CommandRun.OfAsync("restore", backup, "--data", _folder)).ExitCode);
    }

    [Fact]
    public async Task A_file_that_was_changed_or_is_none_or_is_of_the_other_kind_is_refused()
    {
        var backup = await BackUpAsync();
        Assert.Equal(1, (await CommandRun.OfAsync("restore", backup, "--data", _folder, "--demo")).ExitCode);

        await using (var zip = await ZipFile.OpenAsync(backup, ZipArchiveMode.Update, Cancel))
        {
            zip.GetEntry(BackupWriter.DatabaseEntry)!.Delete();
            await using var other = await zip.CreateEntry(BackupWriter.DatabaseEntry).OpenAsync(Cancel);
            await other.WriteAsync(Encoding.UTF8.GetBytes("khác"), Cancel);
        }

        Assert.Equal(1, (await CommandRun.OfAsync("restore", backup, "--data", _folder)).ExitCode);
        await File.WriteAllTextAsync(backup, "không phải ZIP", Cancel);
        Assert.Equal(1, (await CommandRun.OfAsync("restore", backup, "--data", _folder)).ExitCode);
        Assert.Equal(2, (await CommandRun.OfAsync("restore", backup + "x", "--data", _folder)).ExitCode);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task While_a_program_works_on_the_database_nothing_is_replaced()
    {
        var backup = await BackUpAsync();
        await BeginAnotherAsync();
        var folder = new DataFolder(_folder, Database);

        using (DatabaseLock.Share(folder))
        {
            using var beside = DatabaseLock.Share(folder);
            Assert.NotNull(beside);
            Assert.Equal(2, (await CommandRun.OfAsync("restore", backup, "--data", _folder)).ExitCode);
        }

        // A tool that only has it open and does nothing.
        await using (var tool = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await tool.OpenAsync(Cancel);
            await using var look = tool.CreateCommand();
            look.CommandText = "PRAGMA journal_mode = WAL; SELECT COUNT(*) FROM Events";
            await look.ExecuteScalarAsync(Cancel);
            Assert.Equal(2, (await CommandRun.OfAsync("restore", backup, "--data", _folder)).ExitCode);
        }

        Assert.Equal([DeskRoom.Session], await SessionsAsync(Database));
        using (var alone = DatabaseLock.Take(folder))
            Assert.Null(DatabaseLock.Share(folder));
    }

    [Theory]
    [InlineData("ocop.db.*.tmp")]
    [InlineData("ocop.db.*.tmp-wal")]
    [InlineData("ocop.db.truoc-phuc-hoi-*")]
    public async Task Killed_at_any_moment_it_leaves_the_old_or_the_new_and_the_next_one_goes_through(string sign)
    {
        var backup = await BackUpAsync();
        await BeginAnotherAsync();
        using var watcher = new FileSystemWatcher(_folder, sign);
        using var restore = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [typeof(DataFolder).Assembly.Location, "restore", backup, "--data", _folder]) { UseShellExecute = false, RedirectStandardOutput = true },
        };
        watcher.Created += (_, _) => restore.Kill();
        restore.Start();
        watcher.EnableRaisingEvents = true;
        await restore.WaitForExitAsync(Cancel);

        Assert.Contains(await SessionsAsync(Database), (List<string>[])[[DeskRoom.Session], [SealedOnDisk.Id]]);
        Assert.Equal(0, (await CommandRun.OfAsync("restore", backup, "--data", _folder)).ExitCode);
        Assert.Equal([SealedOnDisk.Id], await SessionsAsync(Database));
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder), file => file.Contains(BackupWriter.Unfinished, StringComparison.Ordinal));
    }

    private async Task<string> BackUpAsync(string? harm = null)
    {
        await using var copy = await sealedRoom.CopyAsync(harm);
        var backup = Path.Combine(_folder, "ban-sao.zip");
        Assert.Equal(0, (await CommandRun.OfAsync("backup", backup, "--data", copy.Room.Folder)).ExitCode);
        return backup;
    }

    private async Task BeginAnotherAsync()
    {
        await using var room = await DeskRoom.OpenAsync(_folder);
        await new Council(room.Desk).OpenAsync();
    }

    private static async Task<List<string>> SessionsAsync(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT DISTINCT SessionId FROM Events";
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var sessions = new List<string>();
        while (await reader.ReadAsync(Cancel))
            sessions.Add(reader.GetString(0));
        return sessions;
    }
}
