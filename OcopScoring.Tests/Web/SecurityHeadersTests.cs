using System.Net;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/app.css", HttpStatusCode.OK)]
    [InlineData("/khong-co-trang-nay", HttpStatusCode.NotFound)]
    public async Task Every_answer_carries_one_strict_policy(string path, HttpStatusCode expected)
    {
        await using var server = new ProgramUnderTest();
        using var client = server.CreateClient();

        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
        var policy = Only(response, "Content-Security-Policy");
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("upgrade-insecure-requests", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Only(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Only(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Only(response, "Cross-Origin-Resource-Policy"));
        Assert.Contains("publickey-credentials-get=(self)", Only(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Cross-Origin-Opener-Policy"));
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Over_TLS_pages_are_kept_apart_and_stay_on_TLS()
    {
        await using var server = new ProgramUnderTest();
        using var client = server.CreateClient(new() { BaseAddress = new Uri("https://ocop.example/") });

        using var response = await client.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.EndsWith("upgrade-insecure-requests", Only(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("same-origin", Only(response, "Cross-Origin-Opener-Policy"));
    }

    [Fact]
    public async Task An_office_that_has_TLS_is_asked_for_over_TLS_from_then_on()
    {
        await using var office = new OfficeProgram();
        using var protectedWay = office.CreateClient(new() { BaseAddress = new Uri("https://ocop.example/") });
        using var plainWay = office.CreateClient(new() { BaseAddress = new Uri("http://ocop.example/") });

        using var over = await protectedWay.GetAsync("/", TestContext.Current.CancellationToken);
        using var without = await plainWay.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Matches("^max-age=[1-9][0-9]{6,}", Only(over, "Strict-Transport-Security"));
        Assert.False(without.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Only_what_is_the_same_for_everybody_and_named_after_its_content_is_kept()
    {
        await using var server = new ProgramUnderTest();
        using var client = server.CreateClient();
        var page = await client.GetStringAsync("/", TestContext.Current.CancellationToken);
        var theme = page.Split('"').Single(part => part.StartsWith("/giao-dien/", StringComparison.Ordinal));

        using var sheet = await client.GetAsync(theme, TestContext.Current.CancellationToken);
        using var other = await client.GetAsync("/giao-dien/0.css", TestContext.Current.CancellationToken);

        Assert.Equal("public, max-age=31536000, immutable", sheet.Headers.CacheControl?.ToString());
        var css = await sheet.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(":root{", css.Replace(" ", string.Empty, StringComparison.Ordinal).ReplaceLineEndings(string.Empty), StringComparison.Ordinal);
        Assert.Contains("--mud-palette-primary: rgba(31,92,68,1)", css, StringComparison.Ordinal);
        Assert.Contains("--mud-palette-primary: rgba(127,196,163,1)", css, StringComparison.Ordinal);
        Assert.DoesNotContain("<", css, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, "no-store, private"), (other.StatusCode, other.Headers.CacheControl?.ToString()));
    }

    private static string Only(HttpResponseMessage response, string header) => Assert.Single(response.Headers.GetValues(header));
}
