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

        Assert.Equal(string.Empty, Draw("/quan-tri").Markup);
        Assert.Equal(string.Empty, Draw("/khong-co-dong-nao").Markup);
        Assert.Equal([true, true], history.Select(step => step.Options.ForceLoad));

        somebody.SetAuthorized("x").SetClaims([.. AdminBadge.ToPrincipal(CookieAuthenticationDefaults.AuthenticationScheme).Claims]);
        var before = history.Count; // the gates above have asked again, as whoever they have become
        Assert.Equal("Trang", Draw("/quan-tri").Find("p").TextContent);
        Assert.Equal(before, history.Count);

        Assert.Equal(string.Empty, Draw("/phien/{SessionId}", ("SessionId", "cua-nguoi-khac")).Markup);
        Assert.Equal(before + 1, history.Count);
    }

    private IRenderedComponent<RouteGate> Draw(string template, params (string Name, object Value)[] values) => Render<RouteGate>(gate => gate.Add(
        one => one.Route, new RouteData(typeof(Plain), values.ToDictionary(value => value.Name, object? (value) => value.Value, StringComparer.Ordinal)) { Template = template }));

    [Layout(typeof(Bare))]
    private sealed class Plain : ComponentBase
    {
        [Parameter]
        public string? SessionId { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, "<p>Trang</p>");
    }

    private sealed class Bare : LayoutComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Body);
    }
}
