using System.Net;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;
using OcopScoring.App.Demo;
using OcopScoring.App.Live;
using OcopScoring.App.Web;
using OcopScoring.Core.Criteria;
using static OcopScoring.App.Web.Callers;

namespace OcopScoring.Tests.Kit;

/// <summary>Somebody at a browser of their own, and what they are.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Client">Their browser, which follows no redirect.</param>
/// <param name="Jar">Its cookies.</param>
/// <param name="SignedIn">Whether they have signed in.</param>
/// <param name="OfSession">What they are to the session of the house.</param>
/// <param name="Elsewhere">What they are at an address of no session.</param>
internal sealed record Guest(string Name, HttpClient Client, CookieContainer Jar, bool SignedIn, Callers OfSession, Callers Elsewhere)
{
    /// <summary>Whether the table opens a door of that session, or of none, to them.</summary>
    public bool Opens(Door door) => (door.Open & (door.IsOfSession ? OfSession : Elsewhere)) != None;

    /// <summary>Gives their browser a cookie.</summary>
    public void Wear((string Name, string Value) cookie) => Jar.Add(Client.BaseAddress!, new Cookie(cookie.Name, cookie.Value));
}

/// <summary>A program with everybody in it: all kinds of people of a session, and those of others.</summary>
internal sealed class FullHouse : IAsyncDisposable
{
    private readonly ProgramUnderTest _program;
    private readonly ProvinceProvider? _province;
    private readonly List<Guest> _guests = [];

    private FullHouse(ProgramUnderTest program, string session, ProvinceProvider? province = null)
    {
        (_program, Session, _province) = (program, session, province);
    }

    public IReadOnlyList<Guest> Guests => _guests;

    /// <summary>The session that addresses are of.</summary>
    public string Session { get; }

    /// <summary>A product of it.</summary>
    public string Product { get; } = "vai-thieu";

    public bool Demonstration => _program is not OfficeProgram;

    public IServiceProvider Services => _program.Services;

    public static async Task<FullHouse> OpenAsync()
    {
        var province = await ProvinceProvider.StartAsync();
        var room = await CouncilRoom.OpenAsync(new OfficeWithSignOn(province));
        var house = new FullHouse(room.Program, room.Session, province);
        var practice = house.Services.GetRequiredService<PracticeSession>();
        var (other, _) = await house.Services.GetRequiredService<Councils>().AddAsync("Hội đồng khác", "Cơ quan khác", CouncilLevel.District, AdminLog.Console);
        await room.Program.AddAsync("thu-ky-khac", (Duty.Secretary, other));
        await room.Program.AddAsync("kiem-tra", (Duty.Auditor, null));
        await room.Program.AddAsync("chua-co-viec");

        house.Add("nobody", Anybody, Anybody, signedIn: false);
        await house.AddAccountAsync("chua-co-viec", Anybody, Anybody | Informed);
        await house.AddAccountAsync("thu-ky", Anybody | Informed | Callers.Office, Anybody | Informed | Callers.Office);
        await house.AddAccountAsync("thu-ky-khac", Anybody, Anybody | Informed | Callers.Office);
        await house.AddAccountAsync("kiem-tra", Anybody | Informed | Auditor, Anybody | Informed | Auditor);
        await house.AddAccountAsync(OfficeProgram.Administrator, Anybody | Callers.Administrator, Anybody | Informed | Callers.Administrator);

        foreach (var (seat, role) in new[] { ("ct", Chair), ("pct", ViceChair), ("sct", Member), ("tk", Callers.Secretary) })
            await house.AddSeatAsync(room.Codes, room.Session, seat, Anybody | Informed | Seated | role);

        await house.AddSeatAsync(room.Codes, await practice.MakeAsync(room.CouncilId), "sct", Anybody | Informed);
        await house.AddSeatAsync(room.Codes, await practice.MakeAsync(other), "sct", Anybody);

        var token = await house.Services.GetRequiredService<ScreenLinks>().IssueAsync(room.Session, AdminLog.Console);
        var screen = house.Add("projector", Anybody | Informed, Anybody);
        (await screen.Client.GetAsync(new Uri($"/man-hinh/{room.Session}/{token}", UriKind.Relative))).Dispose();
        room.Office.Dispose();
        return house;
    }

    /// <summary>A demonstration, in which everybody may know of every session, and the office is that of all.</summary>
    public static FullHouse OpenDemonstration()
    {
        var house = new FullHouse(new ProgramUnderTest(), DemonstrationSession.Id);
        const Callers everybody = Anybody | Informed;
        const Callers office = everybody | Callers.Office | OfficeOfAll;
        house.Add("nobody", everybody, everybody, signedIn: false);
        house.Add("office", office, office).Wear(SeatedVisitor.CookieOfOffice(house.Services));
        house.Add("inspection", everybody | Auditor, everybody | Auditor).Wear(SeatedVisitor.CookieOfAuditor(house.Services));
        foreach (var (seat, role) in new[] { ("ct", Chair), ("sct", Member), ("tk", Callers.Secretary) })
            house.Add(seat, everybody | Seated | role, everybody | Seated).Wear(SeatedVisitor.CookieOf(house.Services, house.Session, seat));

        return house;
    }

    /// <summary>A line of a screen, by the browser of a guest.</summary>
    public HubConnection Line(Guest guest) => new HubConnectionBuilder().WithUrl(new Uri(_program.Server.BaseAddress, TallyHub.Address), options =>
    {
        options.HttpMessageHandlerFactory = _ => _program.Server.CreateHandler();
        options.Transports = HttpTransportType.LongPolling;
        if (guest.Jar.GetCookieHeader(_program.Server.BaseAddress) is { Length: > 0 } cookies)
            options.Headers["Cookie"] = cookies;
    }).Build();

    public async ValueTask DisposeAsync()
    {
        foreach (var guest in _guests)
            guest.Client.Dispose();

        await _program.DisposeAsync();
        if (_province is not null)
            await _province.DisposeAsync();
    }

    private async Task AddAccountAsync(string name, Callers ofSession, Callers elsewhere)
    {
        var guest = Add(name, ofSession | Callers.Account, elsewhere | Callers.Account);
        using var answer = await OfficeProgram.SendAsync(guest.Client, "/dang-nhap", "/dang-nhap/gui", ("ten", name), ("mat-khau", OfficeProgram.Password));
        MustBeIn(name, answer);
    }

    private async Task AddSeatAsync(SeatCodes codes, string session, string seat, Callers ofSession)
    {
        var guest = Add($"{seat} of {session}", ofSession, Anybody | Informed | Seated);
        var code = await codes.IssueAsync(session, seat, AdminLog.Console);
        using var answer = await OfficeProgram.SendAsync(guest.Client, "/vao-phong?phien=" + session, "/vao-phong/gui", ("phien", session), ("ghe", seat), ("ma", code.Digits));
        MustBeIn(guest.Name, answer);
    }

    private static void MustBeIn(string name, HttpResponseMessage answer)
    {
        if (answer.Headers.Location?.ToString().Contains("loi=", StringComparison.Ordinal) != false)
            throw new InvalidOperationException($"{name} was not let in: {answer.StatusCode} {answer.Headers.Location}");
    }

    private Guest Add(string name, Callers ofSession, Callers elsewhere, bool signedIn = true)
    {
        var jar = new CookieContainer();
        var guest = new Guest(name, _program.CreateDefaultClient(new CookieContainerHandler(jar)), jar, signedIn, ofSession, elsewhere);
        _guests.Add(guest);
        return guest;
    }
}
