using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Accounts;

/// <summary>An account that may be given seats of a council.</summary>
/// <param name="Account">The account.</param>
/// <param name="Duty">As what.</param>
public sealed record SeatCandidate(Account Account, DutyRow Duty)
{
    /// <summary>Whether its duty fits a seat.</summary>
    public bool Fits(SeatRole role) => role switch
    {
        SeatRole.Chair => Duty.Duty is Accounts.Duty.Chair,
        SeatRole.ViceChair => Duty.Duty is Accounts.Duty.Chair or Accounts.Duty.Member,
        SeatRole.Secretary => Duty.Duty is Accounts.Duty.Secretary,
        SeatRole.AdvisoryTeam => Duty.Duty is Accounts.Duty.AdvisoryTeam,
        _ => Duty.Duty is Accounts.Duty.Member,
    };
}

/// <summary>Who may be given the seats of a session: whoever has a duty in its council.</summary>
public sealed class SeatCandidates(IDbContextFactory<OcopDb> databases, SessionCouncils councils)
{
    /// <summary>Those of a session's council, by given name; none for a session of no council.</summary>
    public async Task<IReadOnlyList<SeatCandidate>> OfAsync(string sessionId)
    {
        if (councils.Of(sessionId) is not { } council)
            return [];

        await using var database = await databases.CreateDbContextAsync();
        var found = await database.Duties.AsNoTracking().Where(row => row.CouncilId == council && row.EndedAt == null)
            .Join(database.Users.Where(account => account.ClosedAt == null), row => row.AccountId, account => account.Id, (row, account) => new { row, account })
            .ToListAsync();
        return [.. found.OrderBy(pair => pair.account, ByGivenName.Order).Select(pair => new SeatCandidate(pair.account, pair.row))];
    }
}
