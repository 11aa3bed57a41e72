using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.SignalR.Client;
using OcopScoring.App.Demo;
using OcopScoring.App.Live;
using OcopScoring.Tests.Kit;
using OcopScoring.Tests.Live;

namespace OcopScoring.Tests.Web;

/// <summary>What one visitor can take of the server over real sockets, and what is left for the others.</summary>
public sealed class FloodTests
{
    private const int Messages = 5_000;

    // Where nothing is held back they take some hundredths of a second; a busy machine is slow, not wrong.
    private static readonly TimeSpan StillResponsive = TimeSpan.FromSeconds(5);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_floods_a_line_waits_alone()
    {
        await using var server = new AppServer();
        using var http = new HttpClient { BaseAddress = server.Address };
        await using var wall = await WallScreen.ConnectAsync(server.Address);
        await using var flood = new HubConnectionBuilder().WithUrl(new Uri(server.Address, TallyHub.Address)).Build();
        await flood.StartAsync(Cancel);
        await wall.WatchAsync(DemonstrationSession.Id);
        var answered = 0;

        for (var message = 0; message < Messages; message++)
            _ = flood.InvokeAsync<object>(nameof(TallyHub.Watch), DemonstrationSession.Id, Cancel).ContinueWith(_ => Interlocked.Increment(ref answered), Cancel, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);

        for (var time = 0; time < 5; time++)
        {
            var asked = Stopwatch.GetTimestamp();
            await wall.WatchAsync(DemonstrationSession.Id);
            using var page = await http.GetAsync("/", Cancel);
            Assert.InRange(Stopwatch.GetElapsedTime(asked), TimeSpan.Zero, StillResponsive);
        }

        Assert.Equal(HubConnectionState.Connected, flood.State);
        Assert.InRange(answered, 0, Messages - 1);
    }

    [Fact]
    public async Task A_request_brings_no_more_than_a_form()
    {
        await using var server = new AppServer();
        using var http = new HttpClient { BaseAddress = server.Address };
        using var large = new FormUrlEncodedContent([new("culture", new string('x', 300 * 1024))]);
        using var many = new FormUrlEncodedContent(Enumerable.Range(0, 300).Select(number => KeyValuePair.Create(FormattableString.Invariant($"a{number}"), "x")));

        using var tooLarge = await http.PostAsync("/ngon-ngu", large, Cancel);
        using var tooMany = await http.PostAsync("/ngon-ngu", many, Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, tooMany.StatusCode);
        foreach (var refused in new[] { tooLarge, tooMany })
            Assert.Contains("chưa có gì thay đổi", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        Assert.False(tooLarge.Headers.Contains("Server"));
    }
}
