using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using OcopScoring.App.Web;

namespace OcopScoring.Tests.Kit;

/// <summary>Someone who has already taken a seat: the sign-in cookie is made with the program's own keys, without the chooser page.</summary>
public static class SeatedVisitor
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Opens a browser context of its own for the holder of a seat.</summary>
    public static async Task<Visitor> ArriveAsync(
        IBrowser browser, AppServer server, string sessionId, string seatId, int width = 1280, ColorScheme colours = ColorScheme.Light, Uri? by = null)
    {
        var visitor = await Visitor.ArriveAsync(browser, by ?? server.Address, width, colours);
        await SignInAsync(visitor, server, new SeatBadge(sessionId, seatId).ToPrincipal(Scheme), by);
        return visitor;
    }

    /// <summary>Opens a browser context of its own for the office that prepares sessions.</summary>
    public static async Task<Visitor> ArriveInOfficeAsync(IBrowser browser, AppServer server, int width = 1280, ColorScheme colours = ColorScheme.Light)
    {
        var visitor = await Visitor.ArriveAsync(browser, server.Address, width, colours);
        await SignInAsync(visitor, server, OfficeBadge.ToPrincipal(Scheme), by: null);
        return visitor;
    }

    /// <summary>Opens a browser context of its own for whoever examines sealed sessions.</summary>
    public static async Task<Visitor> ArriveToExamineAsync(IBrowser browser, AppServer server, int width = 1280, ColorScheme colours = ColorScheme.Light)
    {
        var visitor = await Visitor.ArriveAsync(browser, server.Address, width, colours);
        await SignInAsync(visitor, server, AuditorBadge.ToPrincipal(Scheme), by: null);
        return visitor;
    }

    /// <summary>The cookie of the holder of a seat, as the program itself would have made it.</summary>
    public static (string Name, string Value) CookieOf(IServiceProvider services, string sessionId, string seatId) =>
        CookieOf(services, new SeatBadge(sessionId, seatId).ToPrincipal(Scheme));

    /// <summary>The cookie of the office that prepares sessions.</summary>
    public static (string Name, string Value) CookieOfOffice(IServiceProvider services) => CookieOf(services, OfficeBadge.ToPrincipal(Scheme));

    /// <summary>The cookie of the inspection team.</summary>
    public static (string Name, string Value) CookieOfAuditor(IServiceProvider services) => CookieOf(services, AuditorBadge.ToPrincipal(Scheme));

    private static (string Name, string Value) CookieOf(IServiceProvider services, ClaimsPrincipal principal)
    {
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);
        var now = DateTimeOffset.UtcNow;
        var ticket = new AuthenticationTicket(
            principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1), IsPersistent = true }, Scheme);
        return (options.Cookie.Name!, options.TicketDataFormat.Protect(ticket));
    }

    private static async Task SignInAsync(Visitor visitor, AppServer server, ClaimsPrincipal principal, Uri? by)
    {
        var address = by ?? server.Address;
        _ = server.Address; // starts it
        var (name, value) = CookieOf(server.Services, principal);
        await visitor.Page.Context.AddCookiesAsync([new() { Name = name, Value = value, Url = address.ToString() }]);
    }
}
