using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

public sealed partial class FrontDoorTests
{
    [Fact]
    public async Task Outside_a_demonstration_it_offers_the_way_in_and_no_seat()
    {
        await using var program = new OfficeProgram();
        await program.SetUpAsync();
        using var client = program.CreateClient();

        var page = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync("/", TestContext.Current.CancellationToken));

        Assert.Contains("href=\"/dang-nhap\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ngoi-vao-ghe", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_damaged_record_it_says_so_and_still_leads_to_the_library()
    {
        await using var program = await DamagedAsync();
        using var client = program.CreateClient();

        var answer = await client.GetAsync("/", Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await TextAsync(answer);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains("Hồ sơ của phiên trình diễn không còn nguyên vẹn", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/bo-tieu-chi\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"seat\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_in_a_damaged_session_is_not_taken_and_the_reason_is_said()
    {
        await using var program = new ProgramUnderTest();
        using var client = program.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var token = await TokenAsync(client);
        await ChangeAsync(program, "INSERT INTO Events SELECT 'hong', Version, Type, Shape, At, Actor, CommandId, Payload, PreviousHash, Hash FROM Events");

        using var form = new FormUrlEncodedContent([new("session", "hong"), new("seat", "ct"), new("__RequestVerificationToken", token)]);
        var answer = await client.PostAsync("/ngoi-vao-ghe", form, Cancel);

        Assert.Equal("/?loi=ho-so-hong", answer.Headers.Location?.ToString());
        Assert.Contains("Hồ sơ của phiên đó không còn nguyên vẹn", await TextAsync(await client.GetAsync(answer.Headers.Location, Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_form_takes_no_seat()
    {
        await using var program = new ProgramUnderTest();
        using var client = program.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var body = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        body.Headers.Add("RequestVerificationToken", await TokenAsync(client));

        var answer = await client.PostAsync("/ngoi-vao-ghe", body, Cancel);

        Assert.Equal("/?loi=trang-cu", answer.Headers.Location?.ToString());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Prepared by one run of the program, changed behind its back, and found so by the next.
    private static async Task<ProgramUnderTest> DamagedAsync()
    {
        var program = new ProgramUnderTest();
        await using (var before = program.WithWebHostBuilder(_ => { }))
            _ = before.Services;

        await ChangeAsync(program, "DROP TRIGGER Events_NoUpdate; UPDATE Events SET Actor = 'seat/a' WHERE Version = 2");
        return program;
    }

    private static async Task ChangeAsync(ProgramUnderTest program, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(program.DataFolder, "trinh-dien.db")};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static async Task<string> TokenAsync(HttpClient client)
    {
        var page = await client.GetStringAsync("/", Cancel);
        return Token().Match(page).Groups["token"].Value;
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
