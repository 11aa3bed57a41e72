using Microsoft.AspNetCore.Hosting;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

public sealed class FrontDoorTests
{
    [Fact]
    public async Task Outside_a_demonstration_it_says_that_there_are_no_accounts_yet_and_offers_no_seat()
    {
        await using var program = new ProgramUnderTest();
        using var client = program.WithWebHostBuilder(host => host.UseEnvironment("Production")).CreateClient();

        var page = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync("/", TestContext.Current.CancellationToken));

        Assert.Contains("Bản này chưa có tài khoản đăng nhập", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ngoi-vao-ghe", page, StringComparison.Ordinal);
    }
}
