using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Accounts;

/// <summary>What ends or locks a sign-in without anybody pressing anything, and that nobody sits twice.</summary>
public sealed class SignInEndTests
{
    private static readonly int Hour = (int)TimeSpan.FromHours(1).TotalSeconds;

    [Fact]
    public async Task Whoever_is_unseen_for_an_hour_is_locked_by_the_server_whatever_the_browser_did_and_a_screen_is_not()
    {
        var clock = new HandClock(DateTimeOffset.UtcNow);
        await using var room = await CouncilRoom.OpenAsync(new OfficeProgram(services => services.AddSingleton<TimeProvider>(clock)));
        var links = room.Program.Services.GetRequiredService<ScreenLinks>();
        using var screen = room.Program.CreateClient();
        var wall = await OfficeProgram.ReadAsync(screen, $"/man-hinh/{room.Session}/{await links.IssueAsync(room.Session, AdminLog.Console)}");
        clock.GoOn(Hour / 2);
        Assert.DoesNotContain("Màn hình đang khóa", await OfficeProgram.ReadAsync(room.Office, "/phien-hop"), StringComparison.Ordinal);

        clock.GoOn(Hour + 60);

        Assert.Contains("Màn hình đang khóa", await OfficeProgram.ReadAsync(room.Office, "/phien-hop"), StringComparison.Ordinal);
        (await OfficeProgram.SendAsync(room.Office, "/mo-khoa", "/mo-khoa/gui", ("bi-mat", OfficeProgram.Password))).Dispose();
        Assert.DoesNotContain("Màn hình đang khóa", await OfficeProgram.ReadAsync(room.Office, "/phien-hop"), StringComparison.Ordinal);
        Assert.Contains("Đang nối với phiên họp", wall, StringComparison.Ordinal);
        Assert.Contains("Đang nối với phiên họp", await OfficeProgram.ReadAsync(screen, $"/man-hinh/{room.Session}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_by_a_code_ends_an_hour_after_its_session_and_an_account_stays()
    {
        var clock = new HandClock(DateTimeOffset.UtcNow);
        await using var room = await CouncilRoom.OpenAsync(new OfficeProgram(services => services.AddSingleton<TimeProvider>(clock)));
        using var member = room.Program.CreateClient();
        (await room.TypeAsync(member, "sct", (await room.IssueAsync("sct")).Digits)).Dispose();
        await room.Desk.DoAsync(room.Session, new VoidSession("Họp lại vào ngày khác"), Actor.InSeat("ct"), Guid.NewGuid());
        clock.GoOn(Hour / 2);
        Assert.Contains("Bạn đang ngồi ghế", await OfficeProgram.ReadAsync(member, $"/phien/{room.Session}"), StringComparison.Ordinal);
        Assert.Contains("Đăng xuất", await OfficeProgram.ReadAsync(room.Office, "/"), StringComparison.Ordinal);

        clock.GoOn((Hour / 2) + 60);

        Assert.Contains("href=\"/dang-nhap\"", await OfficeProgram.ReadAsync(member, "/"), StringComparison.Ordinal);
        Assert.Contains("Đăng xuất", await OfficeProgram.ReadAsync(room.Office, "/"), StringComparison.Ordinal);
        Assert.Empty(await room.Program.Services.GetRequiredService<SignIns>().ActiveAsync(row => row.Way == SignInWay.SeatCode));
    }

    [Fact]
    public async Task The_office_of_a_council_that_is_dissolved_is_out_at_once()
    {
        await using var room = await CouncilRoom.OpenAsync();
        Assert.Contains("Đăng xuất", await OfficeProgram.ReadAsync(room.Office, "/"), StringComparison.Ordinal);

        await room.Program.Services.GetRequiredService<Councils>().CloseAsync(room.CouncilId, AdminLog.Console);

        Assert.DoesNotContain("Đăng xuất", await OfficeProgram.ReadAsync(room.Office, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_account_has_one_seat_of_a_session_so_nobody_votes_twice()
    {
        await using var room = await CouncilRoom.OpenAsync();
        var id = await room.Program.AddAsync("thanh-vien", (Duty.Member, room.CouncilId));
        await room.PressAsync(room.Office, "giao/sct", ("giao/sct", id));

        var page = await room.PressAsync(room.Office, "giao/syt", ("giao/syt", id));

        Assert.Contains("đã giữ một ghế khác của phiên", page, StringComparison.Ordinal);
        var holders = await room.Program.Services.GetRequiredService<Duties>().HoldersAsync(room.Session);
        Assert.Equal(("sct", id), (Assert.Single(holders).Key, Assert.Single(holders).Value));
    }
}
