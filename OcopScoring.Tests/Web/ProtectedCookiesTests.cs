using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using OcopScoring.App.Web;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

/// <summary>Every cookie the program sets, over TLS and without it, and what is believed of those that come back.</summary>
public sealed partial class ProtectedCookiesTests : IAsyncLifetime
{
    private readonly ProgramUnderTest _program = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Theory]
    [InlineData("https://ocop.example/", true)]
    [InlineData("http://10.0.0.5/", false)]
    public async Task Every_cookie_is_shut_to_scripts_and_other_sites_and_over_TLS_bound_to_it(string home, bool protects)
    {
        var cookies = await CookiesAsync(home);

        Assert.Equal(4, cookies.Count); // form token, badge, language, and the badge taken back
        Assert.All(cookies, cookie =>
        {
            Assert.Equal(protects, cookie.StartsWith("__Host-", StringComparison.Ordinal));
            Assert.Equal(protects, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i); samesite=(lax|strict)", cookie);
            Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Over_TLS_a_cookie_that_was_planted_without_it_counts_for_nothing()
    {
        using var client = Client("https://ocop.example/");
        var (name, value) = SeatedVisitor.CookieOfOffice(_program.Services);

        Assert.DoesNotContain("Bạn đang làm việc của Văn phòng", await PageAsync(client, $"{name}={value}"), StringComparison.Ordinal);
        Assert.Contains("Bạn đang làm việc của Văn phòng", await PageAsync(client, $"__Host-{name}={value}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("10.0.0.1", true)]
    [InlineData("10.0.0.1, fe80::1", true)]
    [InlineData("", false)]
    [InlineData("10.1", false)]
    [InlineData("proxy.example", false)]
    public void Proxies_are_named_by_address(string? given, bool understood) => Assert.Equal(understood, TrustedProxies.Of(given) is not null);

    [Fact]
    public async Task Who_is_no_named_proxy_is_not_believed_that_the_way_was_protected()
    {
        using var client = Client("http://10.0.0.5/");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");

        using var answer = await client.GetAsync("/", Cancel);

        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    private HttpClient Client(string home) =>
        _program.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(home), AllowAutoRedirect = false, HandleCookies = false });

    private async Task<List<string>> CookiesAsync(string home)
    {
        using var client = Client(home);
        using var page = await client.GetAsync("/", Cancel);
        List<string> cookies = [.. page.Headers.GetValues("Set-Cookie")];
        var token = Token().Match(await page.Content.ReadAsStringAsync(Cancel)).Groups["token"].Value;
        foreach (var (address, fields) in new[]
        {
            ("/vao-van-phong", new Dictionary<string, string> { ["__RequestVerificationToken"] = token }),
            ("/ngon-ngu", new() { ["culture"] = "en" }),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
            request.Headers.Add("Cookie", cookies[0].Split(';')[0]);
            using var answer = await client.SendAsync(request, Cancel);
            cookies.AddRange(answer.Headers.GetValues("Set-Cookie"));
        }

        // The token of somebody signed in is another one.
        using var again = new HttpRequestMessage(HttpMethod.Get, "/");
        var worn = string.Join("; ", cookies.Take(2).Select(cookie => cookie.Split(';')[0]));
        again.Headers.Add("Cookie", worn);
        using var signedIn = await client.SendAsync(again, Cancel);
        using var leave = new HttpRequestMessage(HttpMethod.Post, "/roi-ghe")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(await signedIn.Content.ReadAsStringAsync(Cancel)).Groups["token"].Value)]),
        };
        leave.Headers.Add("Cookie", worn);
        using var left = await client.SendAsync(leave, Cancel);
        cookies.AddRange(left.Headers.GetValues("Set-Cookie"));
        return cookies;
    }

    private static async Task<string> PageAsync(HttpClient client, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", cookie);
        using var answer = await client.SendAsync(request, Cancel);
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
