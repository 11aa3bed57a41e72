using OcopScoring.App.Accounts;

namespace OcopScoring.App.Web;

/// <summary>
/// The mark of a device: a random secret in a cookie of its own, so that a seat's code is good at one device. It says nothing of who sits
/// there and opens nothing by itself.
/// </summary>
internal static class DeviceMark
{
    private const string Cookie = "ocop-may";
    private const int Bits = 256;

    /// <summary>The device's mark; a new one is given to a device that has none.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is { Length: > 0 } known)
            return known;

        var mark = Secrets.Make(Bits);
        context.Response.Cookies.Append(Cookie, mark, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(400), // browsers keep none longer
            IsEssential = true,
        });
        return mark;
    }
}
