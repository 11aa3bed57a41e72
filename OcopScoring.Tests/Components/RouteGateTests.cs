using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Components;
using OcopScoring.App.Web;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Components;

/// <summary>On a circuit one goes from page to page without a request: the table is asked there too, before the page is made.</summary>
public sealed class RouteGateTests : BunitContext
{
    [Fact]
    public async Task A_page_is_made_for_whoever_it_opens_to_and_for_others_it_is_asked_for_anew()
    {
        await using var program = new OfficeProgram();
        using var admin = await program.SetUpAsync();
        Services.AddSingleton(program.Services.GetRequiredService<Porter>());
        Services.AddLocalization();
        JSInterop.Mode = JSRuntimeMode.Loose;
        var somebody = this.AddAuthorization();
        var history = Services.GetRequiredService<BunitNavigationManager>().History;

        Assert.Equal(string.Empty, Draw<Plain>().Markup);
        Assert.Equal(string.Empty, Draw<Rowless>().Markup);
        Assert.Equal([true, true], history.Select(step => step.Options.ForceLoad));

        somebody.SetAuthorized("x").SetClaims([.. AdminBadge.ToPrincipal(CookieAuthenticationDefaults.AuthenticationScheme).Claims]);
        var before = history.Count; // the gates above have asked again, as whoever they have become
        Assert.Equal("Trang", Draw<Plain>().Find("p").TextContent);
        Assert.Equal(before, history.Count);

        Assert.Equal(string.Empty, Draw<OfSession>(("SessionId", "cua-nguoi-khac")).Markup);
        Assert.Equal(before + 1, history.Count);
    }

    [Fact]
    public async Task Of_a_page_with_several_addresses_the_one_that_is_asked_for_counts()
    {
        await using var program = new ProgramUnderTest();
        Services.AddSingleton(program.Services.GetRequiredService<Porter>());
        Services.AddLocalization();
        JSInterop.Mode = JSRuntimeMode.Loose;
        this.AddAuthorization().SetAuthorized("x").SetClaims([.. new SeatBadge("trinh-dien", "tk").ToPrincipal(CookieAuthenticationDefaults.AuthenticationScheme).Claims]);
        var navigation = Services.GetRequiredService<BunitNavigationManager>();

        navigation.NavigateTo("/phien/trinh-dien/phat-lai");
        Assert.Equal("Trang", Draw<Twofold>(("Key", "trinh-dien")).Find("p").TextContent);
        navigation.NavigateTo("/goi/trinh-dien/phat-lai");
        Assert.Equal(string.Empty, Draw<Twofold>(("Key", "trinh-dien")).Markup);
    }

    private IRenderedComponent<RouteGate> Draw<TPage>(params (string Name, object Value)[] values) => Render<RouteGate>(gate => gate.Add(
        one => one.Route, new RouteData(typeof(TPage), values.ToDictionary(value => value.Name, object? (value) => value.Value, StringComparer.Ordinal))));

    [Layout(typeof(Bare)), Route("/quan-tri")]
    private class Plain : ComponentBase
    {
        [Parameter]
        public string? SessionId { get; set; }

        [Parameter]
        public string? Key { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, "<p>Trang</p>");
    }

    [Layout(typeof(Bare)), Route("/khong-co-dong-nao")]
    private sealed class Rowless : Plain;

    [Layout(typeof(Bare)), Route("/phien/{SessionId}")]
    private sealed class OfSession : Plain;

    [Layout(typeof(Bare)), Route("/phien/{Key}/phat-lai"), Route("/goi/{Key}/phat-lai")]
    private sealed class Twofold : Plain;

    private sealed class Bare : LayoutComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Body);
    }
}
