namespace OcopScoring.App.Accounts;

/// <summary>What the administrative log can tell: the names under which it is hashed, which therefore never change.</summary>
public static class AdminActs
{
    public const string AccountCreated = "account-created";
    public const string AccountClosed = "account-closed";
    public const string AccountUnlocked = "account-unlocked";
    public const string PasswordReset = "password-reset";
    public const string PasswordGiven = "password-given";
    public const string PasswordChanged = "password-changed";
    public const string SecondStepsRemoved = "second-steps-removed";
    public const string AuthenticatorOn = "authenticator-on";
    public const string AuthenticatorOff = "authenticator-off";
    public const string RecoveryCodesMade = "recovery-codes-made";
    public const string PasskeyAdded = "passkey-added";
    public const string PasskeyRemoved = "passkey-removed";
    public const string SignOnLinked = "sign-on-linked";
    public const string SignOnUnlinked = "sign-on-unlinked";
    public const string DutyGiven = "duty-given";
    public const string DutyEnded = "duty-ended";
    public const string CouncilAdded = "council-added";
    public const string CouncilRenamed = "council-renamed";
    public const string CouncilClosed = "council-closed";
    public const string SeatGiven = "seat-given";
    public const string SeatFreed = "seat-freed";
    public const string SeatCodeIssued = "seat-code-issued";
    public const string SeatCodeRevoked = "seat-code-revoked";
    public const string SeatCodeMoved = "seat-code-moved";
    public const string SeatCodeUsedUp = "seat-code-used-up";
    public const string ScreenLinkIssued = "screen-link-issued";
    public const string ScreenLinkRevoked = "screen-link-revoked";
    public const string SignInEnded = "sign-in-ended";
    public const string SignInsEnded = "sign-ins-ended";
    public const string TargetSet = "target-set";

    /// <summary>All of them; an entry of another name is refused, so that none is written that the page of the log has no words for.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AccountCreated, AccountClosed, AccountUnlocked, PasswordReset, PasswordGiven, PasswordChanged, SecondStepsRemoved, AuthenticatorOn,
        AuthenticatorOff, RecoveryCodesMade, PasskeyAdded, PasskeyRemoved, SignOnLinked, SignOnUnlinked, DutyGiven, DutyEnded, CouncilAdded, CouncilRenamed,
        CouncilClosed, SeatGiven, SeatFreed, SeatCodeIssued, SeatCodeRevoked, SeatCodeMoved, SeatCodeUsedUp, ScreenLinkIssued,
        ScreenLinkRevoked, SignInEnded, SignInsEnded, TargetSet,
    ];
}
