using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using OcopScoring.App.Web;

namespace OcopScoring.App.Live;

/// <summary>Stands before everything that can be called over the line of a screen. The first thing a call says is which session it is about.</summary>
public sealed class HubGate(Porter porter) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        ArgumentNullException.ThrowIfNull(invocationContext);
        ArgumentNullException.ThrowIfNull(next);
        var door = Doors.Of(Doors.CallOf(TallyHub.Address, invocationContext.HubMethodName));
        var session = invocationContext.HubMethodArguments is [string id, ..] ? id : string.Empty;
        return await porter.AskAsync(door, invocationContext.Context.User ?? new ClaimsPrincipal(), session) is Entry.Open
            ? await next(invocationContext)
            : throw new HubException($"{TallyHub.NotAllowed}: Màn hình này không được mở cho phiên họp này.");
    }
}
