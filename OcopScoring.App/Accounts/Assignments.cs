using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Accounts;

/// <summary>Giving duties as an administrator does: to accounts that are open, in councils that are not dissolved.</summary>
public sealed class Assignments(StoreWriter writer, Duties duties)
{
    /// <summary>The longest name of the office somebody sits for.</summary>
    public const int LongestOffice = 200;

    /// <summary>Whether a duty is one in a council.</summary>
    public static bool IsOfCouncil(Duty duty) => duty is not (Duty.Administrator or Duty.Auditor);

    /// <summary>Gives a duty.</summary>
    /// <returns>Why not, or null.</returns>
    public async Task<AccountProblem?> GiveAsync(string accountId, Duty duty, string? councilId, string? office, string by)
    {
        var named = RecordText.Clean(office ?? string.Empty);
        if (named.Length > LongestOffice)
            return AccountProblem.OfficeBad;

        AccountProblem? problem = null;
        await writer.WriteAsync(async database =>
        {
            problem =
                !await database.Users.AnyAsync(account => account.Id == accountId && account.ClosedAt == null) ? AccountProblem.Closed
                : IsOfCouncil(duty) && !await database.Councils.AnyAsync(council => council.Id == councilId && council.ClosedAt == null) ? AccountProblem.CouncilMissing
                : null;
            if (problem is null)
                await duties.GiveAsync(database, accountId, duty, councilId, named.Length == 0 ? null : named, by);
        });
        return problem;
    }
}
