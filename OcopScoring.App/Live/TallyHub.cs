using Microsoft.AspNetCore.SignalR;

namespace OcopScoring.App.Live;

/// <summary>What a screen can be told.</summary>
public interface ITallyScreen
{
    /// <summary>Shows a newer view of the session that is watched. An older one that comes late is to be ignored.</summary>
    Task Show(ScreenView view);
}

/// <summary>
/// Where screens on the wall and other programs watch a session. Everyone is told the same, and only what the whole room may see;
/// so nobody has to sign in, and nothing can be changed from here.
/// </summary>
public sealed class TallyHub(TallyBroadcaster broadcaster) : Hub<ITallyScreen>
{
    public const string Address = "/hub/tong-hop";

    /// <summary>Begins the message of the error a client gets when there is no such session (yet).</summary>
    public const string UnknownSession = "unknown-session";

    /// <summary>Begins the message of the error a client gets when the record of the session does not hold.</summary>
    public const string DamagedRecord = "damaged-record";

    /// <summary>A longer name is no session's, and is not looked up.</summary>
    public const int LongestSessionId = 64;

    /// <summary>Watches a session: returns what is to be seen of it now, and from then on tells of every change.</summary>
    /// <remarks>A connection watches one session; watching another lets go of the first.</remarks>
    public async Task<ScreenView> Watch(string sessionId)
    {
        if (sessionId is null or { Length: 0 or > LongestSessionId })
            throw new HubException($"{UnknownSession}: Không có phiên họp này.");

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

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await broadcaster.LeaveAsync(Context.ConnectionId);
        await base.OnDisconnectedAsync(exception);
    }
}
