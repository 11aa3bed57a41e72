using System.Collections.Immutable;
using CsCheck;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Core.Statistics;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Statistics;

/// <summary>How offices mark, by examples worked by hand and by what must hold of any.</summary>
public sealed class MemberFiguresTests
{
    private static readonly Gen<int[][]> AnyTotals = Gen.Int[2, 6].SelectMany(members => Gen.Int[0, 100].Array[members].Array[10, 14]);

    [Fact]
    public void Ten_products_worked_by_hand()
    {
        // A gave 1, 2, … 10 points more than B: 5,5 in the mean; squares off the mean 82,5, over nine 55/6.
        var figures = Of(Enumerable.Range(1, 10).Select(more => Product(80 + more, 80)));

        var a = Assert.IsType<MemberFigures.OfEnough>(figures[0]);
        var b = Assert.IsType<MemberFigures.OfEnough>(figures[1]);
        Assert.Equal(("A", 10, new Ratio(11, 2), new Ratio(55, 6)), (a.Office, a.Products, a.Severity, a.Variance));
        Assert.Equal((new Ratio(-11, 2), a.Variance), (b.Severity, b.Variance));

        // t(0,975; 9) = 2,262157…, s = 3,027650…, √10 = 3,162278…
        Assert.Equal(2.16585, a.Margin, 5);
        Assert.True(a.Apart);
    }

    [Theory]
    [InlineData(10, 2.262157)]
    [InlineData(11, 2.228139)]
    [InlineData(30, 2.045230)]
    [InlineData(61, 2.000298)]
    [InlineData(1001, 1.962339)]
    public void The_interval_is_Students(int products, double t)
    {
        var figures = Assert.IsType<MemberFigures.OfEnough>(Of(Enumerable.Range(0, products).Select(number => Product(50 + (number % 7), 50)))[0]);

        Assert.Equal(t, figures.Margin * Math.Sqrt(products) / figures.Spread, 5);
    }

    [Fact]
    public void Each_is_set_against_the_mean_of_the_others()
    {
        // 90 against (80 + 70) / 2, 80 against (90 + 70) / 2, 70 against (90 + 80) / 2.
        var figures = Of(Enumerable.Repeat(Product(90, 80, 70), 10)).Cast<MemberFigures.OfEnough>();

        Assert.Equal([new Ratio(15, 1), default, new Ratio(-15, 1)], figures.Select(office => office.Severity));
        Assert.All(figures, office => Assert.Equal(0, office.Margin));
    }

    [Fact]
    public void Agreement_is_with_what_the_others_marked_most_and_a_tie_of_theirs_is_with_any()
    {
        // First: beside A stand 1 and 2, beside B 1 and 2, beside C twice 1. Second: nobody's is anybody else's.
        // Third: beside A nothing and 1, beside B nothing and 1, beside C twice nothing.
        var product = Product(80, 80, 80) with
        {
            Forms = [Form("A", 80, "1", "1", null), Form("B", 80, "1", "2", null), Form("C", 80, "2", "3", "1")],
        };

        var figures = Of(Enumerable.Repeat(product, 10)).Cast<MemberFigures.OfEnough>();

        Assert.Equal([(20, 30), (20, 30), (0, 30)], figures.Select(office => (office.Agreed, office.Criteria)));
    }

    [Fact]
    public void One_other_form_has_no_usual_answer() =>
        Assert.All(Of(Enumerable.Repeat(Product(90, 80), 10)).Cast<MemberFigures.OfEnough>(), office => Assert.Equal((0, 0), (office.Agreed, office.Criteria)));

    [Fact]
    public void Below_ten_products_there_are_counts_only()
    {
        var figures = Of(Enumerable.Repeat(Product(90, 80), 9));

        Assert.All(figures, office => Assert.Equal((9, 1), (Assert.IsType<MemberFigures.OfFew>(office).Products, office.Sessions)));
    }

    [Fact]
    public void A_form_without_another_beside_it_says_nothing() => Assert.Empty(Of(Enumerable.Repeat(Product(90), 12)));

    [Fact]
    public void The_same_name_at_another_level_is_another_office()
    {
        var figures = Of([.. Enumerable.Repeat(Product(90, 80), 10), Product(90, 80) with { Level = CouncilLevel.District }]);

        Assert.Equal([(CouncilLevel.District, "A", 1), (CouncilLevel.District, "B", 1), (CouncilLevel.Province, "A", 10), (CouncilLevel.Province, "B", 10)], figures.Select(office => (office.Level, office.Office, office.Products)));
    }

