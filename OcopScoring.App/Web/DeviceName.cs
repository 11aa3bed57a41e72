namespace OcopScoring.App.Web;

/// <summary>What kind of browser it is, in a few words: enough to tell the tablets of a room apart, too little to tell people apart.</summary>
internal static class DeviceName
{
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("coc_coc", "Cốc Cốc"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPad", "iPad"), ("iPhone", "iPhone"), ("Windows", "Windows"), ("Macintosh", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(HttpContext context)
    {
        var agent = context.Request.Headers.UserAgent.ToString();
        string? Named((string Sign, string Name)[] known) => Array.Find(known, kind => agent.Contains(kind.Sign, StringComparison.Ordinal)).Name;
        return string.Join(", ", new[] { Named(Browsers), Named(Systems) }.OfType<string>()) is { Length: > 0 } name ? name : "?";
    }
}
