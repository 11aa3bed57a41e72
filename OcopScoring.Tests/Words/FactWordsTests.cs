using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OcopScoring.App.Words;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Core;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Words;

/// <summary>Every fact is told in one sentence, in both languages.</summary>
public sealed class FactWordsTests : IDisposable
{
    private static readonly RecordedSession Session = RecordedSession.Golden();

    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    // A culture left behind is found by whatever test comes next on this thread.
    public void Dispose() => CultureInfo.CurrentUICulture = _before;

    [Theory, InlineData("vi-VN"), InlineData("en")]
    public void Every_fact_has_words(string culture)
    {
        var words = In(culture);
        Assert.Equal(EventCodec.KnownTypes, GoldenFacts.All.Select(entry => EventCodec.TypeOf(entry.Fact)).Distinct().Order(StringComparer.Ordinal));
        Assert.All(GoldenFacts.All, entry =>
        {
            var sentence = words.Say(entry.Fact);
            Assert.False(string.IsNullOrWhiteSpace(sentence));
            Assert.DoesNotContain("{", sentence, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void English_and_Vietnamese_differ_for_every_fact()
    {
        var vietnamese = GoldenFacts.All.Select(entry => In("vi-VN").Say(entry.Fact)).ToList();
        var english = GoldenFacts.All.Select(entry => In("en").Say(entry.Fact)).ToList();
        Assert.All(vietnamese.Zip(english), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public void Offices_products_and_figures_stand_in_the_sentences_but_no_points_of_a_form()
    {
        var words = In("vi-VN");
        var told = Session.Timeline().Events.Select(happened => words.Say(happened.Fact)).ToList();
        Assert.Contains("Các phiếu chấm Bánh đậu xanh Rồng vàng chênh nhau 30 điểm (từ 70 đến 100), quá giới hạn 10", told);
        Assert.Contains("Sở Tài chính thay Sở Văn hóa, Thể thao và Du lịch trong Hội đồng. Lý do: Công văn 12 cử người thay", told);
        Assert.Contains("Ghi kết quả Vải thiều Thanh Hà: 5 sao, điểm trung bình 97,67 của 6 phiếu", told);
        Assert.Contains("Sở Y tế nộp phiếu chấm Vải thiều Thanh Hà", told);
        Assert.Contains("Bế mạc phiên họp, chưa quyết định Rượu trắng Phú Lộc. Lý do: Hết giờ làm việc; xem xét ở phiên sau", told);
        Assert.Equal("Văn phòng Hội đồng", words.Say(Actor.Office));
        Assert.Equal("Sở Công Thương", words.Say(Actor.InSeat("tv1")));
    }

    [Fact]
    public void Whoever_may_not_follow_a_product_is_told_nothing_of_it()
    {
        var state = Session.State;
        var left = state.FindProduct("sp6")!;
        var recused = state with { Products = state.Products.Replace(left, left with { Recusals = left.Recusals.Add("ct", "Có góp vốn") }) };
        var entered = Session.Timeline().Events.Single(happened => happened.Fact is ProductEntered { Product.Id: "sp6" });
        Assert.Equal(
            "Sự kiện về sản phẩm mà bạn không tham gia chấm và chưa có kết quả",
            In("vi-VN").Say(entered, new ReplaySight(Session.Scoreboard, recused, Viewer.InSeat("ct"))));
        Assert.Equal("Đưa Rượu trắng Phú Lộc vào chương trình", In("vi-VN").Say(entered, new ReplaySight(Session.Scoreboard, recused, Viewer.Auditor)));
    }

    private static FactWords In(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var localizer = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<AppWords>>();
        return new FactWords(localizer, Session.Scoreboard, Session.State);
    }
}