    [Fact]
    public void What_some_give_more_the_others_give_less() => AnyTotals.Sample(
        totals => Assert.Equal(default, Figures(totals).Aggregate(default(Ratio), (sum, office) => sum + office.Severity)), iter: 100);

    [Fact]
    public void Points_added_throughout_move_the_severities_alone() => Gen.Select(AnyTotals, Gen.Int[1, 20]).Sample(
        (totals, more) =>
        {
            var before = Figures(totals);
            var after = Figures([.. totals.Select(product => product.Select((total, member) => member == 0 ? total + more : total).ToArray())]);
            var others = before.Length - 1;

            Assert.Equal(before[0].Severity + new Ratio(more, 1), after[0].Severity);
            Assert.All(before.Zip(after).Skip(1), pair => Assert.Equal(pair.First.Severity - new Ratio(more, others), pair.Second.Severity));
            Assert.All(before.Zip(after), pair => Assert.Equal((pair.First.Variance, pair.First.Agreed), (pair.Second.Variance, pair.Second.Agreed)));
        },
        iter: 100);

    [Fact]
    public void The_order_of_products_and_forms_does_not_matter() => AnyTotals.Sample(
        totals =>
        {
            var products = totals.Select(Product).ToList();
            var turned = products.Select(product => product with { Forms = [.. product.Forms.Reverse()] }).Reverse();
            Assert.Equal(Of(products), Of(turned));
        },
        iter: 50);

    [Fact]
    public void A_sealed_session_gives_the_forms_that_counted()
    {
        var session = RecordedSession.Golden();
        Assert.Empty(JudgedProduct.In(session.Id, session.State, session.Scoreboard));

        session.Seal();
        var products = JudgedProduct.In(session.Id, session.State, session.Scoreboard);

        Assert.Equal(["sp1", "sp2", "sp3", "sp7"], products.Select(product => product.Product.Id));

        // Of the second product the re-score counts, without the recused seat; a replaced seat stays the office it was.
        Assert.Equal([100, 96, 70, 98, 94], [.. products[1].Forms.OrderBy(form => form.Office == "Sở Văn hóa, Thể thao và Du lịch").Select(form => form.Total).Take(5)]);
        Assert.DoesNotContain("Sở Công Thương", products[1].Forms.Select(form => form.Office));
        Assert.Contains("Sở Văn hóa, Thể thao và Du lịch", products[1].Forms.Select(form => form.Office));
        Assert.DoesNotContain("Sở Tài chính", products.SelectMany(product => product.Forms).Select(form => form.Office));
    }

    [Fact]
    public void The_auditor_sees_all_levels_and_a_chair_their_own()
    {
        var session = RecordedSession.Golden();

        Assert.IsType<StatisticsSight.OfAll>(StatisticsSight.Of(Viewer.Auditor, null));
        var purpose = session.State.Convening!.Purpose;
        var other = purpose == SessionPurpose.Official ? SessionPurpose.Practice : SessionPurpose.Official;
        var chair = StatisticsSight.Of(Viewer.InSeat("ct"), session.State);
        Assert.True(chair.Covers(CouncilLevel.Province, purpose));
        Assert.False(chair.Covers(CouncilLevel.Province, other));
        Assert.False(chair.Covers(CouncilLevel.District, purpose));
        Assert.All(["pct", "tv1", "tk", "nobody"], seat => Assert.IsType<StatisticsSight.OfNothing>(StatisticsSight.Of(Viewer.InSeat(seat), session.State)));
        Assert.False(StatisticsSight.Of(Viewer.InSeat("ct"), null).Covers(CouncilLevel.Province, purpose));
    }

    private static ImmutableArray<MemberFigures> Of(IEnumerable<JudgedProduct> products) => MemberFigures.Of(products);

    private static MemberFigures.OfEnough[] Figures(int[][] totals) => [.. Of(totals.Select(Product)).Cast<MemberFigures.OfEnough>()];

    private static JudgedProduct Product(params int[] totals) => JudgedProducts.Of(
        CouncilLevel.Province, [.. totals.Select((total, member) => Form(((char)('A' + member)).ToString(), total, "1"))]);

    private static JudgedForm Form(string office, int total, params string?[] answers) => new(office, total, [.. answers]);
}
