using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;

namespace OcopScoring.Tests.Kit;

/// <summary>
/// One browser between the office and its province: it goes where it is sent, and on by itself where a page says so. It knows cookies, but not
/// when a browser holds them back; that is <c>Browser.SignOnTests</c>.
/// </summary>
public sealed partial class SignOnVisitor : IDisposable
{
    private readonly Uri _home;
    private readonly HttpClient _abroad = new();

    public SignOnVisitor(OfficeProgram program, string home = "http://localhost/")
    {
        ArgumentNullException.ThrowIfNull(program);
        _home = new Uri(home);
        Client = program.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = _home, AllowAutoRedirect = false });
    }

    /// <summary>The browser's line to the office.</summary>
    public HttpClient Client { get; }

    /// <summary>Every cookie the office has set.</summary>
    public List<string> Cookies { get; } = [];

    /// <summary>Opens an address of the office; at the province, agrees (or not).</summary>
    /// <param name="address">The address.</param>
    /// <param name="agrees">Whether to agree there.</param>
    public async Task<Stop> GoAsync(string address, bool agrees = true) => await FollowAsync(new Uri(_home, address), null, agrees);

    /// <summary>Sends a form of a page, and follows to where it leads.</summary>
    public async Task<Stop> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var answer = await OfficeProgram.SendAsync(Client, page, action, fields);
        return await FollowAsync(new Uri(_home, action), answer, agrees: true);
    }

    /// <summary>Whether somebody is signed in after going there.</summary>
    public async Task<bool> IsInAfterAsync(string address)
    {
        await GoAsync(address);
        return await IsInAsync();
    }

    /// <summary>Whether somebody is signed in: then, and only then, there is an account to look at.</summary>
    public async Task<bool> IsInAsync() => (await GoAsync("/toi")).At.AbsolutePath == "/toi";

    /// <summary>Goes to the province and there finds the way back, without going it.</summary>
    public async Task<string> AskAsync(string address)
    {
        using var answer = await Client.GetAsync(new Uri(_home, address));
        return await WayBackAsync(answer.Headers.Location!, "agree");
    }

    public void Dispose()
    {
        Client.Dispose();
        _abroad.Dispose();
    }

    private async Task<Stop> FollowAsync(Uri at, HttpResponseMessage? given, bool agrees)
    {
        for (var leap = 0; leap < 20; leap++)
        {
            if (at.Authority != _home.Authority)
            {
                at = new Uri(await WayBackAsync(at, agrees ? "agree" : "deny"));
                continue;
            }

            var answer = given ?? await Client.GetAsync(at);
            given = null;
            using (answer)
            {
                Cookies.AddRange(answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []);
                var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
                if (answer.Headers.Location is { } location)
                    at = new Uri(at, location);
                else if (Refresh().Match(text) is { Success: true } refresh)
                    at = new Uri(at, refresh.Groups["to"].Value);
                else
                    return new Stop(at, answer.StatusCode, text);
            }
        }

        throw new InvalidOperationException("It goes round in circles.");
    }

    private async Task<string> WayBackAsync(Uri question, string link) =>
        WebUtility.HtmlDecode(Link(link).Match(await _abroad.GetStringAsync(question)).Groups["to"].Value);

    private static Regex Link(string id) => new($"id=\"{id}\" href=\"(?<to>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    [GeneratedRegex("http-equiv=\"refresh\" content=\"0;url=(?<to>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Refresh();

    /// <summary>Where one ends up.</summary>
    /// <param name="At">The address.</param>
    /// <param name="Status">How it answered.</param>
    /// <param name="Text">What is there, as a person reads it.</param>
    public sealed record Stop(Uri At, HttpStatusCode Status, string Text);
}
