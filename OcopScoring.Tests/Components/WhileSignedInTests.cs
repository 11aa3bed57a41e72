using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;
using OcopScoring.App.Components;
using OcopScoring.App.Desk;
using OcopScoring.App.Live;
using OcopScoring.App.Web;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Components;

/// <summary>A page behind which nobody stands any more is not drawn on, whether or not its browser goes where it is told to.</summary>
public sealed class WhileSignedInTests : BunitContext
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Locked_or_ended_it_is_empty_at_once_and_told_to_go(bool locked)
    {
        await using var program = new OfficeProgram();
        using var admin = await program.SetUpAsync();
        var signIns = program.Services.GetRequiredService<SignIns>();
        var id = Assert.Single(await signIns.ActiveAsync(_ => true)).Id;
        this.AddAuthorization().SetAuthorized("x").SetClaims(new Claim(SignIns.Claim, id.ToString("D")));
        Services.AddSingleton(services => new SignInGuard(
            services.GetRequiredService<AuthenticationStateProvider>(), program.Services.GetRequiredService<Doorkeeper>(),
            program.Services.GetRequiredService<SessionFeed>(), services.GetRequiredService<NavigationManager>()));
        var guard = Services.GetRequiredService<SignInGuard>();
        await guard.OnCircuitOpenedAsync(null!, Cancel);
        var drawn = Render<WhileSignedIn>(page => page.AddChildContent("<p>Điểm</p>"));
        drawn.MarkupMatches("<p>Điểm</p>");

        if (locked)
            await signIns.LockAsync(id);
        else
            await signIns.EndAsync(row => row.Id == id);

        drawn.WaitForAssertion(() => drawn.MarkupMatches(string.Empty), TimeSpan.FromSeconds(20));
        drawn.WaitForAssertion(() => Assert.True(Services.GetRequiredService<BunitNavigationManager>().History.Single().Options.ForceLoad), TimeSpan.FromSeconds(20));
        await guard.OnCircuitClosedAsync(null!, Cancel);
    }
}
