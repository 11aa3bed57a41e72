using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OcopScoring.App.Accounts;
using OcopScoring.App.Words;

namespace OcopScoring.Tests.Words;

/// <summary>The administrative log speaks words, not names of the program.</summary>
public sealed class AdminWordsTests : IDisposable
{
    private static readonly IStringLocalizer<AppWords> L =
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<AppWords>>();

    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    // A culture left behind is found by whatever test comes next on this thread.
    public void Dispose() => CultureInfo.CurrentUICulture = _before;

    [Theory, InlineData("vi-VN"), InlineData("en")]
    public void Every_act_has_words(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var named = typeof(AdminActs).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetRawConstantValue()).Cast<string>();

        Assert.Equal(named.Order(StringComparer.Ordinal), AdminActs.All.Order(StringComparer.Ordinal));
        Assert.All(AdminActs.All, act => Assert.NotEqual(act, L.AdminAct(act)));
        Assert.Equal(AdminActs.All.Count, AdminActs.All.Select(L.AdminAct).Distinct().Count());
    }

    [Theory]
    [InlineData("""{"level":"Province","name":"Hội đồng tỉnh"}""", "cấp tỉnh · tên: Hội đồng tỉnh")]
    [InlineData("""{"council":"hd1","duty":"Secretary"}""", "Hội đồng tỉnh · Thư ký, Văn phòng Hội đồng")]
    [InlineData("""{"before":"a1","seat":"tv1"}""", "trước đó: thuky1 · ghế: tv1")]
    [InlineData("torn", "torn")]
    public void Details_are_told_with_names_in_the_place_of_ids(string details, string told)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { ["hd1"] = "Hội đồng tỉnh", ["a1"] = "thuky1" };
        var row = new AdminRow { Number = 1, At = "", By = "a1", What = AdminActs.CouncilAdded, About = "hd1", Details = details, PreviousHash = "", Hash = "" };

        Assert.Equal(told, L.AdminDetails(row, names));
    }
}
