using OcopScoring.App.Views;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Views;

/// <summary>What an address may assume.</summary>
public sealed class WhatIfChoiceTests
{
    [Fact]
    public void Known_rules_and_texts_are_taken()
    {
        var choice = Of(("quy-che", "central/1"), ("toi-thieu", "gate-all/1"), ("thieu-yeu-cau", "star-refuse/1"), ("chenh-lech", "5"), ("van-ban", "qd-148-2023"));

        Assert.Empty(choice.Unknown);
        Assert.False(choice.IsEmpty);
        Assert.Equal(("central", "qd-148-2023"), (choice.Rules!.Id, choice.Edition!.Id));
        Assert.Equal(new RatingRules(5, GateRule.All, StarRule.Refuse), choice.Over(RatingRules.Default).Rules);
    }

    [Fact]
    public void What_is_not_said_is_as_in_the_rules_chosen_and_without_them_as_in_the_sessions_own()
    {
        var own = new RatingRules(7, GateRule.Mean, StarRule.Refuse);

        Assert.True(Of().IsEmpty);
        Assert.True(Of(("chenh-lech", " "), ("quy-che", "")).IsEmpty);
        Assert.Equal(own with { SpreadLimit = 3 }, Of(("chenh-lech", "3")).Over(own).Rules);
        Assert.Equal(RatingRules.Default with { GateRule = GateRule.All }, Of(("quy-che", "central/1"), ("toi-thieu", "gate-all/1")).Over(own).Rules);
    }

    [Theory]
    [InlineData("quy-che", "central")]
    [InlineData("quy-che", "central/2")]
    [InlineData("toi-thieu", "gate-most/1")]
    [InlineData("thieu-yeu-cau", "Refuse")]
    [InlineData("chenh-lech", "101")]
    [InlineData("chenh-lech", "-1")]
    [InlineData("chenh-lech", "4,5")]
    [InlineData("van-ban", "qd-781-2020")]
    public void What_is_not_known_is_named(string name, string value) => Assert.Equal([name], Of((name, value)).Unknown);

    private static WhatIfChoice Of(params (string Name, string Value)[] address) =>
        WhatIfChoice.Of(name => address.Where(entry => entry.Name == name).Select(entry => entry.Value).FirstOrDefault(), LawOnDisk.Book);
}
