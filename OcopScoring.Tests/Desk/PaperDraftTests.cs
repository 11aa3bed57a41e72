using OcopScoring.App.Desk;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Desk;

/// <summary>The secretary's copy of a paper form: durable, and apart from the member's own draft.</summary>
public sealed class PaperDraftTests : IAsyncLifetime
{
    private static readonly string Scan = new('a', 64);
    private static readonly DraftHand Copy = new("a", "tk");

    private DeskRoom _room = null!;
    private Council _council = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await DeskRoom.OpenAsync();
        _council = await new Council(_room.Desk).OpenAsync();
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task Neither_draft_overwrites_or_shows_the_other()
    {
        await SavedAsync("a", "1.1", "1");
        Assert.Empty((await FindAsync(Copy))!.Answers.Choices);

        await SavedAsync(Copy, "1.1", "2");
        await SavedAsync(Copy, "1.2", "3");

        Assert.Equal(("1", "2"), ((await FindAsync("a"))!.Answers.Choices["1.1"], (await FindAsync(Copy))!.Answers.Choices["1.1"]));
        Assert.Equal(1, (await _room.Drafts.ProgressAsync(DeskRoom.Session, Council.Litchi))["a"]); // the member's own
    }

    [Fact]
    public async Task A_restart_loses_neither_what_was_ticked_nor_the_scan()
    {
        await SavedAsync(Copy, "1.1", "2");
        Assert.IsType<DraftReply.Saved>(await _room.Drafts.ScanAsync(DeskRoom.Session, Council.Litchi, Copy, Scan));

        await using var restarted = await DeskRoom.OpenAsync(_room.Folder);
        var draft = await restarted.Drafts.FindAsync(DeskRoom.Session, Council.Litchi, new DraftHand("a", "tk"));

        Assert.Equal(("2", Scan), (draft!.Answers.Choices["1.1"], draft.Answers.ScanSha256));
    }

    [Fact]
    public async Task Only_a_secretary_copies_and_only_while_the_form_is_missing()
    {
        Assert.IsType<Refusal.NotYourRole>(await RefusalAsync(new DraftHand("a", "ct")));
        Assert.IsType<Refusal.NotYourRole>(await RefusalAsync(new DraftHand("a", "a")));
        Assert.IsType<Refusal.NotYourRole>(await RefusalAsync(new DraftHand("tk", "tk")));

        await _council.CastAsync("a");
        Assert.IsType<Refusal.FormAlreadyIn>(await RefusalAsync(Copy));
        Assert.Null(await FindAsync(Copy)); // and what the member submitted is not the secretary's to read
    }

    [Fact]
    public async Task A_form_that_was_taken_back_does_not_reach_the_copy()
    {
        await _council.CastAsync("a");
        await _council.MustAsync(new WithdrawBallot(Council.Litchi), "a");

        Assert.Empty((await FindAsync(Copy))!.Answers.Choices);
    }

    [Fact]
    public async Task Why_a_form_was_sent_back_is_known_until_it_is_entered_again()
    {
        var entry = new EnterPaperBallot(Council.Litchi, "a", await _council.FormAsync(), DraftAnswers.Empty.Comments, null, Scan);
        await _council.MustAsync(entry, "tk");
        var version = (await _council.StateAsync()).Version;
        await _council.MustAsync(new RejectPaperBallot(Council.Litchi, "a", version, "Nhầm tiêu chí 1.1"), "a");
        Assert.Equal("Nhầm tiêu chí 1.1", (await RoundAsync()).RejectedPapers["a"]);

        await _council.MustAsync(entry, "tk");
        Assert.Empty((await RoundAsync()).RejectedPapers);
    }

    private async Task<Round> RoundAsync() => (await _council.StateAsync()).FindProduct(Council.Litchi)!.CurrentRound!;

    private Task<SavedDraft?> FindAsync(DraftHand hand) => _room.Drafts.FindAsync(DeskRoom.Session, Council.Litchi, hand);

    private async Task SavedAsync(DraftHand hand, string criterion, string option) =>
        Assert.IsType<DraftReply.Saved>(await _room.Drafts.TickAsync(DeskRoom.Session, Council.Litchi, hand, criterion, option));

    private async Task<Refusal> RefusalAsync(DraftHand hand) =>
        Assert.IsType<DraftReply.Refused>(await _room.Drafts.TickAsync(DeskRoom.Session, Council.Litchi, hand, "1.1", "1")).Refusal;
}
