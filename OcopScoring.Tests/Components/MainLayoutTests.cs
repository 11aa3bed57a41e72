using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor.Services;
using OcopScoring.App.Components.Layout;
using OcopScoring.App.Components.Pages;
using OcopScoring.App.Demo;
using OcopScoring.App.Live;

namespace OcopScoring.Tests.Components;

public sealed class MainLayoutTests : BunitContext
{
    public MainLayoutTests()
    {
        Services.AddMudServices();
        Services.AddLocalization();
        Services.AddSingleton(new RunMode(Demonstration: true));
        Services.AddSingleton(new Farewell(new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance)));
        this.AddAuthorization();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Every_page_has_one_main_landmark_one_heading_and_a_skip_link_to_it()
    {
        var layout = Render<MainLayout>(p => p.Add(l => l.Body, (RenderFragment)(builder =>
        {
            builder.OpenComponent<NotFound>(0);
            builder.CloseComponent();
        })));

        Assert.Single(layout.FindAll("main#main"));
        Assert.Single(layout.FindAll("main h1"));
        var skip = layout.Find("a.skip-link");
        Assert.Equal("Bỏ qua đến nội dung", skip.TextContent);
        Assert.Equal("/#main", skip.GetAttribute("href"));
    }
}
