using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Components.Controls;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Components;

/// <summary>The head of a ballot says how far its text may be trusted.</summary>
public sealed class BallotHeadTests : BunitContext
{
    public BallotHeadTests() => Services.AddLocalization();

    [Theory]
    [InlineData("qd-148-2023/01")]
    [InlineData("qd-148-2023/02")]
    public void A_text_unfit_for_official_use_carries_its_banner(string setId)
    {
        var head = Draw(setId);

        Assert.Contains("không dùng cho phiên họp chính thức", head.Find(".provenance-banner").TextContent, StringComparison.Ordinal);
        Assert.Empty(head.FindAll(".status-chip"));
    }

    [Fact]
    public void A_fit_text_carries_its_status_beside_the_name()
    {
        var head = Draw("qd-26-2026/01");

        Assert.Empty(head.FindAll(".provenance-banner"));
        Assert.Single(head.FindAll("dd .status-chip"));
    }

    [Fact]
    public void The_words_of_the_law_stay_Vietnamese_in_an_English_page()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        try
        {
            Assert.Equal(LawOnDisk.Set("qd-26-2026/01").Name, Draw("qd-26-2026/01").Find("dd span[lang=vi]").TextContent);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private IRenderedComponent<BallotHead> Draw(string setId)
    {
        var set = LawOnDisk.Set(setId);
        var entered = new ProductEntered(Hall.Entered().Product with { Set = new SetPin(set.Id, set.Sha256) });
        var state = SessionState.Initial.Evolve([Hall.Convened, Hall.Seated, entered]);
        var sheet = BallotSheet.Of(state, new SessionDecider(LawOnDisk.Book).Scoreboard, "p1", "m1", null, Hall.Day)!;
        return Render<BallotHead>(p => p
            .Add(c => c.Sheet, sheet)
            .Add(c => c.Seat, state.FindSeat("m1")!)
            .Add(c => c.Law, LawOnDisk.Book.Criteria.EditionOf(set))
            .Add(c => c.SessionId, "p"));
    }
}
