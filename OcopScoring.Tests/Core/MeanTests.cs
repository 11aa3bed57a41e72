using System.Globalization;
using System.Numerics;
using CsCheck;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Core;

/// <summary>The mean is exact, and what it reads as never crosses a band that was not reached.</summary>
public sealed class MeanTests
{
    [Theory]
    [InlineData(89996, 1000, 2, "89,99")]
    [InlineData(89996, 1000, 1, "89,9")]
    [InlineData(89996, 1000, 0, "89")]
    [InlineData(89996, 1000, 3, "89,996")]
    [InlineData(89996, 1000, 4, "89,9960")]
    [InlineData(69995, 1000, 2, "69,99")]
    [InlineData(29999, 1000, 2, "29,99")]
    [InlineData(49999, 1000, 2, "49,99")]
    [InlineData(89994, 1000, 2, "89,99")]
    [InlineData(90, 1, 2, "90,00")]
    [InlineData(100, 1, 2, "100,00")]
    [InlineData(0, 7, 2, "0,00")]
    [InlineData(206, 3, 2, "68,67")]
    [InlineData(200, 3, 2, "66,67")]
    [InlineData(85125, 1000, 2, "85,13")] // half up, not to even
    [InlineData(85135, 1000, 2, "85,14")]
    [InlineData(171, 2, 0, "86")]
    [InlineData(1, 16, 4, "0,0625")]
    [InlineData(5, 100, 2, "0,05")]
    [InlineData(179, 2, 0, "89")] // 89,5 would read 90
    public void Reads(int sum, int count, int decimals, string expected) =>
        Assert.Equal(expected, new Mean(sum, count).Display(LawOnDisk.Bands, decimals));

    [Theory]
    [InlineData(8999, 100, StarRating.Four)]
    [InlineData(9000, 100, StarRating.Five)]
    [InlineData(6999, 100, StarRating.Three)]
    [InlineData(7000, 100, StarRating.Four)]
    [InlineData(4999, 100, StarRating.Two)]
    [InlineData(5000, 100, StarRating.Three)]
    [InlineData(2999, 100, StarRating.One)]
    [InlineData(3000, 100, StarRating.Two)]
    [InlineData(0, 1, StarRating.One)]
    public void Falls_into_the_band_of_its_exact_value(int sum, int count, StarRating band) =>
        Assert.Equal(band, new Mean(sum, count).BandIn(LawOnDisk.Bands));

    [Fact]
    public void Reaching_is_exact_for_any_sum_and_count() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[1, int.MaxValue], Gen.Int[0, 100]).Sample((sum, count, points) =>
            new Mean(sum, count).Reaches(points) == (new BigInteger(sum) >= new BigInteger(points) * count));

    [Fact]
    public void Reads_as_rounded_half_up_or_as_cut_off_below_a_band_and_never_as_a_band_not_reached() =>
        Gen.Select(Gen.Int[1, 1000], Gen.Int[0, 100_000], Gen.Int[0, 4]).Sample((count, raw, decimals) =>
        {
            var sum = raw % ((100 * count) + 1);
            var mean = new Mean(sum, count);
            var shown = mean.Display(LawOnDisk.Bands, decimals);
            var read = decimal.Parse(shown, NumberStyles.AllowDecimalPoint, new NumberFormatInfo { NumberDecimalSeparator = "," });
            var exact = (decimal)sum / count;
            var rounded = Math.Round(exact, decimals, MidpointRounding.AwayFromZero);
            var cut = Math.Round(exact, decimals, MidpointRounding.ToZero);

            Assert.Equal(decimals == 0 ? 0 : decimals + 1, shown.Length - shown.Split(',')[0].Length);
            Assert.Equal(LawOnDisk.Bands.Any(band => rounded >= band.From && exact < band.From) ? cut : rounded, read);
            Assert.All(LawOnDisk.Bands, band => Assert.Equal(exact >= band.From, read >= band.From));
        });

    [Fact]
    public void Reads_the_same_on_every_machine()
    {
        foreach (var culture in new[] { "vi-VN", "en-US", "tr-TR", "th-TH", "ar-SA" })
            Cultures.In(culture, () => Assert.Equal("68,67", new Mean(206, 3).Display(LawOnDisk.Bands)));
    }

    [Fact]
    public void Is_of_at_least_one_form_and_of_no_negative_sum()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Mean(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Mean(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Mean(1, 1).Display(LawOnDisk.Bands, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Mean(1, 1).Display(LawOnDisk.Bands, -1));
    }

    [Fact]
    public void No_mean_is_not_five_stars() =>
        Assert.Throws<InvalidOperationException>(() => default(Mean).BandIn(LawOnDisk.Bands));

    [Theory]
    [InlineData(80, 90, 10, false)]
    [InlineData(80, 91, 10, true)]
    [InlineData(80, 80, 0, false)]
    [InlineData(80, 81, 0, true)]
    public void A_spread_is_too_wide_only_beyond_its_limit(int min, int max, int limit, bool exceeded) =>
        Assert.Equal(exceeded, new Spread(min, max).Exceeds(limit));
}
