using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using OcopScoring.App.Accounts;

namespace OcopScoring.App.Web.SignOn;

/// <summary>
/// What is made of the province's answer. Whoever comes back comes from another site, so that their browser does not bring our cookies along;
/// a page of ours that moves on by itself is where they are with us again.
/// </summary>
internal sealed partial class SignOnEvents(Doorkeeper keeper, ILogger<SignOnEvents> log) : OpenIdConnectEvents
{
    /// <inheritdoc />
    public override Task TokenValidated(TokenValidatedContext context)
    {
        // The standard lets a token fetched over TLS go unsigned, and so does the handler. Nothing unsigned counts here.
        if (string.IsNullOrEmpty(context.SecurityToken.RawSignature) || string.IsNullOrEmpty(context.SecurityToken.Subject))
            throw new SecurityTokenInvalidSignatureException();

        context.Principal = SignOnArrival.ToPrincipal(context.SecurityToken);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        await SignOnArrival.LeaveAsync(context.HttpContext, context.Principal!, SignOnErrand.Of(context.Properties));
        context.HandleResponse();
        await MoveOnAsync(context.HttpContext, SignOnDoor.Arrive);
    }

    /// <inheritdoc />
    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        var problem = ProblemOf(context.Failure);
        if (problem != SignOnDoor.Cancelled)
            LogRefused(log, problem, KindsOf(context.Failure));

        if (problem == SignOnDoor.NotProven)
            await keeper.NoteAsync(context.HttpContext, SignInEvent.Refused, SignInWay.SignOn);

        context.HandleResponse();
        await MoveOnAsync(context.HttpContext, SignOnErrand.Of(context.Properties).BackWith(problem));
    }

    private static Task MoveOnAsync(HttpContext context, string to) => SignOnDoor.MoveOn(to).ExecuteAsync(context);

    private static string ProblemOf(Exception? failure) => failure switch
    {
        _ when failure?.Data["error"] is "access_denied" => SignOnDoor.Cancelled,
        _ when Causes(failure).Any(cause => cause is HttpRequestException or IOException or OperationCanceledException) => SignOnDoor.Unreachable,
        _ => SignOnDoor.NotProven,
    };

    private static IEnumerable<Exception> Causes(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            yield return failure;
    }

    // The kinds and not the texts: what a provider writes into those may say whom it is about.
    private static string KindsOf(Exception? failure) => string.Join(" < ", Causes(failure).Select(cause => cause.GetType().Name));

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Nobody came in by the province's sign-on: {Problem} ({Kinds}).")]
    private static partial void LogRefused(ILogger log, string problem, string kinds);
}
