using Microsoft.AspNetCore.Identity;

namespace OcopScoring.App.Accounts;

/// <summary>Identity's refusals as the pages know them.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError InvalidUserName(string? userName) => Of(AccountProblem.NameBad);

    public override IdentityError DuplicateUserName(string userName) => Of(AccountProblem.NameTaken);

    public override IdentityError PasswordMismatch() => Of(AccountProblem.PasswordWrong);

    public override IdentityError DefaultError() => Of(AccountProblem.Other);

    public static IdentityError Of(AccountProblem problem) => new() { Code = problem.ToString(), Description = problem.ToString() };
}
