using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Components.Pages.Chair;
using OcopScoring.App.Desk;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Components;

public sealed class OffersTests : IAsyncLifetime
{
    private const string Lychee = "vai-thieu";
    private static readonly string[] Scorers = ["ct", "pct", "sct", "skhcn", "syt", "svhttdl", "stc", "hnd"];

    private readonly ProgramUnderTest _program = new();
    private CouncilAtWork _council = null!;

    public async ValueTask InitializeAsync()
    {
        _council = new CouncilAtWork(_program.Services);
        await _council.StateAsync();
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task At_every_moment_the_chair_is_offered_what_is_lawful_and_nothing_else()
    {
        Assert.Equal(["OpenSession"], Names((await OffersAsync("ct")).Session));
        Assert.Empty((await OffersAsync("ct")).ByProduct[Lychee]);

        await _council.DoAsync("ct", new OpenSession());
        Assert.Equal(["CloseSession?"], Names((await OffersAsync("ct")).Session));
        Assert.Equal(["OpenRound"], await OnLycheeAsync());

        await _council.DoAsync("ct", new OpenRound(Lychee));
        Assert.Equal(["CloseRound!"], await OnLycheeAsync());
        Assert.Equal(["OpenRound!"], Names((await OffersAsync("ct")).ByProduct["banh-gai"]));
        Assert.Equal(["CloseSession!"], Names((await OffersAsync("ct")).Session));

        var set = await _council.SetAsync(Lychee);
        await _council.SubmitAsync(Lychee, Answers.Best, "ct");
        Assert.Equal(["CloseRound?"], await OnLycheeAsync());

        await _council.SubmitAsync(Lychee, Answers.BestShortOf(set, 12), Scorers[1..]);
        Assert.Equal(["CloseRound"], await OnLycheeAsync());

        await _council.DoAsync("ct", new CloseRound(Lychee, null));
        Assert.Equal(["OrderRescore?", "AcceptSpread?"], await OnLycheeAsync());

        await _council.DoAsync("ct", new AcceptSpread(Lychee, "Đã thảo luận."));
        Assert.Equal(["RateProduct"], await OnLycheeAsync());

        await _council.DoAsync("ct", new RateProduct(Lychee));
        Assert.Empty(await OnLycheeAsync());

        await _council.DoAsync("ct", new CloseSession("Hẹn phiên sau."));
        Assert.Empty((await OffersAsync("ct")).Session);
    }

    [Fact]
    public async Task The_vice_chair_is_offered_the_chairs_commands_only_while_the_chair_is_away()
    {
        Assert.Empty((await OffersAsync("pct")).Session);
        Assert.Empty((await OffersAsync("tk")).Session);

        await _council.DoAsync("tk", new DelegateChair("pct", "Giấy ủy quyền 7"));
        Assert.Empty((await OffersAsync("pct")).Session);

        await _council.DoAsync("tk", new RecordAttendance("ct", Present: false));

        Assert.Equal(["OpenSession"], Names((await OffersAsync("pct")).Session));
        Assert.Empty((await OffersAsync("tk")).Session);
    }

    [Fact]
    public async Task Disagreement_is_listed_widest_first_and_only_where_there_is_any()
    {
        var set = await _council.SetAsync(Lychee);
        var tally = Tally.Of(set, [BallotOf(set, Answers.Best), BallotOf(set, Answers.BestShortOf(set, 12))]);

        var disagreements = Disagreement.In(tally);

        Assert.NotEmpty(disagreements);
        Assert.Equal(disagreements.Select(item => item.Width).OrderDescending(), disagreements.Select(item => item.Width));
        Assert.All(disagreements, item => Assert.Equal(2, item.Counts.Sum(count => count.Forms)));
        Assert.Contains(disagreements[0].Criterion.Number, Disagreement.Suggested(disagreements));
        Assert.Empty(Disagreement.Suggested([]));
    }

    private static Ballot BallotOf(CriteriaSet set, Func<Criterion, Option?> answer)
    {
        Assert.True(Ballot.TryMake(set, Answers.To(set, answer), out var ballot, out _));
        return ballot;
    }

    private async Task<IEnumerable<string>> OnLycheeAsync() => Names((await OffersAsync("ct")).ByProduct[Lychee]);

    private async Task<Offers> OffersAsync(string seatId)
    {
        var state = await _council.StateAsync();
        return new Offers(_council.Desk, state, state.FindSeat(seatId)!);
    }

    // A question mark asks for a reason; an exclamation mark is explained instead of offered.
    private static IEnumerable<string> Names(IEnumerable<Offer> offers) => offers.Select(offer =>
        offer.Command.GetType().Name + (offer.NeedsReason ? "?" : offer.Blocked ? "!" : ""));
}
