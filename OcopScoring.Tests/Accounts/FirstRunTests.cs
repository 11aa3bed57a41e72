using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Accounts;

/// <summary>A database without accounts answers nobody but whoever reads the console.</summary>
public sealed class FirstRunTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/phien-hop")]
    [InlineData("/bo-tieu-chi")]
    [InlineData("/dang-nhap")]
    [InlineData("/kiem-tra")]
    [InlineData("/phien-hop/so-phien-hop.xlsx")]
    public async Task Until_it_is_set_up_every_address_leads_to_the_set_up(string address)
    {
        await using var program = new OfficeProgram();
        using var client = program.CreateClient(new() { AllowAutoRedirect = false });

        using var answer = await client.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/thiet-lap", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Until_it_is_set_up_nothing_can_be_sent_to_it()
    {
        await using var program = new OfficeProgram();
        using var client = program.CreateClient();

        using var hub = await client.PostAsync("/hub/tong-hop/negotiate", null, Cancel);
        using var form = await client.PostAsync("/dang-nhap/gui", null, Cancel);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, hub.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, form.StatusCode);
    }

    [Fact]
    public async Task With_the_code_there_is_an_administrator_a_council_and_a_chained_log_of_it_and_the_page_is_gone()
    {
        await using var program = new OfficeProgram();
        using var client = await program.SetUpAsync();

        var log = await program.Services.GetRequiredService<AdminLog>().ReadAsync(1);
        Assert.Equal(["council-added", "duty-given", "account-created"], log.Rows.Select(row => row.What));
        Assert.All(log.Rows, row => Assert.Equal(AdminLog.Setup, row.By));
        Assert.Equal(new AdminChain(3, log.Rows[0].Hash, null), await program.Services.GetRequiredService<AdminLog>().VerifyAsync());
        Assert.Null(program.Services.GetRequiredService<FirstRun>().Code);
        using var again = await client.GetAsync("/thiet-lap", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Theory]
    [InlineData("ma", "XXXX-XXXX-XXXX", "Mã chưa đúng")]
    [InlineData("mat-khau", "ngan", "Hai lần nhập mật khẩu khác nhau")]
    [InlineData("ten", "người quản trị", "Tên đăng nhập chỉ gồm")]
    [InlineData("hoi-dong", " ", "Hãy ghi tên Hội đồng")]
    [InlineData("co-quan", "", "Hãy ghi tên cơ quan")]
    [InlineData("ho-ten", "", "Hãy ghi họ và tên")]
    public async Task What_is_typed_wrong_is_said_and_changes_nothing(string field, string typed, string said)
    {
        await using var program = new OfficeProgram();
        using var client = program.CreateClient();
        var first = program.Services.GetRequiredService<FirstRun>();
        var fields = new Dictionary<string, string>
        {
            ["ma"] = first.Code!,
            ["ho-ten"] = "Người quản trị",
            ["ten"] = "quan-tri",
            ["mat-khau"] = OfficeProgram.Password,
            ["lan-hai"] = OfficeProgram.Password,
            ["hoi-dong"] = "Hội đồng",
            ["co-quan"] = "Cơ quan",
            ["cap"] = "Province",
        };
        fields[field] = typed;

        using var answer = await OfficeProgram.SendAsync(client, "/thiet-lap", "/thiet-lap/gui", [.. fields.Select(pair => (pair.Key, pair.Value))]);

        Assert.Contains(said, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        Assert.False(first.IsDone);
        Assert.Empty(await program.Services.GetRequiredService<AccountDesk>().AllAsync());
        Assert.Equal(0, (await program.Services.GetRequiredService<AdminLog>().VerifyAsync()).Count);
    }

    [Theory]
    [InlineData("matkhau12345")]
    [InlineData("quan-tri-2026")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("qwertyuiop123")]
    [InlineData("password12345")]
    public async Task A_password_that_is_easy_to_guess_is_not_taken(string password)
    {
        await using var program = new OfficeProgram();
        program.CreateClient().Dispose();

        var (hash, outcome) = await program.Services.GetRequiredService<AccountDesk>().HashAsync(new Account { UserName = "quan-tri", FullName = "Người quản trị" }, password);

        Assert.Null(hash);
        Assert.Equal(nameof(AccountProblem.PasswordGuessable), Assert.Single(outcome.Errors).Code);
    }

    [Fact]
    public async Task A_program_killed_and_started_again_before_it_was_set_up_has_another_code()
    {
        await using var program = new OfficeProgram();
        program.CreateClient().Dispose();
        var other = ActivatorUtilities.CreateInstance<FirstRun>(program.Services);
        await other.PrepareAsync();

        Assert.NotNull(other.Code);
        Assert.NotEqual(program.Services.GetRequiredService<FirstRun>().Code, other.Code);
    }
}
