using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using OcopScoring.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace OcopScoring.Tests.Web;

public sealed class ErrorPageTests
{
    [Fact]
    public async Task A_failed_request_gets_a_calm_Vietnamese_page_that_needs_no_circuit_and_tells_no_secrets()
    {
        await using var server = new OfficeProgram(services => services.AddSingleton<IStartupFilter, FailingAddress>());
        await server.SetUpAsync();
        using var client = server.CreateClient();

        using var response = await client.GetAsync(FailingAddress.Path, TestContext.Current.CancellationToken);
        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("Chương trình gặp lỗi", html, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor.web", html, StringComparison.Ordinal);
        Assert.DoesNotContain(FailingAddress.Secret, html, StringComparison.Ordinal);
        Assert.Matches("<code>[2-9A-Z]{4}-[2-9A-Z]{4}</code>", html);
    }

    /// <summary>An address at the end of the program's own pipeline where a bug strikes.</summary>
    private sealed class FailingAddress : IStartupFilter
    {
        public const string Path = "/hong";
        public const string Secret = "connection string";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Map(Path, branch => branch.Run(_ => throw new InvalidOperationException(Secret)));
        };
    }
}
