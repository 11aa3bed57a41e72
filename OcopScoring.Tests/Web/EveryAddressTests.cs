using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Store;
using OcopScoring.App.Web;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

/// <summary>Rules that hold for every address of the program, found by asking it for all of them: whatever is added later is held to them too.</summary>
public sealed partial class EveryAddressTests : IAsyncLifetime
{
    private readonly ProgramUnderTest _program = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        await SealedOnDisk.PutAsync(_program.Services.GetRequiredService<EventStore>(), _program.Services.GetRequiredService<AttachmentStore>());

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_changes_by_a_form_without_its_token_or_with_another_persons(bool withForeignToken)
    {
        using var client = Client(SeatedVisitor.CookieOfOffice(_program.Services));
        var token = withForeignToken ? await TokenOfSomebodyElseAsync() : null;
        var before = await RowCounts.OfAsync(_program.Services);
        var posts = ProgramPages.EndpointsOf(_program.Services).Where(endpoint => Takes(endpoint, "POST")).ToList();

        Assert.Contains(posts, endpoint => endpoint.RoutePattern.RawText == "/phien-hop/chi-tieu");
        foreach (var endpoint in posts.Where(endpoint => endpoint.RoutePattern.RawText != LanguageChoice.Path))
        {
            using var form = new FormUrlEncodedContent(
            [
                new("session", SealedOnDisk.Id), new("seat", "sct"), new("nam", "2026"), new("tu-3-sao", "9"), new("5-sao", "1"), new("nguon", "Kế hoạch 1"), new("lan", "0"),
                .. token is null ? [] : new[] { KeyValuePair.Create("__RequestVerificationToken", token) },
            ]);
            using var answer = await client.PostAsync(ProgramPages.AddressOf(endpoint, SealedOnDisk.Id), form, Cancel);

            Assert.False(answer.IsSuccessStatusCode, $"{endpoint.RoutePattern.RawText} answered {answer.StatusCode}");
            Assert.DoesNotContain(
                answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => cookie.StartsWith("ocop-", StringComparison.Ordinal));
        }

        Assert.Equal(before, await RowCounts.OfAsync(_program.Services));
    }

    [Fact]
    public async Task Nor_where_people_have_accounts_whoever_sends_it()
    {
        await using var house = await FullHouse.OpenAsync();
        var before = await RowCounts.OfAsync(house.Services);
        var posts = ProgramPages.EndpointsOf(house.Services).Where(endpoint => Takes(endpoint, "POST") && endpoint.RoutePattern.RawText != LanguageChoice.Path).ToList();

        Assert.Contains(posts, endpoint => endpoint.RoutePattern.RawText == AccountDoor.SignOut);
        foreach (var guest in house.Guests)
        {
            foreach (var endpoint in posts)
            {
                using var form = new FormUrlEncodedContent([]);
                using var answer = await guest.Client.PostAsync(ProgramPages.AddressOf(endpoint, house.Session), form, Cancel);
            }
        }

        Assert.Equal(before, await RowCounts.OfAsync(house.Services));
    }

    [Fact]
    public async Task Nothing_that_is_for_one_person_is_kept_on_the_way()
    {
        var asked = 0;
        foreach (var cookie in new[]
        {
            SeatedVisitor.CookieOfAuditor(_program.Services),
            SeatedVisitor.CookieOfOffice(_program.Services),
            SeatedVisitor.CookieOf(_program.Services, SealedOnDisk.Id, "ct"),
        })
        {
            using var client = Client(cookie);
            foreach (var endpoint in ProgramPages.EndpointsOf(_program.Services).Where(endpoint => Takes(endpoint, "GET")))
            {
                using var answer = await client.GetAsync(ProgramPages.AddressOf(endpoint, SealedOnDisk.Id), HttpCompletionOption.ResponseHeadersRead, Cancel);
                Assert.True(
                    answer.Headers.CacheControl is { NoStore: true } || endpoint.Metadata.GetMetadata<KeptByAnybody>() is not null,
                    $"{endpoint.RoutePattern.RawText} may be kept: {answer.Headers.CacheControl}");
                asked++;
            }
        }

        Assert.InRange(asked, 100, 1000);
    }

    [Fact]
    public void Every_file_is_under_the_limit_of_files()
    {
        var free = ProgramPages.EndpointsOf(_program.Services)
            .Where(endpoint => endpoint.RoutePattern.RawText is { } address && Path.HasExtension(address) && endpoint.Metadata.GetMetadata<KeptByAnybody>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.RateLimiting.EnableRateLimitingAttribute>()?.PolicyName != RateLimits.Files)
            .Select(endpoint => endpoint.RoutePattern.RawText);

        Assert.Empty(free);
    }

    private static bool Takes(RouteEndpoint endpoint, string method) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains(method);

    private HttpClient Client((string Name, string Value) cookie)
    {
        var client = _program.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", $"{cookie.Name}={cookie.Value}");
        return client;
    }

    private async Task<string> TokenOfSomebodyElseAsync()
    {
        using var client = _program.CreateClient();
        return Token().Match(await client.GetStringAsync("/", Cancel)).Groups["token"].Value;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
