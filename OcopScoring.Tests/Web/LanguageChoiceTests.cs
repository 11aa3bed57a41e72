using System.Net;
using OcopScoring.App.Web;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

public sealed class LanguageChoiceTests(AppServer server)
{
    [Theory]
    [InlineData("en", "/bo-tieu-chi?q=a", "/bo-tieu-chi?q=a", true)]
    [InlineData("vi-VN", "/", "/", true)]
    [InlineData("fr", "/bo-tieu-chi", "/bo-tieu-chi", false)]
    [InlineData("en", "https://example.org/", "/", true)]
    [InlineData("en", "//example.org", "/", true)]
    [InlineData("en", "/\\example.org", "/", true)]
    [InlineData("en", "", "/", true)]
    public async Task A_choice_is_kept_in_a_cookie_and_leads_back_to_this_program_only(string culture, string back, string expected, bool kept)
    {
        using var client = Client();
        using var form = new FormUrlEncodedContent([new(LanguageChoice.CultureField, culture), new(LanguageChoice.ReturnField, back)]);

        using var response = await client.PostAsync(LanguageChoice.Path, form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
        Assert.Equal(kept, response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Vietnamese_is_the_language_of_everybody_whatever_the_browser_says()
    {
        using var client = Client();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB");

        var html = await client.GetStringAsync("/bo-tieu-chi", TestContext.Current.CancellationToken);

        Assert.Contains("<html lang=\"vi\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/bo-tieu-chi/qd-26-2026/27")]
    [InlineData("/bo-tieu-chi/qd-1-2099/1")]
    public async Task A_set_that_does_not_exist_is_not_found(string path)
    {
        using var client = Client();

        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
}
