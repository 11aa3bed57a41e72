using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Accounts;

/// <summary>Coming into the room through its pages.</summary>
public sealed partial class RoomDoorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_office_issues_a_code_once_and_with_its_digits_a_member_comes_to_their_place()
    {
        await using var room = await CouncilRoom.OpenAsync();
        var page = await room.PressAsync(room.Office, "phat/ct");
        var digits = string.Concat(Digits().Match(page).Groups["digits"].Value.Where(char.IsAsciiDigit));
        Assert.Equal(SeatCodes.Length, digits.Length);
        Assert.DoesNotMatch(Digits(), await OfficeProgram.ReadAsync(room.Office, room.CodesPage));

        using var client = room.Program.CreateClient();
        using var wrong = await room.TypeAsync(client, "ct", CouncilRoom.OtherThan(digits));
        Assert.Contains("chưa đúng với ghế này", await SaidAsync(wrong), StringComparison.Ordinal);
        Assert.DoesNotContain(CouncilRoom.OtherThan(digits), wrong.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);

        using var right = await room.TypeAsync(client, "ct", digits);
        Assert.Equal($"/phien/{room.Session}/dieu-hanh", right.RequestMessage!.RequestUri!.PathAndQuery);

        using var other = room.Program.CreateClient();
        using var refused = await room.TypeAsync(other, "ct", digits);
        Assert.Contains("Mã này đã dùng ở máy khác; nhờ Thư ký chuyển máy.", await SaidAsync(refused), StringComparison.Ordinal);
        Assert.Contains("● Đang vào bằng mã", await OfficeProgram.ReadAsync(room.Office, room.CodesPage), StringComparison.Ordinal);

        await room.PressAsync(room.Office, "chuyen-may/ct");
        Assert.DoesNotContain("Bạn đang ngồi ghế", await OfficeProgram.ReadAsync(client, $"/phien/{room.Session}"), StringComparison.Ordinal);
        using var moved = await room.TypeAsync(other, "ct", digits);
        Assert.Equal($"/phien/{room.Session}/dieu-hanh", moved.RequestMessage!.RequestUri!.PathAndQuery);

        await room.PressAsync(room.Office, "thu-hoi/ct");
        Assert.DoesNotContain("Bạn đang ngồi ghế", await OfficeProgram.ReadAsync(other, $"/phien/{room.Session}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_a_scanned_code_uses_nothing_up_and_the_button_leads_in_without_the_code_in_the_address()
    {
        await using var room = await CouncilRoom.OpenAsync();
        var code = await room.IssueAsync("ct");
        using var preview = room.Program.CreateClient();
        using var client = room.Program.CreateClient();
        Assert.Equal("/ở đâu/***", OcopScoring.App.Operation.LogRedaction.Of("/ở đâu/" + code.Token));
        Assert.Contains("Vào ghế Ủy ban nhân dân tỉnh", await OfficeProgram.ReadAsync(preview, "/vao-phong/" + code.Token), StringComparison.Ordinal);

        using var answer = await OfficeProgram.SendAsync(client, "/vao-phong/" + code.Token, "/vao-phong/gui", ("the", code.Token));

        Assert.Equal($"/phien/{room.Session}/dieu-hanh", answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("Bạn đang ngồi ghế", await OfficeProgram.ReadAsync(client, $"/phien/{room.Session}"), StringComparison.Ordinal);
        Assert.Contains("không còn hiệu lực", await OfficeProgram.ReadAsync(preview, "/vao-phong/khong-phai-ma"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_voided_takes_nobody_in()
    {
        await using var room = await CouncilRoom.OpenAsync();
        var code = await room.IssueAsync("ct");
        await room.Desk.DoAsync(room.Session, new VoidSession("Họp lại vào ngày khác"), Actor.InSeat("ct"), Guid.NewGuid());
        Assert.Equal(SessionPhase.Voided, (await room.Desk.FindAsync(room.Session))!.Phase);
        using var client = room.Program.CreateClient();

        using var answer = await OfficeProgram.SendAsync(client, "/dang-nhap", "/vao-phong/gui", ("the", code.Token));

        Assert.Contains("không còn nhận người vào bằng mã", await SaidAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_seat_is_opened_by_its_digits_and_five_wrong_ones_end_it()
    {
        await using var room = await CouncilRoom.OpenAsync();
        var code = await room.IssueAsync("ct");
        using var client = room.Program.CreateClient();
        (await room.TypeAsync(client, "ct", code.Digits)).Dispose();
        var place = $"/phien/{room.Session}";
        (await OfficeProgram.SendAsync(client, place, "/khoa", ("ve", place))).Dispose();

        using var right = await OfficeProgram.SendAsync(client, "/mo-khoa", "/mo-khoa/gui", ("bi-mat", code.Digits), ("ve", place));
        Assert.Equal(place, right.RequestMessage!.RequestUri!.AbsolutePath);

        (await OfficeProgram.SendAsync(client, place, "/khoa", ("ve", place))).Dispose();
        for (var i = 1; i < SeatCodes.MostFailures; i++)
        {
            using var wrong = await OfficeProgram.SendAsync(client, "/mo-khoa", "/mo-khoa/gui", ("bi-mat", CouncilRoom.OtherThan(code.Digits)), ("ve", place));
            Assert.Equal("/mo-khoa", wrong.RequestMessage!.RequestUri!.AbsolutePath);
        }

        using var last = await OfficeProgram.SendAsync(client, "/mo-khoa", "/mo-khoa/gui", ("bi-mat", CouncilRoom.OtherThan(code.Digits)), ("ve", place));
        Assert.Contains("mã này hết hiệu lực", await SaidAsync(last), StringComparison.Ordinal);
        Assert.DoesNotContain("Bạn đang ngồi ghế", await OfficeProgram.ReadAsync(client, place), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_are_the_offices_of_the_council_and_the_secretarys_alone()
    {
        await using var room = await CouncilRoom.OpenAsync();
        var (other, _) = await room.Program.Services.GetRequiredService<Councils>().AddAsync("Hội đồng khác", "Cơ quan khác", OcopScoring.Core.Criteria.CouncilLevel.District, AdminLog.Console);
        await room.Program.AddAsync("thu-ky-khac", (Duty.Secretary, other));
        var code = await room.IssueAsync("ct");
        using var stranger = room.Program.CreateClient();
        using var chair = room.Program.CreateClient();
        (await room.TypeAsync(chair, "ct", code.Digits)).Dispose();
        using var administrator = await room.Program.SignInAsync(OfficeProgram.Administrator);
        using var office = await room.Program.SignInAsync("thu-ky-khac");

        Assert.Contains("Trang này của Văn phòng Hội đồng và Thư ký", await OfficeProgram.ReadAsync(chair, room.CodesPage), StringComparison.Ordinal);
        Assert.Contains("<h1>Đăng nhập</h1>", await OfficeProgram.ReadAsync(stranger, room.CodesPage), StringComparison.Ordinal);
        foreach (var client in new[] { administrator, office })
            Assert.Contains("Không tìm thấy trang", await OfficeProgram.ReadAsync(client, room.CodesPage), StringComparison.Ordinal);

        var secretary = (await room.Desk.FindAsync(room.Session))!.Seats.Single(seat => seat.Role == SeatRole.Secretary);
        var theirs = await room.IssueAsync(secretary.Id);
        using var client2 = room.Program.CreateClient();
        (await room.TypeAsync(client2, secretary.Id, theirs.Digits)).Dispose();
        Assert.Contains("Phát mã cho các ghế chưa có mã", await OfficeProgram.ReadAsync(client2, room.CodesPage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_is_given_to_an_account_of_the_council_with_a_duty_that_fits()
    {
        await using var room = await CouncilRoom.OpenAsync();
        var chair = await room.Program.AddAsync("chu-tich", (Duty.Chair, room.CouncilId));
        var member = await room.Program.AddAsync("uy-vien", (Duty.Member, room.CouncilId));
        var duties = room.Program.Services.GetRequiredService<Duties>();

        await room.PressAsync(room.Office, "giao/ct", ("giao/ct", member));
        Assert.Empty(await duties.HoldersAsync(room.Session));

        await room.PressAsync(room.Office, "giao/ct", ("giao/ct", chair));
        Assert.Equal(chair, (await duties.HoldersAsync(room.Session))["ct"]);

        await room.PressAsync(room.Office, "giao/ct", ("giao/ct", ""));
        Assert.Empty(await duties.HoldersAsync(room.Session));
    }

    private static async Task<string> SaidAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

    [GeneratedRegex("""<p class="digits"[^>]*>.*?</span>(?<digits>\d{3} \d{3})""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Digits();
}
