using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Operation;

/// <summary>The log tells what went wrong and under which number, and nothing of what people typed or carry.</summary>
public sealed class LogTests
{
    private const string Opinion = "Sản phẩm này cần xem lại bao bì";
    private const string Code = "483920";

    [Fact]
    public async Task A_failure_is_found_by_its_number_and_no_opinion_code_or_cookie_is_there()
    {
        var folder = Directory.CreateTempSubdirectory("ocop-log-").FullName;
        string html;
        string cookie;
        await using (var program = new OfficeProgram(services => services.AddSingleton<IStartupFilter, BrokenDoor>(), folder))
        {
            (await program.SetUpAsync()).Dispose();
            using var client = program.CreateClient();
            cookie = SeatedVisitor.CookieOf(program.Services, "trinh-dien", "tv1").Value;
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{BrokenDoor.Path}/vao-phong/{Code}?ma={Code}");
            request.Headers.Add("Cookie", $"ocop-ghe={cookie}");
            using var response = await client.SendAsync(request, Cancel);
            html = await response.Content.ReadAsStringAsync(Cancel);

            // A command whose disk fails, with an opinion in it.
            await ActAsync(program.Services);
        }

        var log = await ReadAsync(folder);
        var reference = html.Split("<code>")[1].Split("</code>")[0];
        Assert.Contains(log.Split('\n'), line => line.Contains($"\"Number\":\"{reference}\"", StringComparison.Ordinal));
        Assert.All(log.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonDocument.Parse(line));
        Assert.DoesNotContain(Opinion, log, StringComparison.Ordinal);
        Assert.DoesNotContain(JsonSerializer.Serialize(Opinion).Trim('"'), log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Code, log, StringComparison.Ordinal);
        Assert.DoesNotContain(cookie, log, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(folder, "nhat-ky")));

        Directory.Delete(folder, recursive: true);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task ActAsync(IServiceProvider services)
    {
        var desk = services.GetRequiredService<SessionDesk>();
        var council = await new Council(desk, "phien-nhat-ky").OpenAsync();
        var drafts = services.GetRequiredService<DraftDesk>();
        Assert.IsType<DraftReply.Saved>(await drafts.OpinionAsync("phien-nhat-ky", Council.Litchi, "a", Opinion));
        await council.MustAsync(new CastBallot(Council.Litchi, await council.FormAsync(), Hall.NoComments, Opinion), "a");
    }

    private static async Task<string> ReadAsync(string folder)
    {
        var texts = Directory.EnumerateFiles(Path.Combine(folder, "nhat-ky")).Select(file => File.ReadAllTextAsync(file, Cancel));
        return string.Join('\n', await Task.WhenAll(texts));
    }

    /// <summary>An address with a code in it, where a bug strikes and its text tells the code.</summary>
    private sealed class BrokenDoor : IStartupFilter
    {
        public const string Path = "/hong";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Map(Path, branch => branch.Run(context => throw new InvalidOperationException($"{context.Request.Path} hỏng")));
        };
    }
}
