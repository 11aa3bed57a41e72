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
    /// <summary>Opens a browser context of its own for the holder of a seat.</summary>
    public static async Task<Visitor> ArriveAsync(
        IBrowser browser, AppServer server, string sessionId, string seatId, int width = 1280, ColorScheme colours = ColorScheme.Light, Uri? by = null)
    {
        var visitor = await Visitor.ArriveAsync(browser, by ?? server.Address, width, colours);
        await SeatAsync(visitor, server, sessionId, seatId, by);
        return visitor;
    }

    /// <summary>The cookie of the holder of a seat, as the program itself would have made it.</summary>
    public static (string Name, string Value) CookieOf(IServiceProvider services, string sessionId, string seatId)
    {
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var principal = new SeatBadge(sessionId, seatId).ToPrincipal(CookieAuthenticationDefaults.AuthenticationScheme);
        var now = DateTimeOffset.UtcNow;
        var ticket = new AuthenticationTicket(
            principal,
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1), IsPersistent = true },
            CookieAuthenticationDefaults.AuthenticationScheme);
        return (options.Cookie.Name!, options.TicketDataFormat.Protect(ticket));
    }

    private static async Task SeatAsync(Visitor visitor, AppServer server, string sessionId, string seatId, Uri? by)
    {
        var address = by ?? server.Address;
        _ = server.Address; // starts it
        var (name, value) = CookieOf(server.Services, sessionId, seatId);
        await visitor.Page.Context.AddCookiesAsync([new() { Name = name, Value = value, Url = address.ToString() }]);
    }
}
