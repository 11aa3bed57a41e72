using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Components.Pages.Audit;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Statistics;
using OcopScoring.Tests.Kit;
using OcopScoring.Tests.Statistics;

namespace OcopScoring.Tests.Components.Audit;

/// <summary>What the figures of members and levels say on the page.</summary>
public sealed class MemberPartsTests : BunitContext
{
    public MemberPartsTests()
    {
        Services.AddLocalization();
        Services.AddScoped<RefusalWords>();
    }

    [Fact]
    public void Offices_stand_in_the_order_of_their_names_with_their_interval_and_no_judgement()
    {
        // Đ comes before S, and Ă before Â: an order of code points would have it otherwise.
        var table = Show(Enumerable.Range(1, 10).Select(more => Product(("Sở Y tế", 80), ("Đài Phát thanh", 80 + more), ("Ăn uống", 80 + more), ("Bảo hiểm", 80))));

        Assert.Equal(["Ăn uống", "Bảo hiểm", "Đài Phát thanh", "Sở Y tế"], table.FindAll("tbody th").Select(head => head.TextContent));
        var first = table.Find("tbody tr");
        Assert.Contains("10 (1 phiên)", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("+3,67 điểm (từ +2,22 đến +5,11)", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("Khoảng này không chứa 0.", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("2,02", first.TextContent, StringComparison.Ordinal);
        Assert.All(table.FindAll("svg"), drawing => Assert.Equal("true", drawing.GetAttribute("aria-hidden")));
        Assert.DoesNotContain("style=", table.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_products_give_counts_and_nothing_else()
    {
        var table = Show(Enumerable.Repeat(Product(("Sở Y tế", 80), ("Sở Công Thương", 90)), 9));

        Assert.Empty(table.FindAll("table"));
        Assert.Equal(["Sở Công Thương: 9 sản phẩm trong 1 phiên", "Sở Y tế: 9 sản phẩm trong 1 phiên"], table.FindAll("li").Select(line => line.TextContent));
        Assert.Contains("dưới 10 sản phẩm", table.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_stand_one_under_the_other_with_what_they_differ_by()
    {
        var shown = Compare(allLevels: true, JudgedProducts.Result(CouncilLevel.Province, 274, 3, StarRating.Five), JudgedProducts.Result(CouncilLevel.Central, 178, 2, StarRating.Four, day: 20));

        Assert.Equal(["cấp tỉnh", "cấp trung ương"], shown.FindAll("tbody th").Select(head => head.TextContent));
        Assert.Contains("91,33", shown.Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains("−2,33 điểm; thấp hơn 1 sao.", shown.Find("tfoot").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nhận ra theo mã sản phẩm.", shown.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("hai văn bản khác nhau", shown.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chair_is_told_who_compares_levels() =>
        Assert.Contains("chỉ Đoàn kiểm tra xem được", Compare(allLevels: false).Markup, StringComparison.Ordinal);

    private IRenderedComponent<MemberTable> Show(IEnumerable<JudgedProduct> products) =>
        Render<MemberTable>(parameters => parameters.Add(part => part.Offices, MemberFigures.Of(products)));

    private IRenderedComponent<LevelDifferences> Compare(bool allLevels, params JudgedProduct[] products) => Render<LevelDifferences>(parameters => parameters
        .Add(part => part.Comparisons, LevelComparison.Of(products)).Add(part => part.AllLevels, allLevels).Add(part => part.Law, LawOnDisk.Book));

    private static JudgedProduct Product(params (string Office, int Total)[] forms) =>
        JudgedProducts.Of(CouncilLevel.Province, [.. forms.Select(form => new JudgedForm(form.Office, form.Total, ["1"]))]);
}
