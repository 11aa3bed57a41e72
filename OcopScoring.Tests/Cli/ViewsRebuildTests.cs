using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Views;

namespace OcopScoring.Tests.Cli;

public sealed class ViewsRebuildTests : IAsyncLifetime
{
    private DeskRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await DeskRoom.OpenAsync();
        await new Council(_room.Desk).OpenAsync();
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task Makes_the_rows_anew_and_says_how_many_while_the_program_runs()
    {
        var live = await Rows.DumpAsync(_room);
        await _room.AskAsync<long>("UPDATE SessionRows SET Title = 'Khác'; DELETE FROM ProductRows");

        var run = await CommandRun.OfAsync("views", "rebuild", "--data", _room.Folder);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("Đã dựng lại từ hồ sơ: 1 phiên họp, 2 sản phẩm.\n", run.Out);
        Assert.Equal(live, await Rows.DumpAsync(_room));
        await new Council(_room.Desk).CastAllAsync();
    }

    [Fact]
    public async Task A_damaged_record_is_named_and_the_others_are_made()
    {
        await new Council(_room.Desk, "phien-hai").OpenAsync();
        await _room.AskAsync<long>("DROP TRIGGER Events_NoUpdate; UPDATE Events SET Actor = 'seat/a' WHERE Version = 2 AND SessionId = 'phien-hai'");

        var run = await CommandRun.OfAsync("views", "rebuild", "--data", _room.Folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("Đã dựng lại từ hồ sơ: 1 phiên họp, 2 sản phẩm.\n", run.Out);
        Assert.StartsWith("Phiên phien-hai: hồ sơ không còn nguyên vẹn", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("khong-co-thu-muc-nay")]
    [InlineData(null)]
    public async Task Where_there_are_no_data_none_are_made(string? folder)
    {
        // A folder that is there and holds no database of a demonstration is as good as none.
        var run = await CommandRun.OfAsync("views", "rebuild", "--data", folder ?? _room.Folder, "--demo");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("Không có dữ liệu ở ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists("khong-co-thu-muc-nay"));
        Assert.False(File.Exists(Path.Combine(_room.Folder, "trinh-dien.db")));
    }
}
