using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OcopScoring.App.Web;

namespace OcopScoring.Tests.Web;

/// <summary>Who is turned away and who is not, by the program's own limits before an address that does nothing.</summary>
public sealed class RateLimitsTests : IAsyncLifetime
{
    private const string Room = "10.0.0.1";

    private WebApplication _app = null!;
    private HttpClient _client = null!;
    private readonly TaskCompletionSource _hangUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _open = new(0);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddLocalization();
        builder.Services.AddRazorComponents();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options => options.Cookie.Name = "ghe");
        builder.Services.AddRateLimits();
        _app = builder.Build();
        _app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers["X-Test-Address"].ToString());
            return next(context);
        });
        _app.UseLanguageChoice();
        _app.UseRateLimiter();
        foreach (var name in new[] { RateLimits.SignIn, RateLimits.Code, RateLimits.Files })
            _app.MapPost("/" + name, () => Results.Ok()).RequireRateLimiting(name);
        _app.MapPost("/free", () => Results.Ok());
        _app.MapPost("/hub/line", async () =>
        {
            _open.Release();
            await _hangUp.Task;
        });
        await _app.StartAsync(Cancel);
        _client = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _open.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData(RateLimits.SignIn, 10)]
    [InlineData(RateLimits.Code, 10)]
    [InlineData(RateLimits.Files, 120)]
    public async Task One_device_is_turned_away_in_words_and_nobody_else_in_the_room(string name, int most)
    {
        for (var time = 0; time < most; time++)
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(name, Room, "a")).StatusCode);

        using var turnedAway = await PostAsync(name, Room, "a");
        var page = WebUtility.HtmlDecode(await turnedAway.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(HttpStatusCode.TooManyRequests, turnedAway.StatusCode);
        Assert.InRange(turnedAway.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Xin chờ một chút", page, StringComparison.Ordinal);
        Assert.Contains("Hãy thử lại sau", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(name, Room, "b")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("free", Room, "a")).StatusCode);
    }

    [Theory]
    [InlineData(RateLimits.SignIn)]
    [InlineData(RateLimits.Code)]
    public async Task Two_hundred_tablets_behind_one_address_all_come_in_though_every_other_one_mistypes(string name)
    {
        for (var tablet = 0; tablet < 200; tablet++)
        {
            for (var time = 0; time < 1 + (tablet % 2); time++)
                Assert.Equal(HttpStatusCode.OK, (await PostAsync(name, Room, FormattableString.Invariant($"tablet {tablet}"))).StatusCode);
        }
    }

    [Fact]
    public async Task Who_forges_or_drops_the_cookie_is_held_by_the_address_and_other_addresses_go_on()
    {
        var passed = 0;
        for (var time = 0; time < 400; time++)
            passed += (await PostAsync(RateLimits.Code, "10.9.9.9", time % 2 == 0 ? null : Guid.NewGuid().ToString())).StatusCode == HttpStatusCode.OK ? 1 : 0;

        Assert.InRange(passed, 300, 320); // a few come back while the test runs
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(RateLimits.Code, Room, "a")).StatusCode);
    }

    [Fact]
    public async Task An_attacker_with_many_addresses_of_one_network_of_IPv6_is_one()
    {
        var passed = 0;
        for (var time = 0; time < 350; time++)
            passed += (await PostAsync(RateLimits.SignIn, FormattableString.Invariant($"2001:db8::{time:x}"), null)).StatusCode == HttpStatusCode.OK ? 1 : 0;

        Assert.InRange(passed, 300, 330);
    }

    [Fact]
    public async Task A_device_keeps_thirty_lines_open_and_no_more_and_others_get_theirs()
    {
        const int most = 30;
        var lines = Enumerable.Range(0, most).Select(_ => PostAsync("hub/line", Room, "a")).ToList();
        for (var line = 0; line < most; line++)
            await _open.WaitAsync(Cancel);

        using var refused = await PostAsync("hub/line", Room, "a");
        lines.Add(PostAsync("hub/line", Room, "b"));
        await _open.WaitAsync(Cancel);
        _hangUp.SetResult();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.All(await Task.WhenAll(lines), line => Assert.Equal(HttpStatusCode.OK, line.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("hub/line", Room, "a")).StatusCode); // one that was given back is there for the next
    }

    private async Task<HttpResponseMessage> PostAsync(string name, string from, string? device)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/" + name);
        request.Headers.Add("X-Test-Address", from);
        if (device is not null)
            request.Headers.Add("Cookie", "ghe=" + Uri.EscapeDataString(device));
        return await _client.SendAsync(request, Cancel);
    }
}
