using System.Collections.Immutable;
using System.Text.Json;
using OcopScoring.App.Live;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Live;

public sealed class ScreenViewTests : IAsyncLifetime
{
    private DeskRoom _room = null!;
    private Council _council = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await DeskRoom.OpenAsync();
        _council = await new Council(_room.Desk).ConveneAsync();
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task Before_the_opening_there_is_a_title_and_no_product()
    {
        var view = await ViewAsync();

        Assert.Equal((ScreenStage.Convened, "Hội đồng thử", "TẬP HUẤN"), (view.Stage, view.Title, view.Mark));
        Assert.Null(view.Product);
    }

    [Fact]
    public async Task While_forms_come_in_only_their_number_is_shown()
    {
        await _council.OpenAsync();
        await _council.CastAsync("a");
        await _council.CastAsync("b", lost: 9);

        var view = await ViewAsync();

        Assert.Equal(ScreenStage.Scoring, view.Stage);
        Assert.Equal((2, 4), (view.Product!.Submitted, view.Product.Expected));
        Assert.Null(view.Product.Scores);
        Assert.Null(view.Product.Result);
    }

    [Fact]
    public async Task After_the_close_the_mean_is_shown_and_no_rating()
    {
        await CloseAsync(lost: [0, 4, 4, 8]);

        var view = await ViewAsync();

        Assert.Equal(ScreenStage.Closed, view.Stage);
        Assert.Equal(("96,00", false), (view.Product!.Scores!.Mean, view.Product.Scores.SpreadExceeded));
        Assert.Equal(["A", "B", "C"], view.Product.Scores.Parts.Select(part => part.Code));
        Assert.Null(view.Product.Result);
    }

