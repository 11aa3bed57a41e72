using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Accounts;

/// <summary>The page before the opening at its own address: whose it is, and what it says of a session as it gets ready.</summary>
public sealed class PreflightPageTests
{
    [Fact]
    public async Task It_is_the_offices_of_the_council_the_secretarys_and_the_chairs_alone()
    {
        await using var room = await CouncilRoom.OpenAsync();
        var (other, _) = await room.Program.Services.GetRequiredService<Councils>().AddAsync("Hội đồng khác", "Cơ quan khác", OcopScoring.Core.Criteria.CouncilLevel.District, AdminLog.Console);
        await room.Program.AddAsync("thu-ky-khac", (Duty.Secretary, other));
        await room.Program.AddAsync("doan", (Duty.Auditor, null));
        var seats = (await room.Desk.FindAsync(room.Session))!.Seats;
        using var stranger = room.Program.CreateClient();
        using var administrator = await room.Program.SignInAsync(OfficeProgram.Administrator);
        using var office = await room.Program.SignInAsync("thu-ky-khac");
        using var auditor = await room.Program.SignInAsync("doan");
        using var member = await SitAsync(room, seats.First(seat => seat.Role == SeatRole.Member));
        foreach (var client in new[] { stranger, administrator, office, auditor, member })
        {
            using var answer = await client.GetAsync(new Uri(Address(room), UriKind.Relative), TestContext.Current.CancellationToken);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("data-check", page, StringComparison.Ordinal);
        }

        using var chair = await SitAsync(room, seats.Single(seat => seat.Role == SeatRole.Chair));
        using var deputy = await SitAsync(room, seats.First(seat => seat.Role == SeatRole.ViceChair));
        using var secretary = await SitAsync(room, seats.Single(seat => seat.Role == SeatRole.Secretary));
        foreach (var client in new[] { room.Office, chair, deputy, secretary })
            Assert.Contains("data-check=\"Devices\"", await OfficeProgram.ReadAsync(client, Address(room)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_counts_what_is_to_be_done_until_nothing_is_and_tells_no_more_once_the_session_is_open()
    {
        await using var room = await CouncilRoom.OpenAsync();
        var before = await OfficeProgram.ReadAsync(room.Office, Address(room) + "?lech=0");
        Assert.Contains("Còn 1 việc phải làm", before, StringComparison.Ordinal);
        Assert.Contains("Phát mã cho ghế Chủ tịch ở trang Mã vào phòng", before, StringComparison.Ordinal);

        var far = await OfficeProgram.ReadAsync(room.Office, Address(room) + "?lech=-7200");
        Assert.Contains("Còn 2 việc phải làm", far, StringComparison.Ordinal);
        Assert.Contains("Máy chủ nhanh hơn máy này 2 giờ 0 phút.", far, StringComparison.Ordinal);

        await room.IssueAsync("ct");
        var ready = await OfficeProgram.ReadAsync(room.Office, Address(room) + "?lech=0");
        Assert.Contains(">Sẵn sàng khai mạc</h1>", ready, StringComparison.Ordinal);
        Assert.Contains("Chưa so được với đồng hồ của máy này.", await OfficeProgram.ReadAsync(room.Office, Address(room) + "?lech=hôm-nay"), StringComparison.Ordinal);

        await room.Desk.DoAsync(room.Session, new OpenSession(), Actor.InSeat("ct"), Guid.NewGuid());
        Assert.DoesNotContain("data-check", await OfficeProgram.ReadAsync(room.Office, Address(room)), StringComparison.Ordinal);
    }

    private static string Address(CouncilRoom room) => $"/phien/{room.Session}/san-sang";

    private static async Task<HttpClient> SitAsync(CouncilRoom room, Seat seat)
    {
        var client = room.Program.CreateClient();
        (await room.TypeAsync(client, seat.Id, (await room.IssueAsync(seat.Id)).Digits)).Dispose();
        return client;
    }
}
