using OcopScoring.App.Desk;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Desk;

/// <summary>Changes that had to wait for a line: they say what they were made on, and overwrite nothing their author cannot have seen.</summary>
public sealed class LateChangeTests : IAsyncLifetime
{
    private static readonly string[] Unanswered = [BallotToken.Unanswered];

    private DeskRoom _room = null!;
    private Council _council = null!;

    private DraftDesk Drafts => _room.Drafts;

    public async ValueTask InitializeAsync()
    {
        _room = await DeskRoom.OpenAsync();
        _council = await new Council(_room.Desk).OpenAsync();
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task What_was_made_on_what_is_there_is_saved()
    {
        Assert.IsType<DraftReply.Saved>(await LateAsync("1.1", "2", Unanswered));
        Assert.IsType<DraftReply.Saved>(await LateAsync("1.1", "3", ["2"]));
        Assert.IsType<DraftReply.Saved>(await LateAsync("1.1", null, ["1", "3"]));
    }

    [Fact]
    public async Task What_was_answered_otherwise_meanwhile_is_not_overwritten()
    {
        await AtOnceAsync("1.1", "2");

        var reply = Assert.IsType<DraftReply.Overtaken>(await LateAsync("1.1", "3", Unanswered));

        Assert.Equal("2", reply.Draft.Answers.Choices["1.1"]);
        Assert.Equal("2", await SavedAsync("1.1"));
        Assert.Equal(1, (await Drafts.FindAsync(DeskRoom.Session, Council.Litchi, "a"))!.Revision);
    }

    [Fact]
    public async Task The_same_answer_from_elsewhere_or_another_criterion_is_no_conflict()
    {
        await AtOnceAsync("1.1", "2");

        Assert.IsType<DraftReply.Saved>(await LateAsync("1.1", "2", Unanswered));
        Assert.IsType<DraftReply.Saved>(await LateAsync("1.2", "1", Unanswered));
    }

    [Fact]
    public async Task Texts_are_kept_apart_like_answers()
    {
        await Drafts.CommentAsync(DeskRoom.Session, Council.Litchi, "a", "1.1", "Rõ");
        await Drafts.OpinionAsync(DeskRoom.Session, Council.Litchi, "a", "Đồng ý");

        Assert.IsType<DraftReply.Overtaken>(await Drafts.CommentAsync(DeskRoom.Session, Council.Litchi, "a", "1.1", "Chưa rõ", On("")));
        Assert.IsType<DraftReply.Overtaken>(await Drafts.OpinionAsync(DeskRoom.Session, Council.Litchi, "a", "", On("Không")));
        Assert.IsType<DraftReply.Saved>(await Drafts.OpinionAsync(DeskRoom.Session, Council.Litchi, "a", "Không đồng ý", On("Đồng ý")));
    }

    [Fact]
    public async Task Of_several_late_ones_at_once_only_one_is_saved()
    {
        var replies = await Task.WhenAll(LateAsync("1.1", "1", Unanswered), LateAsync("1.1", "2", Unanswered), LateAsync("1.1", "3", Unanswered));

        Assert.Single(replies.OfType<DraftReply.Saved>());
        Assert.Equal(2, replies.OfType<DraftReply.Overtaken>().Count());
    }

    [Fact]
    public async Task What_was_meant_for_a_round_that_is_over_does_not_enter_the_next()
    {
        await _council.CastAllAsync(Council.Litchi, 0, 0, 0, 37);
        await _council.MustAsync(new CloseRound(Council.Litchi, null), "ct");
        Assert.IsType<Refusal.WrongProgress>(Assert.IsType<DraftReply.Refused>(await LateAsync("1.1", "1", ["2"])).Refusal);

        await _council.MustAsync(new OrderRescore(Council.Litchi, ["1.1"], "Trao đổi lại"), "ct");
        var before = await SavedAsync("1.1");

        Assert.Equal(1, Assert.IsType<DraftReply.RoundOver>(await LateAsync("1.1", "1", [before!])).Round);
        Assert.Equal(before, await SavedAsync("1.1"));
    }

    [Fact]
    public void No_seat_names_the_copy_of_anothers_form()
    {
        DraftHand[] hands = ["a", "giay/a", new("a", "tk"), "giay%2Fa", new("giay/a", "tk")];

        Assert.Equal(hands.Length, hands.Select(hand => hand.Key).Distinct().Count());
        Assert.Equal("a", hands[0].Key);
    }

    private static MadeOn On(params string[] known) => new(1, known);

    private Task<DraftReply> LateAsync(string criterion, string? option, string[] known) =>
        Drafts.TickAsync(DeskRoom.Session, Council.Litchi, "a", criterion, option, On(known));

    private async Task AtOnceAsync(string criterion, string option) =>
        Assert.IsType<DraftReply.Saved>(await Drafts.TickAsync(DeskRoom.Session, Council.Litchi, "a", criterion, option));

    private async Task<string?> SavedAsync(string criterion) =>
        (await Drafts.FindAsync(DeskRoom.Session, Council.Litchi, "a"))!.Answers.Choices.GetValueOrDefault(criterion);
}
