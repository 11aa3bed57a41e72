using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using OcopScoring.App.Operation;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Cli;

/// <summary><c>backup FILE</c>: one file that holds the database as it was at one moment.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private DeskRoom _room = null!;

    private string Target => Path.Combine(_room.Folder, "ban-sao.zip");

    public async ValueTask InitializeAsync()
    {
        _room = await DeskRoom.OpenAsync();
        await new Council(_room.Desk).OpenAsync();
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task It_says_what_it_holds_and_its_hashes_are_those_of_its_bytes()
    {
        var run = await CommandRun.OfAsync("backup", Target, "--data", _room.Folder);

        var envelopes = await _room.Store.ReadAsync(DeskRoom.Session);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(FormattableString.Invariant($"1 phiên họp, {envelopes.Count} sự kiện"), run.Lines[0], StringComparison.Ordinal);
        Assert.Equal("SHA-256: " + Hash(await File.ReadAllBytesAsync(Target, Cancel)), run.Lines[1]);
        var (manifest, database) = await OpenAsync(Target);
        Assert.Equal(FormattableString.Invariant($"{envelopes.Count}:{envelopes[^1].Hash}"), manifest.Sessions[DeskRoom.Session]);
        Assert.Equal(("ocop", Hash(database)), (manifest.Kind, manifest.Sha256));
        Assert.DoesNotContain(Directory.EnumerateFiles(_room.Folder), file => file.EndsWith(BackupWriter.Unfinished, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_whole_while_a_council_goes_on_working()
    {
        using var enough = new CancellationTokenSource();
        var council = new Council(_room.Desk);
        var working = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
                await council.CastAsync("a");
        }, Cancel);

        for (var number = 0; number < 5; number++)
            Assert.Equal(0, (await CommandRun.OfAsync("backup", Target, "--force", "--data", _room.Folder)).ExitCode);

        await enough.CancelAsync();
        await working;
        var (manifest, database) = await OpenAsync(Target);
        var copy = Path.Combine(_room.Folder, "copy.db");
        await File.WriteAllBytesAsync(copy, database, Cancel);
        await using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM Events";
        Assert.Equal((long)manifest.Events, await count.ExecuteScalarAsync(Cancel));
    }

    [Fact]
    public async Task A_file_that_is_there_stays_unless_it_is_forced()
    {
        await File.WriteAllTextAsync(Target, "của người khác", Cancel);

        Assert.Equal(2, (await CommandRun.OfAsync("backup", Target, "--data", _room.Folder)).ExitCode);
        Assert.Equal("của người khác", await File.ReadAllTextAsync(Target, Cancel));
        Assert.Equal(0, (await CommandRun.OfAsync("backup", Target, "--force", "--data", _room.Folder)).ExitCode);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Target));
    }

    [Fact]
    public async Task A_folder_without_data_or_a_place_that_is_not_there_is_said_so()
    {
        Assert.Equal(2, (await CommandRun.OfAsync("backup", Target, "--data", _room.Folder, "--demo")).ExitCode);
        var nowhere = await CommandRun.OfAsync("backup", Path.Combine(_room.Folder, "khong-co", "a.zip"), "--data", _room.Folder);
        Assert.Equal(2, nowhere.ExitCode);
        Assert.Contains("Không ghi được", nowhere.Error, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static async Task<(BackupManifest Manifest, byte[] Database)> OpenAsync(string file)
    {
        await using var zip = await ZipFile.OpenReadAsync(file, Cancel);
        return (BackupManifest.Read(await BytesAsync(zip, BackupWriter.ManifestEntry))!, await BytesAsync(zip, BackupWriter.DatabaseEntry));
    }

    private static async Task<byte[]> BytesAsync(ZipArchive zip, string entry)
    {
        await using var stream = await zip.GetEntry(entry)!.OpenAsync(Cancel);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    }
}