    [Fact]
    public async Task Forms_too_far_apart_are_said_to_be_so_without_a_figure()
    {
        await CloseAsync(lost: [0, 0, 0, 37]);

        var view = await ViewAsync();

        Assert.True(view.Product!.Scores!.SpreadExceeded);
        Assert.DoesNotContain("63", JsonSerializer.Serialize(view.Product.Scores), StringComparison.Ordinal);
        Assert.DoesNotContain("37", JsonSerializer.Serialize(view.Product.Scores), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rescore_takes_the_earlier_figures_off_the_wall()
    {
        await CloseAsync(lost: [0, 0, 0, 37]);
        await _council.MustAsync(new OrderRescore(Council.Litchi, ["1.1"], "Trao đổi lại"), "ct");

        var view = await ViewAsync();

        Assert.Equal((ScreenStage.Scoring, 2), (view.Stage, view.Product!.Round));
        Assert.Null(view.Product.Scores);
    }

    [Fact]
    public async Task A_rated_product_shows_its_stars_and_why()
    {
        await CloseAsync(lost: [0, 0, 0, 0]);
        await _council.MustAsync(new RateProduct(Council.Litchi), "ct");

        var result = (await ViewAsync()).Product!.Result!;

        Assert.Equal((5, "5 SAO"), (result.Stars, result.Headline));
        Assert.Equal("Điểm trung bình thuộc khung 5 sao; các yêu cầu tối thiểu đều đạt.", result.Reason);
        Assert.Equal("Hồ sơ chuyển lên Hội đồng cấp trung ương.", result.NextStep);
    }

    [Fact]
    public async Task A_missed_requirement_is_named()
    {
        var form = (await OpenedFormAsync()).SetItem("1.3", null);
        foreach (var seat in new[] { "ct", "a", "b", "c" })
            await _council.MustAsync(new CastBallot(Council.Litchi, form, ImmutableSortedDictionary<string, string>.Empty, null), seat);

        await _council.MustAsync(new CloseRound(Council.Litchi, null), "ct");
        await _council.MustAsync(new RateProduct(Council.Litchi), "ct");

        var result = (await ViewAsync()).Product!.Result!;
        Assert.Equal(4, result.Stars);
        Assert.Equal("Điểm trung bình thuộc khung 5 sao; xếp hạng thấp hơn vì chưa đạt yêu cầu tối thiểu ở tiêu chí 1.3.", result.Reason);
    }

    [Fact]
    public async Task The_product_the_record_spoke_of_last_stays_up()
    {
        await CloseAsync(lost: [0, 0, 0, 37]);
        await _council.OpenAsync(Council.Cake);
        await _council.CastAllAsync(Council.Cake);
        await _council.MustAsync(new CloseRound(Council.Cake, null), "ct");
        Assert.Equal(Council.Cake, (await ViewAsync()).Product!.Id);

        await _council.MustAsync(new AcceptSpread(Council.Litchi, "Đã trao đổi"), "ct");

        Assert.Equal(Council.Litchi, (await ViewAsync()).Product!.Id);
    }

    [Fact]
    public async Task A_sealed_session_shows_what_it_came_to()
    {
        await CloseAsync(lost: [0, 0, 0, 0]);
        await _council.MustAsync(new RateProduct(Council.Litchi), "ct");
        await _council.SealAsync("Hết giờ");

        var view = await ViewAsync();

        Assert.Equal(ScreenStage.Sealed, view.Stage);
        Assert.Equal([new ScreenCount("5 sao", 1)], view.Results);
        Assert.Null(view.Product);
    }

    [Fact]
    public async Task A_text_that_is_not_the_laws_own_is_said_to_be_so()
    {
        await using var room = await DeskRoom.OpenAsync();
        var council = new Council(room.Desk);
        var day = new DateOnly(2024, 9, 1);
        await council.MustAsync(new ConveneSession("Tập huấn", "01/QĐ", CouncilLevel.Province, SessionPurpose.Practice, day, "Phòng họp", "default", 1));
        await council.MustAsync(new SeatCouncil(Council.Seats));
        await council.MustAsync(new EnterProduct(Council.Litchi, "HD-TH-1-2024", "Vải thiều", "Hợp tác xã", 1, DossierKind.First, day));
        foreach (var seat in Council.Seats)
            await council.MustAsync(new RecordAttendance(seat.Id, Present: true));
        await council.OpenAsync();

        Assert.EndsWith("không dùng cho phiên họp chính thức", (await ViewAsync(room)).Product!.Instrument, StringComparison.Ordinal);
        await _council.OpenAsync();
        Assert.DoesNotContain("chính thức", (await ViewAsync()).Product!.Instrument, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("after-own-form", true)]
    [InlineData("after-close", true)]
    [InlineData("chair-and-secretary", false)]
    public async Task No_rule_lets_the_wall_be_ahead_of_the_room(string rule, bool shownOnceClosed)
    {
        await using var room = await DeskRoom.OpenAsync(law: DeskRoom.LawWithVisibility(rule));
        var council = await new Council(room.Desk).OpenAsync();
        await council.CastAllAsync(lost: [0, 1, 2, 3]);
        Assert.Null((await ViewAsync(room)).Product!.Scores);

        await council.MustAsync(new CloseRound(Council.Litchi, null), "ct");
        Assert.Equal(shownOnceClosed, (await ViewAsync(room)).Product!.Scores is not null);

        await council.MustAsync(new RateProduct(Council.Litchi), "ct");
        Assert.NotNull((await ViewAsync(room)).Product!.Result);
    }

    [Fact]
    public async Task Nothing_on_the_wall_names_a_seat()
    {
        await CloseAsync(lost: [0, 0, 0, 37]);
        await _council.MustAsync(new AcceptSpread(Council.Litchi, "Lý do của Cơ quan A"), "ct");
        await _council.MustAsync(new RateProduct(Council.Litchi), "ct");

        var text = JsonSerializer.Serialize(await ViewAsync(), JsonSerializerOptions.Web);

        Assert.DoesNotContain(Council.Seats, seat => text.Contains(seat.Office, StringComparison.Ordinal));
    }

    private async Task<ImmutableSortedDictionary<string, string?>> OpenedFormAsync()
    {
        await _council.OpenAsync();
        return await _council.FormAsync();
    }

    private async Task CloseAsync(int[] lost)
    {
        await _council.OpenAsync();
        await _council.CastAllAsync(Council.Litchi, lost);
        await _council.MustAsync(new CloseRound(Council.Litchi, null), "ct");
    }

    private Task<ScreenView> ViewAsync() => ViewAsync(_room);

    private static async Task<ScreenView> ViewAsync(DeskRoom room) =>
        ScreenViews.Of(DeskRoom.Session, room.Desk.Scoreboard, (await room.Desk.FindAsync(DeskRoom.Session))!);
}
