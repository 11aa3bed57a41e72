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

    private static async Task SeatAsync(Visitor visitor, AppServer server, string sessionId, string seatId, Uri? by)
    {
        _ = server.Address; // starts it
        var options = server.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var principal = new SeatBadge(sessionId, seatId).ToPrincipal(CookieAuthenticationDefaults.AuthenticationScheme);
        var now = DateTimeOffset.UtcNow;
        var ticket = new AuthenticationTicket(
            principal,
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1), IsPersistent = true },
            CookieAuthenticationDefaults.AuthenticationScheme);
        await visitor.Page.Context.AddCookiesAsync(
        [
            new() { Name = options.Cookie.Name!, Value = options.TicketDataFormat.Protect(ticket), Url = (by ?? server.Address).ToString() },
        ]);
    }
}
