using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;
using OcopScoring.App.Demo;
using OcopScoring.App.Live;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Live;

/// <summary>Who may watch the wall where people have accounts, over a line as real screens have it.</summary>
public sealed class ScreenLinkTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_screen_watches_its_session_alone_and_is_cut_off_when_the_link_is_revoked()
    {
        await using var room = await CouncilRoom.OpenAsync();
        var links = room.Program.Services.GetRequiredService<ScreenLinks>();
        var other = await room.Program.Services.GetRequiredService<PracticeSession>().MakeAsync(room.CouncilId);
        var address = $"/man-hinh/{room.Session}/{await links.IssueAsync(room.Session, AdminLog.Console)}";
        using var client = room.Program.CreateClient(new() { AllowAutoRedirect = false });
        using var opened = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.Equal($"/man-hinh/{room.Session}", opened.Headers.Location!.OriginalString);
        var cookie = opened.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("ocop-ghe=", StringComparison.Ordinal)).Split(';')[0];
        Assert.Contains("Đang nối với phiên họp", await OfficeProgram.ReadAsync(client, $"/man-hinh/{room.Session}"), StringComparison.Ordinal);
        Assert.Contains("Màn hình chưa được mở", await OfficeProgram.ReadAsync(client, $"/man-hinh/{other}"), StringComparison.Ordinal);

        await using var stranger = await ConnectAsync(room, null);
        await using var screen = await ConnectAsync(room, cookie);
        await RefusedAsync(stranger, room.Session);
        await RefusedAsync(screen, other);
        Assert.Equal(room.Session, (await screen.InvokeAsync<ScreenView>("Watch", room.Session, Cancel)).SessionId);

        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        screen.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        await links.RevokeAsync(room.Session, AdminLog.Console);
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        await using var again = await ConnectAsync(room, cookie);
        await RefusedAsync(again, room.Session);
        using var used = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.Contains("Màn hình chưa được mở", await OfficeProgram.ReadAsync(client, $"/man-hinh/{room.Session}"), StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(HubConnection connection, string session)
    {
        var error = await Assert.ThrowsAsync<HubException>(() => connection.InvokeAsync<ScreenView>("Watch", session, Cancel));
        Assert.Contains(TallyHub.NotAllowed, error.Message, StringComparison.Ordinal);
    }

    private static async Task<HubConnection> ConnectAsync(CouncilRoom room, string? cookie)
    {
        var connection = new HubConnectionBuilder().WithUrl(new Uri(room.Program.Server.BaseAddress, TallyHub.Address), options =>
        {
            options.HttpMessageHandlerFactory = _ => room.Program.Server.CreateHandler();
            options.Transports = Microsoft.AspNetCore.Http.Connections.HttpTransportType.LongPolling;
            if (cookie is not null)
                options.Headers["Cookie"] = cookie;
        }).Build();
        await connection.StartAsync(Cancel);
        return connection;
    }
}
