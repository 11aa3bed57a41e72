using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Components.Controls;
using OcopScoring.App.Components.Pages.Law;
using OcopScoring.App.Desk;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Tests.Components.Law;

public sealed class PrintedCriterionTests : BunitContext
{
    private static readonly Lazy<Lawbook> Law = new(() => CriteriaFolder.Find(null).Read().Lawbook!);

    public PrintedCriterionTests() => Services.AddLocalization();

    [Fact]
    public void Options_stand_in_printed_order_with_points_and_the_mark_in_words()
    {
        var printed = Print("qd-26-2026/04", "1.5");

        Assert.Equal("tc-1.5", printed.Find("section").Id);
        Assert.Equal(["0 điểm", "1 điểm", "2 điểm", "3 điểm"], printed.FindAll(".options .points").Select(p => p.TextContent));
        Assert.Equal(["★★★★ tối thiểu 4 sao", "★★★★★ tối thiểu 5 sao"], printed.FindAll(".star-mark").Select(m => m.TextContent));
    }

    [Fact]
    public void Each_case_has_its_own_options()
    {
        var printed = Print("qd-26-2026/26", "8");

        Assert.Equal(2, printed.FindAll("p.case").Count);
        Assert.Equal([2, 2], printed.FindAll("ul.options").Select(list => list.ChildElementCount));
        Assert.Contains("Lựa chọn một trong hai trường hợp sau:", printed.Find("p.note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tick_without_words_is_a_box_that_says_what_it_means()
    {
        var leaf = Law.Value.Criteria.Editions.SelectMany(e => e.Sets).SelectMany(s => s.Leaves.Select(l => (Set: s, Leaf: l)))
            .First(found => found.Leaf.IsUnlabelledTick);

        var printed = Print(leaf.Set.Id, leaf.Leaf.Number);

        Assert.Single(printed.FindAll(".options .box"));
        Assert.Contains("Ô in không có lời", printed.Find(".wordless").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qd-26-2026/04", "7", "Bản in ghi 13, dùng 3.")]
    [InlineData("qd-26-2026/04", "1.2", "Bản in ghi (để trống), dùng 0.")]
    [InlineData("qd-26-2026/07", "3.1", "Bản in ghi 1, có thể đúng ra là 2; giữ như bản in.")]
    [InlineData("qd-26-2026/23", "9", "Bản in ghi “4” / “1”, dùng 4.")]
    public void A_misprint_keeps_its_printed_value_and_its_reason(string set, string criterion, string words)
    {
        var correction = Print(set, criterion).Find(".correction");

        Assert.Contains(words, correction.TextContent, StringComparison.Ordinal);
        Assert.Contains("ghi chú kỹ thuật của người chép", correction.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(correction.QuerySelector("[lang=en]")!.TextContent);
    }

    [Fact]
    public void Eliminations_say_what_follows_and_stand_where_the_form_prints_them()
    {
        Assert.Equal("Loại hồ sơ", Print("qd-26-2026/21", "6.2").Find("li:last-child .elimination strong").TextContent);

        var section = Print("qd-26-2026/16", "6");
        var children = section.Find("section").Children;
        Assert.Equal("tc-6.4", children[^2].Id);
        Assert.Contains("Dừng đánh giá", children[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_uncertain_is_folded_away_in_English_and_labelled()
    {
        var review = Print("qd-148-2023/03", "6.3");

        Assert.Equal("Chỗ cần đối chiếu (1)", review.Find("details > summary").TextContent);
        Assert.Equal("en", review.Find("details ul").GetAttribute("lang"));
        Assert.StartsWith("Căn cứ phục dựng: ", review.Find(".basis").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dependent_criterion_leads_to_the_one_it_depends_on() => Assert.Equal(
        "/bo-tieu-chi/qd-26-2026/1#tc-5.1", Print("qd-26-2026/01", "5.2").Find(".depends a").GetAttribute("href"));

    [Theory]
    [InlineData("qd-26-2026/01", null)]
    [InlineData("qd-148-2023/01", "Nguồn gián tiếp: không dùng cho phiên họp chính thức.")]
    [InlineData("qd-148-2023/02", "Phục dựng: không dùng cho phiên họp chính thức.")]
    public void Only_a_text_no_official_session_may_use_carries_the_banner(string set, string? headline)
    {
        var banner = Render<ProvenanceBanner>(p => p.Add(b => b.Provenance, Find(set).Provenance));

        Assert.Equal(headline, banner.FindAll(".headline").SingleOrDefault()?.TextContent);
    }

    private static CriteriaSet Find(string id) => Law.Value.Criteria.FindSet(id)!;

    private IRenderedComponent<PrintedCriterion> Print(string setId, string number)
    {
        var set = Find(setId);
        return Render<PrintedCriterion>(p => p
            .Add(c => c.Set, set)
            .Add(c => c.Criterion, set.Criteria.Single(criterion => criterion.Number == number)));
    }
}
