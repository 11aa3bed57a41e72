using System.Security.Claims;
using Bunit.TestDoubles;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;
using OcopScoring.App.Components.Controls;
using OcopScoring.App.Demo;
using OcopScoring.App.Web;

namespace OcopScoring.Tests.Components;

/// <summary>On whose screens the lock stands ready, and what it says and sends; wwwroot/idle.js keeps the time.</summary>
public sealed class IdleLockTests : BunitContext
{
    private readonly BunitAuthorizationContext _user;

    public IdleLockTests()
    {
        Services.AddLocalization();
        Services.AddSingleton<AntiforgeryStateProvider>(new Token());
        _user = this.AddAuthorization();
    }

    [Fact]
    public void Whoever_has_signed_in_is_told_a_minute_before_and_can_go_on_with_one_press()
    {
        _user.SetAuthorized("x").SetClaims(new Claim(SignIns.Claim, Guid.NewGuid().ToString("D")));
        var drawn = Draw(demonstration: false, TimeSpan.FromMinutes(15));

        var dialog = drawn.Find("dialog#idle-lock");
        Assert.Equal("900", dialog.GetAttribute("data-after"));
        Assert.Equal("Màn hình sắp khóa", drawn.Find("#" + dialog.GetAttribute("aria-labelledby")).TextContent);
        Assert.Contains("sau một phút", drawn.Find("#" + dialog.GetAttribute("aria-describedby")).TextContent, StringComparison.Ordinal);
        Assert.Equal("button", drawn.Find("button").GetAttribute("type"));
        Assert.True(drawn.Find("[data-idle=locked]").HasAttribute("hidden"));
        Assert.Equal(("post", LockDoor.Lock), (drawn.Find("form").GetAttribute("method"), drawn.Find("form").GetAttribute("action")));
        Assert.NotNull(drawn.Find($"input[name={AccountDoor.Next}]"));
        Assert.Equal("abc", drawn.Find("input[name=phieu]").GetAttribute("value"));
    }

    [Fact]
    public void Where_no_time_is_set_it_locks_by_hand_alone()
    {
        _user.SetAuthorized("x").SetClaims(new Claim(SignIns.Claim, Guid.NewGuid().ToString("D")));
        var drawn = Draw(demonstration: false, TimeSpan.Zero);

        Assert.False(drawn.Find("dialog#idle-lock").HasAttribute("data-after"));
        Assert.Equal("Khóa màn hình này", drawn.Find("button[data-lock]").TextContent);
    }

    [Theory]
    [InlineData(true, true, "/")]
    [InlineData(false, false, "/")]
    [InlineData(true, false, "/mo-khoa?ve=/toi")]
    public void Nobody_is_locked_out_in_a_demonstration_unsigned_or_locked_already(bool signedIn, bool demonstration, string at)
    {
        if (signedIn)
            _user.SetAuthorized("x").SetClaims(new Claim(SignIns.Claim, Guid.NewGuid().ToString("D")));

        Assert.Empty(Draw(demonstration, TimeSpan.FromMinutes(15), at).Markup.Trim());
    }

    private IRenderedComponent<IdleLock> Draw(bool demonstration, TimeSpan after, string at = "/")
    {
        Services.AddSingleton(new RunMode(demonstration));
        Services.Configure<IdleLockOptions>(options => options.After = after);
        Services.GetRequiredService<NavigationManager>().NavigateTo(at);
        return Render<IdleLock>();
    }

    private sealed class Token : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => new("abc", "phieu");
    }
}
