using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Kit;

/// <summary>An office with accounts, its council's secretary at a browser, and a practice session whose seats wait for codes.</summary>
internal sealed class CouncilRoom : IAsyncDisposable
{
    private CouncilRoom(OfficeProgram program, HttpClient office, string councilId, string session)
    {
        (Program, Office, CouncilId, Session) = (program, office, councilId, session);
    }

    public OfficeProgram Program { get; }

    /// <summary>The secretary, as the office of the council.</summary>
    public HttpClient Office { get; }

    public string CouncilId { get; }

    /// <summary>The session's id.</summary>
    public string Session { get; }

    public SeatCodes Codes => Program.Services.GetRequiredService<SeatCodes>();

    public SessionDesk Desk => Program.Services.GetRequiredService<SessionDesk>();

    /// <summary>Where codes are issued.</summary>
    public string CodesPage => $"/phien/{Session}/ma-vao";

    public static async Task<CouncilRoom> OpenAsync(OfficeProgram? office = null)
    {
        var program = office ?? new OfficeProgram();
        (await program.SetUpAsync()).Dispose();
        var council = (await program.Services.GetRequiredService<Councils>().AllAsync())[0].Id;
        await program.AddAsync("thu-ky", (Duty.Secretary, council));
        var client = await program.SignInAsync("thu-ky");
        return new CouncilRoom(program, client, council, await program.Services.GetRequiredService<PracticeSession>().MakeAsync(council));
    }

    /// <summary>The chair opens the session and the scoring of its product.</summary>
    public async Task<(Product Product, ImmutableArray<Criterion> Leaves)> ScoreAsync()
    {
        var product = (await Desk.FindAsync(Session))!.Products[0].Product;
        foreach (var command in new SessionCommand[] { new OpenSession(), new OpenRound(product.Id) })
            Assert.IsType<Answer.Done>(await Desk.DoAsync(Session, command, Actor.InSeat("ct"), Guid.NewGuid()));

        return (product, Desk.Scoreboard.SetOf(product).Leaves);
    }

    public Task<IssuedCode> IssueAsync(string seat) => Codes.IssueAsync(Session, seat, AdminLog.Console);

    /// <summary>Presses a button of the page of codes, as the office.</summary>
    /// <returns>The page that answers.</returns>
    public async Task<string> PressAsync(HttpClient client, string what, params (string Name, string Value)[] more)
    {
        using var answer = await OfficeProgram.SendAsync(client, CodesPage, CodesPage, [("viec", what), ("_handler", "codes"), .. more]);
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Types six digits for a seat.</summary>
    public Task<HttpResponseMessage> TypeAsync(HttpClient client, string seat, string digits) =>
        OfficeProgram.SendAsync(client, "/vao-phong?phien=" + Session, "/vao-phong/gui", ("phien", Session), ("ghe", seat), ("ma", digits));

    /// <summary>Six digits that are not these.</summary>
    public static string OtherThan(string digits) => digits == "000000" ? "000001" : "000000";

    public async ValueTask DisposeAsync()
    {
        Office.Dispose();
        await Program.DisposeAsync();
    }
}
