using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Components.Pages.Audit;
using OcopScoring.App.Views;
using OcopScoring.App.Words;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Components.Audit;

/// <summary>What a calculation says on the page.</summary>
public sealed class WhatIfPartsTests : BunitContext
{
    public WhatIfPartsTests()
    {
        Services.AddLocalization();
        Services.AddScoped<RefusalWords>();
    }

    [Fact]
    public void What_differs_stands_beside_what_is_on_record()
    {
        // Two of five miss a minimum of four stars of the fourth product, and give seven points less.
        var session = RecordedSession.Large(
            new RecordedSession(), Hall.Call, products: 4, members: 5, (product, member) => product == 4 && member < 2 ? 7 : 0).Seal();
        var page = Show(session, new RatingRules(5, GateRule.All, StarRule.Refuse), edition: null);
        var rows = page.FindAll("table")[1].QuerySelectorAll("tbody tr").ToList();

        Assert.Contains("1 sản phẩm đổi kết quả: 0 cao hơn, 1 thấp hơn.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Thấp hơn: từ “5 sao” thành “Không công nhận”", rows[3].TextContent, StringComparison.Ordinal);
        Assert.Contains("Chênh lệch 7 điểm vượt giới hạn 5 điểm", rows[3].TextContent, StringComparison.Ordinal);
        Assert.Contains("97,20 điểm", rows[3].TextContent, StringComparison.Ordinal);
        Assert.Contains("Kết quả không đổi", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa đạt · 3/5 phiếu ủng hộ", page.Find(".minimums").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".provenance-banner"));
    }

    [Fact]
    public void What_was_not_rated_stays_what_it_is()
    {
        var page = Show(RecordedSession.Golden().Seal(), RatingRules.Default with { SpreadLimit = 3 }, edition: null);
        var rows = page.FindAll("table")[1].QuerySelectorAll("tbody tr").ToList();

        Assert.Equal(7, rows.Count);
        Assert.Contains("Bị loại", rows[3].TextContent, StringComparison.Ordinal);
        Assert.Contains("Giữ nguyên như hồ sơ", rows[3].TextContent, StringComparison.Ordinal);
        Assert.Contains("3 sản phẩm không được xếp hạng trong hồ sơ và giữ nguyên như vậy.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Kết quả trong hồ sơ và kết quả tính thử", page.FindAll("caption")[1].TextContent);
        Assert.Contains("Cột “Kết quả tính thử” không phải là kết quả được công nhận.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void By_the_other_edition_it_says_what_cannot_be_calculated_and_how_far_its_text_is_to_be_trusted()
    {
        var page = Show(RecordedSession.Golden().Seal(), RatingRules.Default, "qd-148-2023");

        Assert.Contains("4 sản phẩm không tính được", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Không sản phẩm nào tính được.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".provenance-banner").Count); // second-hand, and reconstructed
        Assert.Equal(4, page.FindAll("details").Count);
        Assert.Contains("bên kia", page.Find(".problems").TextContent.ToLowerInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_offers_what_is_registered_and_keeps_what_was_chosen()
    {
        var choice = WhatIfChoice.Of(name => name switch { WhatIfChoice.GateKey => "gate-all/1", WhatIfChoice.LimitKey => "5", _ => null }, LawOnDisk.Book);
        var form = Render<WhatIfForm>(parameters => parameters
            .Add(part => part.SessionId, "phien").Add(part => part.Choice, choice).Add(part => part.Own, Hall.Rules()).Add(part => part.Law, LawOnDisk.Book));

        Assert.Equal("/phien/phien/tinh-thu", form.Find("form").GetAttribute("action"));
        Assert.Equal(["", "central/1"], form.FindAll("select[name=quy-che] option").Select(option => option.GetAttribute("value")));
        Assert.Equal("gate-all/1", form.Find("select[name=toi-thieu] option[selected]").GetAttribute("value"));
        Assert.Equal("5", form.Find("input[name=chenh-lech]").GetAttribute("value"));
        Assert.Equal(["", "qd-148-2023", "qd-26-2026"], form.FindAll("select[name=van-ban] option").Select(option => option.GetAttribute("value")));
    }

    private IRenderedComponent<WhatIfResult> Show(RecordedSession session, RatingRules rules, string? edition)
    {
        var result = WhatIf.Of(session.Scoreboard, session.State, new WhatIfAssumption(rules, edition is null ? null : LawOnDisk.Edition(edition)));
        return Render<WhatIfResult>(parameters => parameters.Add(part => part.Result, result).Add(part => part.Law, LawOnDisk.Book));
    }
}
