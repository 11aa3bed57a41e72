using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace OcopScoring.App.Web.SignOn;

/// <summary>What somebody goes to the province's sign-on for.</summary>
internal enum SignOnPurpose
{
    /// <summary>To come in.</summary>
    Enter,

    /// <summary>To have it open the account they are signed in with.</summary>
    Link,

    /// <summary>To unlock the screen.</summary>
    Unlock,
}

/// <summary>What somebody goes there for, on the way there and back: sealed in the state that the provider hands back unread.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="Next">Where they wanted to go.</param>
/// <param name="SignIn">The sign-in they left from, where it is about that one and no other.</param>
internal sealed record SignOnErrand(SignOnPurpose Purpose, string? Next, Guid? SignIn)
{
    private const string PurposeKey = "purpose", NextKey = "next", SignInKey = "sign-in";

    /// <summary>Where they go on to: nowhere but here.</summary>
    public string Place => RedirectHttpResult.IsLocalUrl(Next) ? Next! : "/";

    public void WriteTo(AuthenticationProperties properties)
    {
        properties.SetString(PurposeKey, Purpose.ToString());
        properties.SetString(NextKey, Next);
        properties.SetString(SignInKey, SignIn?.ToString("D"));
    }

    /// <summary>What was written; whoever comes with nothing of the kind wanted to come in.</summary>
    public static SignOnErrand Of(AuthenticationProperties? properties) => new(
        Enum.TryParse<SignOnPurpose>(properties?.GetString(PurposeKey), out var purpose) ? purpose : SignOnPurpose.Enter,
        properties?.GetString(NextKey),
        Guid.TryParseExact(properties?.GetString(SignInKey), "D", out var signIn) ? signIn : null);

    /// <summary>Back to where they came from, with the reason in the address.</summary>
    public string BackWith(string problem) => Purpose switch
    {
        SignOnPurpose.Link => OwnDoor.Address + QueryString.Create(Seating.ProblemKey, problem),
        SignOnPurpose.Unlock => LockDoor.Locked + QueryString.Create(AccountDoor.Next, Place).Add(Seating.ProblemKey, problem),
        _ when Next is null => AccountDoor.SignIn + QueryString.Create(Seating.ProblemKey, problem),
        _ => AccountDoor.SignIn + QueryString.Create(Seating.ProblemKey, problem).Add(AccountDoor.Next, Next),
    };
}
