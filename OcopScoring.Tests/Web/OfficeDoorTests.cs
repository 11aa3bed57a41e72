using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

/// <summary>The office's door, practice with one press, and the lobby of every session: the addresses themselves, without a browser.</summary>
public sealed partial class OfficeDoorTests : IAsyncLifetime
{
    private readonly ProgramUnderTest _program = new();
    private HttpClient _client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SessionDesk Desk => _program.Services.GetRequiredService<SessionDesk>();

    public ValueTask InitializeAsync()
    {
        _client = _program.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _program.DisposeAsync();
    }

    [Theory]
    [InlineData("/vao-van-phong")]
    [InlineData("/tap-huan")]
    public async Task Outside_a_demonstration_the_address_does_not_exist(string address)
    {
        await using var program = new ProgramUnderTest();
        using var client = program.WithWebHostBuilder(host => host.UseEnvironment("Production")).CreateClient();
        using var form = new FormUrlEncodedContent([]);

        var answer = await client.PostAsync(address, form, Cancel);

        Assert.False(answer.IsSuccessStatusCode);
        Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => cookie.StartsWith("ocop-ghe", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_its_token_the_form_opens_nothing()
    {
        using var form = new FormUrlEncodedContent([]);

        var answer = await _client.PostAsync("/vao-van-phong", form, Cancel);

        Assert.Equal("/?loi=trang-cu", answer.Headers.Location?.ToString());
        Assert.Contains("Văn phòng Hội đồng – chuẩn bị phiên họp", await PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_is_entered_and_left()
    {
        Assert.Equal("/", await PostAsync("/vao-van-phong"));
        var page = await PageAsync("/");
        Assert.Contains("Bạn đang làm việc của Văn phòng Hội đồng", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/phien-hop/moi\"", page, StringComparison.Ordinal);

        Assert.Equal("/", await PostAsync("/roi-ghe"));
        Assert.DoesNotContain("Bạn đang làm việc của Văn phòng Hội đồng", await PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_sits_in_no_seat_and_a_seat_is_not_the_office()
    {
        await PostAsync("/vao-van-phong");
        await PostAsync("/ngoi-vao-ghe", ("session", "trinh-dien"), ("seat", "sct"));

        var page = await PageAsync("/");

        Assert.Contains("Bạn đang ngồi ghế", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bạn đang làm việc của Văn phòng Hội đồng", page, StringComparison.Ordinal);
        Assert.Equal("/?loi=khong-duoc", await PostAsync("/tap-huan"));
        Assert.Contains("Chỉ Văn phòng Hội đồng hoặc Thư ký", await PageAsync("/?loi=khong-duoc"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_office_and_a_secretary_begin_a_practice_session_that_only_waits_for_its_chair(bool office)
    {
        if (office)
            await PostAsync("/vao-van-phong");
        else
            await PostAsync("/ngoi-vao-ghe", ("session", "trinh-dien"), ("seat", "tk"));

        var lobby = await PostAsync("/tap-huan");

        Assert.Matches("^/phien/tap-huan-[0-9]{8}-[a-z2-9]{6}$", lobby);
        var state = (await Desk.FindAsync(lobby["/phien/".Length..]))!;
        Assert.Equal(SessionPurpose.Practice, state.Convening!.Purpose);
        Assert.Single(state.Products);
        Assert.NotEmpty(state.Products[0].Product.Facts.Evidence);
        Assert.Equal(state.Seats.Length, state.Present.Count);
        Assert.Null(Desk.Consider(state, new OpenSession(), Actor.InSeat("ct")));
        Assert.Contains("Phiên tập huấn", await PageAsync(lobby), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_of_any_session_leads_to_its_own_place()
    {
        await PostAsync("/vao-van-phong");
        var lobby = await PostAsync("/tap-huan");
        var id = lobby["/phien/".Length..];

        Assert.Equal($"{lobby}/dieu-hanh", await PostAsync("/ngoi-vao-ghe", ("session", id), ("seat", "ct")));
        Assert.Equal($"{lobby}/phieu", await PostAsync("/ngoi-vao-ghe", ("session", id), ("seat", "syt")));
        Assert.Equal($"{lobby}?loi=ghe", await PostAsync("/ngoi-vao-ghe", ("session", id), ("seat", "khong-co")));
        Assert.Contains("Không có ghế đó trong phiên này", await PageAsync($"{lobby}?loi=ghe"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_advisory_team_has_a_seat_that_leads_back_to_the_lobby()
    {
        await PostAsync("/vao-van-phong");
        var lobby = await PostAsync("/tap-huan");
        var id = lobby["/phien/".Length..];
        var seats = (await Desk.FindAsync(id))!.Seats.Add(new Seat("ttv", "Tổ tư vấn cấp tỉnh", SeatRole.AdvisoryTeam));
        Assert.IsType<Answer.Done>(await Desk.DoAsync(id, new SeatCouncil(seats), Actor.Office, Guid.CreateVersion7()));

        Assert.Contains("Tổ tư vấn, không chấm điểm", await PageAsync(lobby), StringComparison.Ordinal);
        Assert.Equal(lobby, await PostAsync("/ngoi-vao-ghe", ("session", id), ("seat", "ttv")));
    }

    [Fact]
    public async Task A_session_that_does_not_exist_is_answered_in_words() =>
        Assert.Contains("Không có phiên họp này", await PageAsync("/phien/khong-co"), StringComparison.Ordinal);

    private async Task<string> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await PageAsync("/")).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(
            [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]);
        var answer = await _client.PostAsync(address, form, Cancel);
        return answer.Headers.Location!.ToString();
    }

    private async Task<string> PageAsync(string address) => WebUtility.HtmlDecode(await _client.GetStringAsync(address, Cancel));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
