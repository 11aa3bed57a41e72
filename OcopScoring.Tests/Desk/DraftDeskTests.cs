using OcopScoring.App.Desk;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Desk;

public sealed class DraftDeskTests : IAsyncLifetime
{
    private DeskRoom _room = null!;
    private Council _council = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await DeskRoom.OpenAsync();
        _council = await new Council(_room.Desk).OpenAsync();
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task A_tick_is_on_disk_when_it_is_acknowledged()
    {
        var saved = await TickAsync("a", "1.1", "2");

        Assert.Equal(1, saved.Revision);
        Assert.NotNull(saved.SavedAt);
        Assert.Contains("\"1.1\":\"2\"", await _room.AskAsync<string>("SELECT Answers FROM Drafts WHERE SeatId = 'a'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_tabs_do_not_overwrite_one_another()
    {
        var ticks = await _council.TicksAsync();
        await Task.WhenAll(ticks.Select(tick => TickAsync("a", tick.Criterion, tick.Option)));

        var draft = await _room.Drafts.FindAsync(DeskRoom.Session, Council.Litchi, "a");

        Assert.All(ticks, tick => Assert.Equal(tick.Option, draft!.Answers.Choices.GetValueOrDefault(tick.Criterion)));
    }

    [Fact]
    public async Task Two_programs_on_one_database_do_not_overwrite_one_another()
    {
        await using var other = await DeskRoom.OpenAsync(_room.Folder);
        await TickAsync("a", "1.1", "1");
        await other.Drafts.FindAsync(DeskRoom.Session, Council.Litchi, "a");
        await TickAsync("a", "1.2", "2");
        await TickAsync("a", "1.3", "3");

        var reply = await other.Drafts.TickAsync(DeskRoom.Session, Council.Litchi, "a", "1.4", "1");

        var choices = Assert.IsType<DraftReply.Saved>(reply).Draft.Answers.Choices;
        Assert.Equal(["1.1", "1.2", "1.3", "1.4"], choices.Keys);
    }

    [Fact]
    public async Task A_restart_loses_nothing()
    {
        await TickAsync("a", "1.1", "2");
        await _room.Drafts.CommentAsync(DeskRoom.Session, Council.Litchi, "a", "1.1", "Có xác nhận của xã");
        await _room.Drafts.OpinionAsync(DeskRoom.Session, Council.Litchi, "a", "Đề nghị hoàn thiện bao bì");

        await using var restarted = await DeskRoom.OpenAsync(_room.Folder);
        var draft = await restarted.Drafts.FindAsync(DeskRoom.Session, Council.Litchi, "a");

        Assert.Equal(("2", "Có xác nhận của xã", "Đề nghị hoàn thiện bao bì", 3),
            (draft!.Answers.Choices["1.1"], draft.Answers.Comments["1.1"], draft.Answers.Opinion, draft.Revision));
    }

    [Fact]
    public async Task What_cannot_be_filled_in_is_refused_and_not_saved()
    {
        Assert.IsType<Refusal.BallotInvalid>(await RefusalAsync("a", "9.9", "1"));
        Assert.IsType<Refusal.BallotInvalid>(await RefusalAsync("a", "1.1", "99"));
        Assert.IsType<Refusal.NotYourRole>(await RefusalAsync("tk", "1.1", "1"));
        Assert.IsType<Refusal.NotYourRole>(await RefusalAsync("khach", "1.1", "1"));
        var tooLong = new string('x', RecordText.Longest + 1);
        Assert.IsType<DraftReply.Refused>(await _room.Drafts.OpinionAsync(DeskRoom.Session, Council.Litchi, "a", tooLong));

        await _council.CastAllAsync();
        await _council.MustAsync(new CloseRound(Council.Litchi, null), "ct");
        Assert.IsType<Refusal.WrongProgress>(await RefusalAsync("a", "1.1", "1"));
        Assert.Equal(0, await _room.AskAsync<long>("SELECT count(*) FROM Drafts"));
    }

    [Fact]
    public async Task Progress_is_a_count_and_a_seat_reads_its_own_draft_only()
    {
        await TickAsync("a", "1.1", "2");
        await TickAsync("a", "1.2", "1");
        await TickAsync("b", "1.1", "1");

        var progress = await _room.Drafts.ProgressAsync(DeskRoom.Session, Council.Litchi);
        var other = await _room.Drafts.FindAsync(DeskRoom.Session, Council.Litchi, "c");

        Assert.Equal(2, progress.Count);
        Assert.True(progress["a"] > progress["b"]);
        Assert.Equal((0, 0), (other!.Revision, other.Answers.Choices.Count));
        Assert.Null(await _room.Drafts.FindAsync(DeskRoom.Session, Council.Litchi, "tk"));
    }

    [Fact]
    public async Task A_rescore_begins_with_the_form_before_and_opens_what_is_disputed()
    {
        await _council.CastAllAsync(Council.Litchi, 0, 0, 0, 37);
        await _council.MustAsync(new CloseRound(Council.Litchi, null), "ct");
        await _council.MustAsync(new OrderRescore(Council.Litchi, ["1.1"], "Trao đổi lại"), "ct");
        var form = await _council.FormAsync();

        var draft = await _room.Drafts.FindAsync(DeskRoom.Session, Council.Litchi, "a");
        Assert.Equal((form["1.2"], 0), (draft!.Answers.Choices["1.2"], draft.Revision));
        Assert.IsType<Refusal.CriterionLocked>(await RefusalAsync("a", "1.2", "1"));
        Assert.Equal("1", (await TickAsync("a", "1.1", "1")).Answers.Choices["1.1"]);
    }

    [Fact]
    public async Task What_is_remembered_of_a_round_goes_when_the_next_begins()
    {
        foreach (var seat in new[] { "ct", "a", "b", "c" })
            await TickAsync(seat, "1.1", "2");
        await _council.CastAllAsync(Council.Litchi, 0, 0, 0, 37);
        await _council.MustAsync(new CloseRound(Council.Litchi, null), "ct");
        await _council.MustAsync(new OrderRescore(Council.Litchi, ["1.1"], "Trao đổi lại"), "ct");
        Assert.Equal(4, _room.Drafts.FormsHeld);

        await TickAsync("a", "1.1", "1");

        Assert.Equal(1, _room.Drafts.FormsHeld);
    }

    [Fact]
    public async Task A_thousand_ticks_at_once_are_all_kept()
    {
        var ticks = await _council.TicksAsync();
        var seats = new[] { "ct", "a", "b", "c" };
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(number =>
        {
            var (criterion, option) = ticks[number % ticks.Length];
            return TickAsync(seats[number % 4], criterion, option);
        }));

        var revisions = await _room.AskAsync<long>("SELECT sum(Revision) FROM Drafts");
        Assert.Equal(1000, revisions);
    }

    private async Task<SavedDraft> TickAsync(string seat, string criterion, string? option) =>
        Assert.IsType<DraftReply.Saved>(await _room.Drafts.TickAsync(DeskRoom.Session, Council.Litchi, seat, criterion, option)).Draft;

    private async Task<Refusal> RefusalAsync(string seat, string criterion, string? option) =>
        Assert.IsType<DraftReply.Refused>(await _room.Drafts.TickAsync(DeskRoom.Session, Council.Litchi, seat, criterion, option)).Refusal;
}
