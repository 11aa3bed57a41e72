using System.Globalization;
using OcopScoring.Core.Statistics;

namespace OcopScoring.Tests.Statistics;

public sealed class RatioTests
{
    [Fact]
    public void It_stands_in_lowest_terms_and_its_default_is_zero()
    {
        Assert.Equal(new Ratio(-1, 2), new Ratio(3, -6));
        Assert.Equal(new Ratio(0, 7), default);
        Assert.Equal(new Ratio(1, 2), new Ratio(1, 3) + new Ratio(1, 6));
        Assert.Equal(new Ratio(1, 6), new Ratio(1, 2) - new Ratio(1, 3));
        Assert.Equal(new Ratio(1, 6), new Ratio(1, 2) / 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Ratio(1, 0));
    }

    [Theory]
    [InlineData(5, 2, 2, "+2,50")]
    [InlineData(-5, 2, 2, "−2,50")]
    [InlineData(-1, 3, 2, "−0,33")]
    [InlineData(1, 200, 2, "+0,01")]
    [InlineData(-1, 1000, 2, "0,00")]
    [InlineData(0, 1, 2, "0,00")]
    [InlineData(25, 2, 0, "+13")]
    [InlineData(1234, 10, 1, "+123,4")]
    public void It_reads_with_its_sign_and_a_comma(int numerator, int denominator, int decimals, string text)
    {
        Assert.Equal("vi-VN", CultureInfo.CurrentCulture.Name);
        Assert.Equal(text, new Ratio(numerator, denominator).Display(decimals));
    }
}
