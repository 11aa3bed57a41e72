using System.Text.Json;
using OcopScoring.App.Bundles;
using OcopScoring.App.Documents;
using OcopScoring.Core.Record;
using OcopScoring.Tests.Bundles;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Cli;

/// <summary>export, verify and simulate, as a shell sees them.</summary>
public sealed class BundleCommandsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ocop-bundle-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_intact_bundle_gives_no_output_and_0()
    {
        var drawn = Packages.Simulated.Bundle.Record().Single(stored => stored.Type == "minutes-drawn");

        var run = await CommandRun.OfAsync("verify", Write(Packages.Simulated.Bundle), "--head", new RecordHead(drawn.Version - 1, drawn.PreviousHash).Pair.ToUpperInvariant());

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.Contains("Không phát hiện sửa đổi.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_bundle_gives_one_json_object_a_finding_and_2()
    {
        var record = Packages.Simulated.Bundle.Record();
        var forged = record.SetItem(16, record[16] with { Actor = "seat/tk2" });

        var run = await CommandRun.OfAsync("verify", Write(Packages.Simulated.Bundle.With(forged).Listed()));

        Assert.Equal(2, run.ExitCode);
        var finding = JsonDocument.Parse(run.Lines[0]).RootElement;
        Assert.Equal(17, finding.GetProperty("version").GetInt32());
        Assert.Equal("chain", finding.GetProperty("rule").GetString());
        Assert.StartsWith("Nội dung đã bị sửa", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(record[16].Hash, finding.GetProperty("found").GetString());
        Assert.NotEqual(record[16].Hash, finding.GetProperty("expected").GetString());
        Assert.Contains("PHÁT HIỆN SỬA ĐỔI.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_printed_head_gives_2_and_the_rule_head()
    {
        var run = await CommandRun.OfAsync("verify", Write(Packages.Simulated.Bundle), "--head", "9:" + new string('0', 64));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("head", JsonDocument.Parse(Assert.Single(run.Lines)).RootElement.GetProperty("rule").GetString());
    }

    [Fact]
    public async Task What_is_no_bundle_gives_3_and_says_why()
    {
        var file = Path.Combine(_folder.FullName, "x.zip");
        await File.WriteAllTextAsync(file, "xin chào", TestContext.Current.CancellationToken);

        var broken = await CommandRun.OfAsync("verify", file);
        var missing = await CommandRun.OfAsync("verify", file + "x");

        Assert.Equal((3, ""), (broken.ExitCode, broken.Out));
        Assert.Contains("ZIP", broken.Error, StringComparison.Ordinal);
        Assert.Equal((3, "", $"Không có tệp {file}x.\n"), (missing.ExitCode, missing.Out, missing.Error));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify", "a.zip", "b.zip")]
    [InlineData("verify", "a.zip", "--head")]
    [InlineData("verify", "a.zip", "--head", "12:abc")]
    [InlineData("verify", "a.zip", "--fast")]
    public async Task Arguments_that_make_no_sense_never_look_like_tampering(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((3, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("Cách dùng:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_simulated_session_is_written_whole_and_never_over_another_file()
    {
        var file = Path.Combine(_folder.FullName, "a.zip");

        var run = await CommandRun.OfAsync("simulate", "--seed", "26", "--members", "7", "--out", file);
        var again = await CommandRun.OfAsync("simulate", "--seed", "27", "--out", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("mo-phong-26", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("--force", again.Error, StringComparison.Ordinal);
        Assert.Equal(Packages.Simulated.Bytes(), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(0, (await CommandRun.OfAsync("simulate", "--seed", "27", "--products", "1", "--out", file, "--force")).ExitCode);
        Assert.Equal([file], Directory.GetFiles(_folder.FullName));
    }

    [Theory]
    [InlineData("--products", "0")]
    [InlineData("--products", "1001")]
    [InlineData("--members", "6")]
    [InlineData("--members", "x")]
    [InlineData("--seed", "-1")]
    public async Task A_size_that_cannot_be_held_is_refused(string option, string value)
    {
        string[] seed = option == "--seed" ? [] : ["--seed", "1"];

        var run = await CommandRun.OfAsync(["simulate", .. seed, option, value, "--out", Path.Combine(_folder.FullName, "a.zip")]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task A_session_of_the_database_is_exported_while_the_program_runs_and_holds_elsewhere()
    {
        await using var room = await DeskRoom.OpenAsync();
        await new Council(room.Desk).OpenAsync();
        var file = Path.Combine(_folder.FullName, "phien.zip");

        var run = await CommandRun.OfAsync("export", DeskRoom.Session, "--out", file, "--data", room.Folder);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var head = RecordHead.Of(await room.Store.ReadAsync(DeskRoom.Session));
        Assert.Contains(head.Pair, run.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.OfAsync("verify", file, "--head", head.Pair)).ExitCode);
        Assert.Equal(2, (await CommandRun.OfAsync("export", DeskRoom.Session, "--out", file, "--data", room.Folder)).ExitCode);
    }

    [Fact]
    public async Task Documents_that_are_gone_are_told_at_once_and_again_by_whoever_verifies()
    {
        await using var room = await DeskRoom.OpenAsync();
        var council = await new Council(room.Desk).OpenAsync();
        await council.CastAllAsync();
        await council.MustAsync(new OcopScoring.Core.Session.CloseRound(Council.Litchi, null), "ct");
        await council.MustAsync(new OcopScoring.Core.Session.RateProduct(Council.Litchi), "ct");
        await council.SealAsync("Còn một sản phẩm chưa chấm");
        var file = Path.Combine(_folder.FullName, "phien.zip");

        var run = await CommandRun.OfAsync("export", DeskRoom.Session, "--out", file, "--data", room.Folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(new string('a', 64), run.Error, StringComparison.Ordinal);
        var verified = await CommandRun.OfAsync("verify", file);
        Assert.Equal(2, verified.ExitCode);
        Assert.All(verified.Lines, line => Assert.Equal("document", JsonDocument.Parse(line).RootElement.GetProperty("rule").GetString()));
    }

    [Fact]
    public async Task What_is_not_there_or_damaged_is_not_exported()
    {
        await using var room = await DeskRoom.OpenAsync();
        await new Council(room.Desk).OpenAsync();
        var file = Path.Combine(_folder.FullName, "phien.zip");

        Assert.Equal(2, (await CommandRun.OfAsync("export", "khong-co", "--out", file, "--data", room.Folder)).ExitCode);
        Assert.Equal(2, (await CommandRun.OfAsync("export", DeskRoom.Session, "--out", file, "--data", _folder.FullName)).ExitCode);
        await room.AskAsync<long>("DROP TRIGGER Events_NoUpdate; UPDATE Events SET Payload = '{}' WHERE Version = 9");
        var damaged = await CommandRun.OfAsync("export", DeskRoom.Session, "--out", file, "--data", room.Folder);

        Assert.Equal(2, damaged.ExitCode);
        Assert.Contains("không còn nguyên vẹn", damaged.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles("*.zip"));
    }

    private string Write(Bundle bundle)
    {
        var file = Path.Combine(_folder.FullName, "goi.zip");
        File.WriteAllBytes(file, StoredZip.Whole(bundle.Files.Select(each => (each.Key, each.Value.ToArray())).Prepend((Bundle.ManifestFile, bundle.Manifest.Write()))));
        return file;
    }
}
