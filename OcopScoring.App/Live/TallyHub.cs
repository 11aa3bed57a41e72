using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using OcopScoring.App.Accounts;
using OcopScoring.App.Desk;
using OcopScoring.App.Web;

namespace OcopScoring.App.Live;

/// <summary>What a screen can be told.</summary>
public interface ITallyScreen
{
    /// <summary>Shows a newer view of the session that is watched. An older one that comes late is to be ignored.</summary>
    Task Show(ScreenView view);
}

/// <summary>
/// Where screens on the wall and other programs watch a session. Everyone is told the same, and only what the whole room may see; nothing
/// can be changed from here. In a demonstration nobody has to sign in; elsewhere only who may know of a session watches it
/// (<see cref="HubGate"/> asks), and whose sign-in ends is cut off in that moment.
/// </summary>
public sealed class TallyHub(TallyBroadcaster broadcaster, Doorkeeper keeper, SessionFeed feed) : Hub<ITallyScreen>
{
    public const string Address = "/hub/tong-hop";

    /// <summary>Begins the message of the error a client gets when there is no such session (yet).</summary>
    public const string UnknownSession = "unknown-session";

    /// <summary>Begins the message of the error a client gets when the record of the session does not hold.</summary>
    public const string DamagedRecord = "damaged-record";

    /// <summary>Begins the message of the error a client gets who may not know of the session, or is not signed in any more.</summary>
    public const string NotAllowed = "not-allowed";

    private static readonly object Guard = new();

    /// <summary>A longer name is no session's, and is not looked up.</summary>
    public const int LongestSessionId = 64;

    /// <summary>Watches a session: returns what is to be seen of it now, and from then on tells of every change.</summary>
    /// <remarks>A connection watches one session; watching another lets go of the first.</remarks>
    public async Task<ScreenView> Watch(string sessionId)
    {
        if (sessionId is null or { Length: 0 or > LongestSessionId })
            throw new HubException($"{UnknownSession}: Không có phiên họp này.");

        if (!await IsGoodAsync(User))
            throw new HubException($"{NotAllowed}: Màn hình này không được mở cho phiên họp này.");

        try
        {
            return await broadcaster.WatchAsync(Context.ConnectionId, sessionId);
        }
        finally
        {
            // Whoever has gone meanwhile was let go before joining, and would stay for ever.
            if (Context.ConnectionAborted.IsCancellationRequested)
                await broadcaster.LeaveAsync(Context.ConnectionId);
        }
    }

    public override Task OnConnectedAsync()
    {
        // The hub is gone after each call; the connection is not.
        var (connection, user) = (Context, User);
        if (SignIns.IdOf(user) is { } id)
        {
            connection.Items[Guard] = feed.Subscribe(SignIns.Topic(id), async () =>
            {
                if (!await IsGoodAsync(user))
                    connection.Abort();
            });
        }

        return base.OnConnectedAsync();
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items.TryGetValue(Guard, out var guard))
            ((IDisposable)guard!).Dispose();

        await broadcaster.LeaveAsync(Context.ConnectionId);
        await base.OnDisconnectedAsync(exception);
    }

    private ClaimsPrincipal User => Context.User ?? new ClaimsPrincipal();

    // Of whoever has no sign-in, only what they may know of counts: in a demonstration, all.
    private async Task<bool> IsGoodAsync(ClaimsPrincipal user) => SignIns.IdOf(user) is null || await keeper.StandingAsync(user) == Standing.Good;
}
