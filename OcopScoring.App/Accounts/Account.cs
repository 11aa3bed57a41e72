using Microsoft.AspNetCore.Identity;

namespace OcopScoring.App.Accounts;

/// <summary>
/// A person who may sign in. The only place where people have names: the record, the logs and the documents know offices and account ids.
/// </summary>
public sealed class Account : IdentityUser
{
    /// <summary>The longest name that is kept.</summary>
    public const int LongestName = 100;

    /// <summary>The person's name, for whoever administers accounts.</summary>
    public string FullName { get; set; } = string.Empty;

    /// <summary>When the account was closed: it cannot sign in any more, and what it did stays attributed to it.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Whether the password was given out by an administrator and must be replaced at the next sign-in.</summary>
    public bool MustChangePassword { get; set; }
}
