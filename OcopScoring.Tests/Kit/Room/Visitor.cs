using System.Net;
using System.Text.RegularExpressions;

namespace OcopScoring.Tests.Kit.Room;

/// <summary>What a browser does before there is a circuit: takes a seat with the front page's form, and fetches a page.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _http;

    public Visitor(Uri server)
    {
        Server = server;
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = server };
    }

    public Uri Server { get; }

    public CookieContainer Cookies { get; } = new();

    public async Task TakeSeatAsync(string session, string seat)
    {
        var home = await _http.GetStringAsync(new Uri("/", UriKind.Relative));
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", Token().Match(home).Groups["token"].Value),
            new("session", session),
            new("seat", seat),
        ]);
        using var answer = await _http.PostAsync(new Uri("/ngoi-vao-ghe", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Redirect || answer.Headers.Location?.OriginalString.Contains(session, StringComparison.Ordinal) != true)
            throw new InvalidOperationException($"{seat} was not seated: {answer.StatusCode}, {answer.Headers.Location}.");
    }

    /// <summary>Fetches a page and finds the components it wants to come alive, as the server described and sealed them.</summary>
    public async Task<string[]> ComponentsOfAsync(string path)
    {
        var page = await _http.GetStringAsync(new Uri(path, UriKind.Relative));
        string[] components = [.. Component().Matches(page).Select(match => match.Groups["json"].Value)];
        return components.Length > 0 ? components : throw new InvalidOperationException($"{path} has no live component.");
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("<!--Blazor:(?<json>\\{[^<>]*\"type\":\"server\"[^<>]*\\})-->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Component();
}
