using OcopScoring.Core.Criteria;

namespace OcopScoring.Tests.Core;

public sealed class YearTargetTests
{
    [Theory]
    [InlineData(2026, 60, 2, "Kế hoạch 12/KH-UBND", null)]
    [InlineData(2018, 0, 0, "x", null)]
    [InlineData(2017, 60, 2, "x", TargetProblem.Year)]
    [InlineData(2101, 60, 2, "x", TargetProblem.Year)]
    [InlineData(null, 60, 2, "x", TargetProblem.Year)]
    [InlineData(2026, null, 2, "x", TargetProblem.Number)]
    [InlineData(2026, 60, null, "x", TargetProblem.Number)]
    [InlineData(2026, 100_001, 2, "x", TargetProblem.Number)]
    [InlineData(2026, 60, -1, "x", TargetProblem.Number)]
    [InlineData(2026, 60, 61, "x", TargetProblem.FiveStars)]
    [InlineData(2026, 60, 2, "", TargetProblem.Source)]
    public void A_target_is_whole_or_none(int? year, int? recognised, int? fiveStars, string source, TargetProblem? expected)
    {
        var target = YearTarget.Read(year, recognised, fiveStars, source, out var problem);

        Assert.Equal(expected, problem);
        Assert.Equal(expected is null, target is not null);
    }

    [Fact]
    public void A_source_has_a_length() =>
        Assert.Null(YearTarget.Read(2026, 1, 1, new string('x', YearTarget.LongestSource + 1), out _));
}
