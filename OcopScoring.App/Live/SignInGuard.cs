using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using OcopScoring.App.Accounts;
using OcopScoring.App.Desk;
using OcopScoring.App.Web;

namespace OcopScoring.App.Live;

/// <summary>
/// Stands before everything a browser sends over the line of a page: a sign-in that was ended or locked does nothing more, on any page. A page
/// is told at once, and taken to where one signs in or unlocks.
/// </summary>
public sealed class SignInGuard(
    AuthenticationStateProvider authentication, Doorkeeper keeper, SessionFeed feed, NavigationManager navigation) : CircuitHandler
{
    private IDisposable? _subscription;

    /// <summary>Whether the page has been told to go.</summary>
    public bool HasLeft { get; private set; }

    /// <summary>Raised when it is told: whatever the browser does with that, nothing more is drawn for it.</summary>
    public event EventHandler? Left;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (SignIns.IdOf(await UserAsync()) is { } id)
            _subscription = feed.Subscribe(SignIns.Topic(id), LeaveUnlessGoodAsync);
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _subscription?.Dispose();
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        if (await IsGoodAsync())
            await next(context);
    };

    private async Task<ClaimsPrincipal> UserAsync() => (await authentication.GetAuthenticationStateAsync()).User;

    // Whoever has no cookie at all looks at what everybody may see.
    private async Task<bool> IsGoodAsync()
    {
        var user = await UserAsync();
        if (user.Identity is not { IsAuthenticated: true } || await keeper.StandingAsync(user) is Standing.Good)
            return true;

        Leave();
        return false;
    }

    private async Task LeaveUnlessGoodAsync()
    {
        if (await keeper.StandingAsync(await UserAsync()) is not Standing.Good)
            Leave();
    }

    // The page asked for anew meets the same doors as any other request.
    private void Leave()
    {
        HasLeft = true;
        Left?.Invoke(this, EventArgs.Empty);
        navigation.NavigateTo(navigation.Uri, forceLoad: true);
    }
}
