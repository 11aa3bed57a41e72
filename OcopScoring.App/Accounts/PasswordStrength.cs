using Microsoft.AspNetCore.Identity;

namespace OcopScoring.App.Accounts;

/// <summary>
/// A password is long and hard to guess; nothing else is asked of it, and it never has to be changed for its age. How hard it is to guess is
/// measured without any network: against lists of passwords that were stolen elsewhere, names, dates and keyboard rows.
/// </summary>
internal sealed class PasswordStrength : IPasswordValidator<Account>
{
    /// <summary>The shortest password, in signs.</summary>
    public const int Shortest = 12;

    /// <summary>The longest: a longer one would only keep the processor busy.</summary>
    public const int Longest = 128;

    // The measure's second-best grade: more than ten thousand million guesses.
    private const int Enough = 3;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(password switch
    {
        null or { Length: < Shortest } => Refuse(AccountProblem.PasswordTooShort),
        { Length: > Longest } => Refuse(AccountProblem.PasswordTooLong),
        _ when Zxcvbn.Zxcvbn.MatchPassword(password, [user.UserName ?? string.Empty, .. user.FullName.Split(' '), "ocop", "ocopscoring"]).Score < Enough =>
            Refuse(AccountProblem.PasswordGuessable),
        _ => IdentityResult.Success,
    });

    private static IdentityResult Refuse(AccountProblem problem) => IdentityResult.Failed(AccountErrors.Of(problem));
}

/// <summary>Why something about an account was not done. The pages word it.</summary>
public enum AccountProblem
{
    /// <summary>It was not done, and the reason is none that a person could mend.</summary>
    Other,

    /// <summary>The user name is missing, too long, or has signs that it may not have.</summary>
    NameBad,

    /// <summary>There is an account of this user name already.</summary>
    NameTaken,

    /// <summary>The person's name is missing or too long.</summary>
    FullNameBad,

    /// <summary>The password is too short.</summary>
    PasswordTooShort,

    /// <summary>The password is too long.</summary>
    PasswordTooLong,

    /// <summary>The password is easy to guess, or known from lists of stolen ones.</summary>
    PasswordGuessable,

    /// <summary>The two passwords differ.</summary>
    PasswordsDiffer,

    /// <summary>The present password is wrong.</summary>
    PasswordWrong,

    /// <summary>The code is wrong.</summary>
    CodeWrong,

    /// <summary>The name of the council is missing or too long.</summary>
    CouncilBad,

    /// <summary>The agency is missing or too long.</summary>
    AgencyBad,

    /// <summary>It would leave the program without an administrator.</summary>
    LastAdministrator,

    /// <summary>There is no such account, or it was closed.</summary>
    Closed,

    /// <summary>The duty is one in a council, and none that works was named.</summary>
    CouncilMissing,

    /// <summary>The name of the office somebody sits for is too long.</summary>
    OfficeBad,

    /// <summary>They hold another seat of the session already.</summary>
    SeatedAlready,
}
