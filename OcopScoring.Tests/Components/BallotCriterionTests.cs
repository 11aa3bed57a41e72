using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Components.Controls;
using OcopScoring.App.Desk;
using OcopScoring.Core.Criteria;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Components;

/// <summary>One criterion of a ballot, on the real law.</summary>
public sealed class BallotCriterionTests : BunitContext, IClassFixture<ProgramUnderTest>
{
    private readonly CriteriaLibrary _law;

    public BallotCriterionTests(ProgramUnderTest program)
    {
        _law = program.Services.GetRequiredService<CriteriaShelf>().Law.Criteria;
        Services.AddLocalization();
    }

    [Fact]
    public void Options_are_native_radios_of_one_group_in_a_fieldset_named_by_its_legend()
    {
        var drawn = Draw(Line("1.5", answer: "3"));

        var radios = drawn.FindAll("fieldset input[type=radio]");
        Assert.Equal(["1", "2", "3", "4"], radios.Select(radio => radio.GetAttribute("value")));
        Assert.Single(radios.Select(radio => radio.GetAttribute("name")).Distinct());
        Assert.Equal("3", Assert.Single(radios, radio => radio.HasAttribute("checked")).GetAttribute("value"));
        Assert.Contains("1.5", drawn.Find("fieldset > legend").TextContent, StringComparison.Ordinal);
        Assert.Contains("tối đa 3 điểm", drawn.Find("legend").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_and_star_minimums_are_said_in_words()
    {
        var rows = Rows(Draw(Line("1.5")));

        Assert.Contains("2 điểm", rows[2], StringComparison.Ordinal);
        Assert.Contains("mức tối thiểu cho 4 sao", rows[2], StringComparison.Ordinal);
        Assert.DoesNotContain("mức tối thiểu", rows[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.1", "Không đạt mức nào")]
    [InlineData("2.4", "Không")]
    public void A_scale_without_a_zero_gets_one(string number, string words)
    {
        var drawn = Draw(Line(number));

        var nothing = drawn.Find("input[value='-']").ParentElement!;
        Assert.Contains(words, nothing.TextContent, StringComparison.Ordinal);
        Assert.Contains("0 điểm", nothing.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scale_with_a_zero_gets_no_second_one() => Assert.Empty(Draw(Line("1.5")).FindAll("input[value='-']"));

    [Fact]
    public void A_box_without_words_becomes_yes_and_no()
    {
        var rows = Rows(Draw(Line("2.4")));

        Assert.Equal(2, rows.Count);
        Assert.Matches(@"^\s*Có\s+1 điểm\s*$", rows[0]);
        Assert.Matches(@"^\s*Không\s+0 điểm\s*$", rows[1]);
    }

    [Fact]
    public void Cases_are_groups_of_one_choice()
    {
        var drawn = Draw(Line("8", set: 26));

        var groups = drawn.FindAll("[role=group]");
        Assert.Equal(2, groups.Count);
        Assert.All(groups, group => Assert.Contains("Trường hợp", drawn.Find("#" + group.GetAttribute("aria-labelledby")).TextContent, StringComparison.Ordinal));
        Assert.Equal(["a1", "a2", "b1", "b2", "-"], drawn.FindAll("input").Select(radio => radio.GetAttribute("value")));
        Assert.Single(drawn.FindAll("input").Select(radio => radio.GetAttribute("name")).Distinct());
    }

    [Fact]
    public void A_locked_criterion_shows_what_was_carried_over_and_cannot_be_changed()
    {
        var drawn = Draw(Line("1.5", answer: "2", state: BallotLineState.Locked));

        Assert.True(drawn.Find("fieldset").HasAttribute("disabled"));
        Assert.True(drawn.Find("input[value='2']").HasAttribute("checked"));
        Assert.Contains("giữ nguyên từ lượt trước", drawn.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_criterion_that_waits_for_another_says_for_which()
    {
        var drawn = Draw(Line("5.2", state: BallotLineState.Waiting));

        var fieldset = drawn.Find("fieldset");
        Assert.True(fieldset.HasAttribute("disabled"));
        Assert.Contains("khi tiêu chí 5.1 có điểm", drawn.Find("#" + fieldset.GetAttribute("aria-describedby")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_saved_is_shown_as_saved()
    {
        Assert.Equal("Chưa chấm", State(Line("1.5")));
        Assert.Equal("Đã lưu 10:42:07", State(Line("1.5", answer: "2") with { SavedAt = "10:42:07" }));
        Assert.Equal("Đã lưu", State(Line("1.5", answer: "2")));
    }

    [Fact]
    public void A_refusal_says_unsaved_and_why()
    {
        var drawn = Draw(Line("1.5") with { Notice = new BallotNotice(BallotNoticeKind.Unsaved, "Lượt chấm đã đóng.") });

        Assert.Contains("CHƯA LƯU", drawn.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Contains("Lượt chấm đã đóng.", drawn.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Empty(drawn.FindAll("button"));
    }

    [Fact]
    public void A_refused_text_stays_to_be_copied()
    {
        var drawn = Draw(Line("1.5") with { Notice = new BallotNotice(BallotNoticeKind.Unsaved, "Lượt chấm đã đóng.", "comment:1.5", "Rõ.") });

        Assert.Equal("Rõ.", drawn.Find(".notice blockquote").TextContent);
    }

    [Fact]
    public void What_was_not_saved_of_answer_and_remark_is_shown_apart_and_let_go_apart()
    {
        BallotChoice? chosen = null;
        var (tick, remark) = (
            new BallotNotice(BallotNoticeKind.Unsaved, "Lượt chấm đã đóng.", "tick:1.5", "Có hợp đồng"),
            new BallotNotice(BallotNoticeKind.Unsaved, "Lượt chấm đã đóng.", "comment:1.5", "Rõ."));
        var line = Line("1.5") with { Notice = tick, RemarkNotice = remark };
        var drawn = Draw(line, EventCallback.Factory.Create<BallotChoice>(this, choice => chosen = choice));

        Assert.Equal(["Có hợp đồng", "Rõ."], drawn.FindAll(".notice blockquote").Select(quote => quote.TextContent));
        drawn.FindAll(".notice button")[1].Click();

        Assert.Equal(new BallotChoice(remark, Mine: false), chosen);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_conflict_is_settled_by_the_member(int button, bool mine)
    {
        BallotChoice? chosen = null;
        var notice = new BallotNotice(BallotNoticeKind.Conflict, "Hãy chọn một.", "tick:1.5", "3");
        var drawn = Draw(Line("1.5", answer: "2") with { Notice = notice }, EventCallback.Factory.Create<BallotChoice>(this, choice => chosen = choice));

        drawn.FindAll(".notice button")[button].Click();

        Assert.Equal(new BallotChoice(notice, mine), chosen);
    }

    [Fact]
    public void An_equal_line_is_not_drawn_again()
    {
        var drawn = Draw(Line("1.5", answer: "2"));
        var before = drawn.RenderCount; // counts its rows as well

        drawn.Render(p => p.Add(c => c.Line, Line("1.5", answer: "2")));
        Assert.Equal(before, drawn.RenderCount);
        drawn.Render(p => p.Add(c => c.Line, Line("1.5", answer: "3")));
        Assert.True(drawn.RenderCount > before);
    }

    [Fact]
    public void Every_leaf_of_the_law_can_be_drawn()
    {
        foreach (var leaf in _law.Editions.SelectMany(edition => edition.Sets).SelectMany(set => set.Leaves))
        {
            var rows = Rows(Draw(new BallotLine(leaf, "", BallotLineState.Open, "", null, null)));
            Assert.Equal(leaf.Options.Length + (leaf.HasZeroOption ? 0 : 1), rows.Count);
        }
    }

    private BallotLine Line(string number, string answer = "", BallotLineState state = BallotLineState.Open, int set = 1) =>
        new(_law.FindSet(CriteriaSet.MakeId("qd-26-2026", set))!.FindLeaf(number)!, answer, state, "", null, null);

    private IRenderedComponent<BallotCriterion> Draw(BallotLine line, EventCallback<BallotChoice> onChoose = default) =>
        Render<BallotCriterion>(p => p.Add(c => c.Line, line).Add(c => c.OnChoose, onChoose));

    private string State(BallotLine line) => Draw(line).Find(".foot > .state .settled").TextContent.Trim();

    private static List<string> Rows(IRenderedComponent<BallotCriterion> drawn) =>
        [.. drawn.FindAll("label.option").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
