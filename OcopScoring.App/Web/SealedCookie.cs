using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OcopScoring.App.Accounts;

namespace OcopScoring.App.Web;

/// <summary>
/// What one step hands to the next, left with the browser for a few minutes: locked, and of no use to anybody but the sign-in it was made in.
/// </summary>
/// <param name="name">The cookie's name.</param>
/// <param name="minutes">How long it holds.</param>
internal sealed class SealedCookie(string name, int minutes)
{
    public void Put(HttpContext context, string value) => context.Response.Cookies.Append(name, Protector(context).Protect(value, TimeSpan.FromMinutes(minutes)), new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        MaxAge = TimeSpan.FromMinutes(minutes),
    });

    /// <summary>What was left; null when there is nothing, or it is too old, or was made in another sign-in.</summary>
    public string? Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[name] is { Length: > 0 } value ? Protector(context).Unprotect(value) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What was left, once.</summary>
    public string? Take(HttpContext context)
    {
        var value = Read(context);
        context.Response.Cookies.Delete(name);
        return value;
    }

    private ITimeLimitedDataProtector Protector(HttpContext context) => context.RequestServices.GetRequiredService<IDataProtectionProvider>()
        .CreateProtector("OcopScoring.Web.SealedCookie", name, SignIns.IdOf(context.User)?.ToString("D") ?? string.Empty)
        .ToTimeLimitedDataProtector();
}
