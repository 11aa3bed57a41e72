using System.Text.Json;
using Microsoft.Data.Sqlite;
using OcopScoring.App.Store;
using OcopScoring.Tests.Kit;
using OcopScoring.Tests.Verification;

namespace OcopScoring.Tests.Cli;

/// <summary><c>verify --data FOLDER</c>: what holds, what does not, and what could not be examined, told apart by the exit code.</summary>
public sealed class VerifyDatabaseTests(SealedRoom sealedRoom) : IClassFixture<SealedRoom>
{
    [Fact]
    public async Task What_holds_is_said_so_and_kept()
    {
        await using var copy = await sealedRoom.CopyAsync();

        var run = await CommandRun.OfAsync("verify", "--data", copy.Room.Folder);

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.Contains("Không phát hiện sửa đổi.", run.Error, StringComparison.Ordinal);
        Assert.Equal(VerificationCause.CommandLine, (await copy.Room.Get<VerificationStore>().LastAsync())[SealedOnDisk.Id].Cause);
    }

    [Fact]
    public async Task What_does_not_hold_is_a_line_each_with_its_session()
    {
        await using var copy = await sealedRoom.CopyAsync("UPDATE Events SET Actor = 'seat/tv1' WHERE Version = 5; UPDATE SessionRows SET Title = 'Khác'");

        var run = await CommandRun.OfAsync("verify", SealedOnDisk.Id, "--data", copy.Room.Folder);

        Assert.Equal(2, run.ExitCode);
        var found = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(found, finding => Assert.Equal(SealedOnDisk.Id, finding.GetProperty("session").GetString()));
        Assert.Contains(found, finding => finding.GetProperty("rule").GetString() == "chain" && finding.GetProperty("version").GetInt32() == 5);
        Assert.Contains(found, finding => finding.GetProperty("rule").GetString() == "views" && finding.GetProperty("found").GetString() == "Khác");
    }

    [Fact]
    public async Task A_session_that_is_not_there_does_not_pass_for_one_that_holds()
    {
        await using var copy = await sealedRoom.CopyAsync();

        Assert.Equal(3, (await CommandRun.OfAsync("verify", "khong-co", SealedOnDisk.Id, "--data", copy.Room.Folder)).ExitCode);
        Assert.Equal([SealedOnDisk.Id], (await copy.Room.Get<VerificationStore>().LastAsync()).Keys);
    }

    [Fact]
    public async Task The_head_of_one_session_is_demanded()
    {
        await using var copy = await sealedRoom.CopyAsync();
        var wrong = SealedOnDisk.Printed with { Hash = new string('a', 64) };

        Assert.Equal(0, (await CommandRun.OfAsync("verify", SealedOnDisk.Id, "--data", copy.Room.Folder, "--head", SealedOnDisk.Printed.Pair)).ExitCode);
        var run = await CommandRun.OfAsync("verify", SealedOnDisk.Id, "--data", copy.Room.Folder, "--head", wrong.Pair);
        Assert.Equal((2, "head"), (run.ExitCode, JsonDocument.Parse(Assert.Single(run.Lines)).RootElement.GetProperty("rule").GetString()));
        Assert.Equal(3, (await CommandRun.OfAsync("verify", "--data", copy.Room.Folder, "--head", wrong.Pair)).ExitCode);
    }

    [Fact]
    public async Task A_copy_that_cannot_be_written_and_has_no_history_is_verified_and_left_as_it_is()
    {
        await using var copy = await sealedRoom.CopyAsync("DROP TABLE Verifications");
        await copy.HarmAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        var file = new FileInfo(copy.Room.DatabaseFile) { IsReadOnly = true };
        var before = await File.ReadAllBytesAsync(file.FullName, TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync("verify", "--data", copy.Room.Folder);

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.Contains("Chưa lưu được kết quả", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(file.FullName, TestContext.Current.CancellationToken));
        file.IsReadOnly = false;
    }

    [Theory]
    [InlineData("verify", "--data", "khong-co-thu-muc-nay")]
    [InlineData("verify", "--data")]
    [InlineData("verify")]
    public async Task Where_nothing_could_be_examined_that_is_what_is_said(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((3, ""), (run.ExitCode, run.Out));
    }
}
