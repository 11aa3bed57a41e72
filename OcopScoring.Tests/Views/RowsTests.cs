using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Views;

/// <summary>The rows a list and a statistic read are the record's own, and nothing is lost with them.</summary>
public sealed class RowsTests : IAsyncLifetime
{
    private DeskRoom _room = null!;
    private Council _council = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await DeskRoom.OpenAsync();
        _council = new Council(_room.Desk);
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task Rows_made_anew_are_the_rows_there_were()
    {
        await WholeSessionAsync(_council);
        await new Council(_room.Desk, "phien-hai").OpenAsync();
        var live = await Rows.DumpAsync(_room);

        var report = await Rows.Keeper(_room).RebuildAsync();

        Assert.Equal((2, 4, 0), (report.Sessions, report.Products, report.Damaged.Length));
        Assert.Equal(live, await Rows.DumpAsync(_room));
        Assert.Contains("Phase=String:Sealed", live, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_every_single_command_the_rows_stand_where_the_record_does()
    {
        await _council.OpenAsync();
        await _council.CastAllAsync(Council.Litchi, 0, 3);
        foreach (var command in new SessionCommand[] { new CloseRound(Council.Litchi, null), new RateProduct(Council.Litchi), new ContestRating(Council.Litchi, "x"), new SetRatingAside(Council.Litchi, "x") })
        {
            await _council.MustAsync(command, "ct");
            Assert.Equal(SessionRows.Of(DeskRoom.Session, await _council.StateAsync()).Session, await SessionAsync());
            Assert.Equal(SessionRows.Of(DeskRoom.Session, await _council.StateAsync()).Products, await ProductsAsync());
        }
    }

    [Theory]
    [InlineData("DELETE FROM SessionRows")]
    [InlineData("DELETE FROM ProductRows WHERE Id = 'vai'")]
    [InlineData("UPDATE ProductRows SET Stars = 1, Stage = 'Eliminated'")]
    [InlineData("UPDATE SessionRows SET Title = 'Khác', Purpose = 'Official'")]
    [InlineData("UPDATE SessionRows SET Id = 'bia-dat'")]
    [InlineData("UPDATE ProductRows SET SessionId = 'bia-dat'")]
    [InlineData("UPDATE ProductRows SET Id = 'bia-dat' WHERE Id = 'vai'")]
    public async Task A_row_lost_or_falsified_comes_back_right(string harm)
    {
        await WholeSessionAsync(_council);
        var live = await Rows.DumpAsync(_room);
        await HarmAsync(harm);
        Assert.NotEqual(live, await Rows.DumpAsync(_room));

        await Rows.Keeper(_room).RebuildAsync();

        Assert.Equal(live, await Rows.DumpAsync(_room));
    }

    [Fact]
    public async Task A_lost_row_does_not_stop_a_session()
    {
        await _council.OpenAsync();
        await HarmAsync("DELETE FROM SessionRows; DELETE FROM ProductRows");

        await _council.CastAllAsync();
        await _council.MustAsync(new CloseRound(Council.Litchi, null), "ct");

        Assert.Equal((await _council.StateAsync()).Version, (await SessionAsync()).Version);
    }

    [Fact]
    public async Task What_is_not_decided_has_no_figures_in_any_row()
    {
        await _council.OpenAsync();
        await _council.CastAllAsync(Council.Litchi, 0, 20);
        await NoFiguresAsync();
        await _council.MustAsync(new CloseRound(Council.Litchi, null), "ct");
        await NoFiguresAsync();
        await _council.MustAsync(new AcceptSpread(Council.Litchi, "x"), "ct");
        await NoFiguresAsync();

        await _council.MustAsync(new RateProduct(Council.Litchi), "ct");
        Assert.Equal((ProductStage.Rated, 4), ((await LitchiAsync()).Stage, (await LitchiAsync()).Counted));

        await _council.MustAsync(new ContestRating(Council.Litchi, "x"), "a");
        Assert.Equal(4, (await LitchiAsync()).Counted); // it holds until it is set aside

        await _council.MustAsync(new SetRatingAside(Council.Litchi, "x"), "ct");
        await NoFiguresAsync();
    }

    [Fact]
    public async Task A_database_of_before_gets_its_rows_when_it_is_opened()
    {
        await WholeSessionAsync(_council);
        var live = await Rows.DumpAsync(_room);
        await HarmAsync("DROP TABLE SessionRows; DROP TABLE ProductRows; DROP TABLE Walls; DROP TABLE Targets; DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%_Views' OR MigrationId LIKE '%_Targets'");

        await using var restarted = await DeskRoom.OpenAsync(_room.Folder);

        Assert.Equal(live, await Rows.DumpAsync(restarted));
    }

    [Theory]
    [InlineData("UPDATE SessionRows SET Version = Version - 1, Title = 'Cũ'")]
    [InlineData("UPDATE SessionRows SET Shape = 0, Title = 'Cũ'")]
    [InlineData("DELETE FROM SessionRows")]
    public async Task Rows_left_behind_are_made_anew_at_the_start(string left)
    {
        await WholeSessionAsync(_council);
        var live = await Rows.DumpAsync(_room);
        await HarmAsync(left);

        await using var restarted = await DeskRoom.OpenAsync(_room.Folder);

        Assert.Equal(live, await Rows.DumpAsync(restarted));
    }

    [Fact]
    public async Task A_damaged_session_is_reported_left_out_and_does_not_stop_the_others()
    {
        await _council.OpenAsync();
        await new Council(_room.Desk, "phien-hai").OpenAsync();
        await HarmAsync("DROP TRIGGER Events_NoUpdate; UPDATE Events SET Actor = 'seat/a' WHERE Version = 2 AND SessionId = 'phien-thu'");

        var report = await Rows.Keeper(_room).RebuildAsync();

        Assert.Equal((1, 2), (report.Sessions, report.Products));
        Assert.Equal(DeskRoom.Session, Assert.Single(report.Damaged).SessionId);
        await using var database = _room.OpenDatabase();
        Assert.Equal("phien-hai", Assert.Single(await database.SessionRows.ToListAsync(Cancel)).Id);
        Assert.All(await database.ProductRows.ToListAsync(Cancel), row => Assert.Equal("phien-hai", row.SessionId));
    }

    [Fact]
    public async Task Rows_can_be_made_anew_while_a_council_is_at_work()
    {
        await _council.OpenAsync();
        var keeper = Rows.Keeper(_room);
        var working = Task.Run(async () =>
        {
            for (var turn = 0; turn < 30; turn++)
                await _council.MustAsync(new RecordAttendance("a", Present: turn % 2 == 1));
        }, Cancel);
        while (!working.IsCompleted)
            await keeper.RebuildAsync();

        await working;
        var live = await Rows.DumpAsync(_room);
        Assert.Equal((await _council.StateAsync()).Version, (await SessionAsync()).Version);
        await keeper.RebuildAsync();
        Assert.Equal(live, await Rows.DumpAsync(_room));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task WholeSessionAsync(Council council)
    {
        await council.OpenAsync();
        await council.MustAsync(new DeclareRecusal("c", Council.Cake, "Tư vấn cho chủ thể"), "c");
        await council.CastAllAsync(Council.Litchi, 0, 20);
        await council.MustAsync(new CloseRound(Council.Litchi, null), "ct");
        await council.MustAsync(new AcceptSpread(Council.Litchi, "Đã thảo luận"), "ct");
        await council.MustAsync(new RateProduct(Council.Litchi), "ct");
        await council.MustAsync(new WithdrawProduct(Council.Cake, "Chủ thể rút"), "ct");
        await council.SealAsync();
        await council.MustAsync(new ReopenSession("Sai sót"), "ct");
        foreach (var seat in Council.Seats)
            await council.MustAsync(new RecordAttendance(seat.Id, Present: true));
        await council.MustAsync(new ResumeSession(), "ct");
        await council.SealAsync();
    }

    private async Task NoFiguresAsync()
    {
        Assert.Equal((null, null, null, null), Figures(await LitchiAsync()));
        static (int? Counted, int? Sum, RatingOutcome? Outcome, object? Stars) Figures(ProductRow row) => (row.Counted, row.Sum, row.Outcome, row.Stars);
    }

    private async Task HarmAsync(string sql) => await _room.AskAsync<long>(sql);

    private async Task<SessionRow> SessionAsync()
    {
        await using var database = _room.OpenDatabase();
        return await database.SessionRows.AsNoTracking().SingleAsync(row => row.Id == DeskRoom.Session, Cancel);
    }

    private async Task<ImmutableArray<ProductRow>> ProductsAsync()
    {
        await using var database = _room.OpenDatabase();
        return [.. await database.ProductRows.AsNoTracking().Where(row => row.SessionId == DeskRoom.Session).OrderBy(row => row.Position).ToListAsync(Cancel)];
    }

    private async Task<ProductRow> LitchiAsync() => (await ProductsAsync()).Single(row => row.Id == Council.Litchi);
}
