using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using OcopScoring.App.Live;
using OcopScoring.App.Web;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

/// <summary>
/// Every row of the table of addresses, asked by everybody through the real program: whoever it does not open to is refused, and whoever it
/// opens to is not. What each caller is, is written down here by hand; the table says what that opens.
/// </summary>
public sealed class EveryDoorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_accounts_it_opens_to_those_of_its_row_and_to_nobody_else()
    {
        await using var house = await FullHouse.OpenAsync();
        await AskEverythingAsync(house);
    }

    [Fact]
    public async Task In_a_demonstration_too()
    {
        await using var house = FullHouse.OpenDemonstration();
        await AskEverythingAsync(house);
    }

    [Fact]
    public async Task A_session_is_watched_by_whoever_may_know_of_it_and_by_nobody_else()
    {
        await using var house = await FullHouse.OpenAsync();
        var door = Doors.Of(Doors.CallOf(TallyHub.Address, nameof(TallyHub.Watch)))!;
        foreach (var guest in house.Guests)
        {
            await using var line = house.Line(guest);
            await line.StartAsync(Cancel);
            var watch = line.InvokeAsync<ScreenView>(nameof(TallyHub.Watch), house.Session, Cancel);
            if (guest.Opens(door))
                Assert.NotNull(await watch);
            else
                Assert.Contains(TallyHub.NotAllowed, (await Assert.ThrowsAsync<HubException>(() => watch)).Message, StringComparison.Ordinal);
        }
    }

    private static async Task AskEverythingAsync(FullHouse house)
    {
        var misjudged = new List<string>();
        var asked = 0;
        foreach (var guest in house.Guests)
        {
            foreach (var endpoint in ProgramPages.EndpointsOf(house.Services))
            {
                // What anybody may send is refused to nobody, but counted: asked for by so many it would be the limit that answers. So is the
                // way to the province's sign-on and back.
                var door = Doors.Of(endpoint.RoutePattern.RawText)!;
                if (door is { Kind: DoorKind.Form, Open: Callers.Anybody } || door.Pattern.StartsWith("/dang-nhap/cong", StringComparison.Ordinal))
                    continue;

                foreach (var method in MethodsOf(endpoint, door))
                {
                    var answer = await AskAsync(guest.Client, method, ProgramPages.AddressOf(endpoint, house.Session, house.Product, "sct"));
                    var refused = Refusals(door, guest, house.Demonstration);
                    if (guest.Opens(door) == refused.Contains(answer))
                        misjudged.Add($"{guest.Name}: {method} {door.Pattern} answered {answer}, {(guest.Opens(door) ? "though it opens to them" : "though it is closed to them")}");

                    asked++;
                }
            }
        }

        Assert.True(misjudged.Count == 0, string.Join('\n', misjudged));
        Assert.InRange(asked, 300, 10_000);
    }

    // A page takes the forms that are on it, at its own address.
    private static IEnumerable<HttpMethod> MethodsOf(RouteEndpoint endpoint, Door door) => door.Kind is DoorKind.Page
        ? endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true ? [HttpMethod.Get, HttpMethod.Post] : [HttpMethod.Get]
        : [door.Kind is DoorKind.Form ? HttpMethod.Post : HttpMethod.Get];

    // What the program says to somebody it does not let in. For whoever may come in, something is not there either while its rule does not give it.
    private static HashSet<string> Refusals(Door door, Guest guest, bool demonstration)
    {
        if (guest.Opens(door))
            return door is { Kind: DoorKind.Page, Rule: null } && door.Pattern != "/thiet-lap" ? ["403", "404", "sign in"] : ["403", "sign in"];

        if (door.Kind is DoorKind.File)
            return ["404"];

        if (!guest.SignedIn && !demonstration)
            return ["sign in"];

        return [door.IsOfSession && !guest.OfSession.HasFlag(Callers.Informed) ? "404" : "403"];
    }

    private static async Task<string> AskAsync(HttpClient client, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        if (method == HttpMethod.Post)
            request.Content = new FormUrlEncodedContent([]);

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
        return answer.Headers.Location?.ToString() is { } to && (to.StartsWith("/dang-nhap?ve=", StringComparison.Ordinal) || to == "/dang-nhap?loi=het-han")
            ? "sign in"
            : ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
