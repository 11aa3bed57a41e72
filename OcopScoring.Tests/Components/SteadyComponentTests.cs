using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using OcopScoring.App.Components;

namespace OcopScoring.Tests.Components;

public sealed class SteadyComponentTests : BunitContext
{
    [Fact]
    public void It_is_drawn_anew_only_when_what_it_shows_has_changed()
    {
        var drawn = Render<Plate>(parameters => parameters.Add(plate => plate.Text, "một"));
        Assert.Equal(("một", 1), (drawn.Markup, drawn.RenderCount));

        drawn.Render(parameters => parameters.Add(plate => plate.Text, "một").Add(plate => plate.Pressed, () => { }));
        Assert.Equal(1, drawn.RenderCount);

        drawn.Render(parameters => parameters.Add(plate => plate.Text, "hai"));
        Assert.Equal(("hai", 2), (drawn.Markup, drawn.RenderCount));
    }

    [Fact]
    public void It_takes_in_what_it_does_not_show()
    {
        var pressed = 0;
        var drawn = Render<Plate>(parameters => parameters.Add(plate => plate.Text, "một"));

        drawn.Render(parameters => parameters.Add(plate => plate.Text, "một").Add(plate => plate.Pressed, () => pressed++));
        drawn.Instance.Pressed();

        Assert.Equal(1, pressed);
    }

    private sealed class Plate : SteadyComponent
    {
        [Parameter]
        public string Text { get; set; } = string.Empty;

        [Parameter]
        public Action Pressed { get; set; } = () => { };

        protected override object?[] Shows => [Text];

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Text);
    }
}
