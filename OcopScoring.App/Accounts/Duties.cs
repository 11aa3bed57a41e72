using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;

namespace OcopScoring.App.Accounts;

/// <summary>What an account may act as now: nothing stands in a cookie that was not asked here first.</summary>
/// <param name="Administers">Whether it administers.</param>
/// <param name="Audits">Whether it inspects.</param>
/// <param name="Offices">The councils whose office it works in, none of them dissolved.</param>
/// <param name="Seats">The seats it holds, of all sessions.</param>
public sealed record Choices(bool Administers, bool Audits, ImmutableArray<CouncilRow> Offices, ImmutableArray<SeatHolderRow> Seats)
{
    /// <summary>How many there are.</summary>
    public int Count => (Administers ? 1 : 0) + (Audits ? 1 : 0) + Offices.Length + Seats.Length;
}

/// <summary>Who has which duty, and who holds which seat. Ended, never deleted; what rests on it ends in the same moment.</summary>
public sealed class Duties(IDbContextFactory<OcopDb> databases, StoreWriter writer, AdminLog log, SignIns signIns, TimeProvider clock)
{
    /// <summary>What an account may act as.</summary>
    public async Task<Choices> OfAsync(string accountId)
    {
        await using var database = await databases.CreateDbContextAsync();
        var duties = await database.Duties.AsNoTracking().Where(row => row.AccountId == accountId && row.EndedAt == null).ToListAsync();
        var seats = await database.SeatHolders.AsNoTracking().Where(row => row.AccountId == accountId && row.EndedAt == null).ToListAsync();
        var councils = duties.Where(row => row.Duty == Duty.Secretary).Select(row => row.CouncilId).ToList();
        var offices = await database.Councils.AsNoTracking().Where(row => councils.Contains(row.Id) && row.ClosedAt == null).ToListAsync();
        return new Choices(
            duties.Exists(row => row.Duty == Duty.Administrator),
            duties.Exists(row => row.Duty == Duty.Auditor),
            [.. offices.OrderBy(row => row.CreatedAt)],
            [.. seats.OrderByDescending(row => row.Since)]);
    }

    /// <summary>All duties, ended ones too, the newest first.</summary>
    public async Task<IReadOnlyList<DutyRow>> AllAsync()
    {
        await using var database = await databases.CreateDbContextAsync();
        return [.. (await database.Duties.AsNoTracking().ToListAsync()).OrderByDescending(row => row.Number)];
    }

    /// <summary>Whether anybody administers, or ever did.</summary>
    public async Task<bool> IsSetUpAsync()
    {
        await using var database = await databases.CreateDbContextAsync();
        return await database.Duties.AnyAsync(row => row.Duty == Duty.Administrator);
    }

    /// <summary>Gives a duty; one that is held already is left as it is.</summary>
    public Task GiveAsync(string accountId, Duty duty, string? councilId, string? office, string by) =>
        writer.WriteAsync(database => GiveAsync(database, accountId, duty, councilId, office, by));

    /// <summary>Gives a duty in a transaction of the writer.</summary>
    public async Task GiveAsync(OcopDb database, string accountId, Duty duty, string? councilId, string? office, string by)
    {
        ArgumentNullException.ThrowIfNull(database);
        var council = duty is Duty.Administrator or Duty.Auditor ? null : councilId;
        if (await database.Duties.AnyAsync(row =>
            row.AccountId == accountId && row.Duty == duty && row.CouncilId == council && row.Office == office && row.EndedAt == null))
        {
            return;
        }

        database.Duties.Add(new DutyRow { AccountId = accountId, Duty = duty, CouncilId = council, Office = office, Since = clock.GetUtcNow() });
        await log.AddAsync(database, by, AdminActs.DutyGiven, accountId, ("duty", duty.ToString()), ("council", council), ("office", office));
    }

    /// <summary>Ends a duty, and with it every sign-in of the account that may rest on it.</summary>
    /// <returns>Why not, or null.</returns>
    public async Task<AccountProblem?> EndAsync(int number, string by)
    {
        AccountProblem? problem = null;
        IReadOnlyList<Guid> ended = [];
        await writer.WriteAsync(async database =>
        {
            if (await database.Duties.FindAsync(number) is not { EndedAt: null } row)
                return;

            if (row.Duty == Duty.Administrator && !await HasOtherAdministratorAsync(database, row.AccountId))
            {
                problem = AccountProblem.LastAdministrator;
                return;
            }

            row.EndedAt = clock.GetUtcNow();
            await log.AddAsync(database, by, AdminActs.DutyEnded, row.AccountId, ("duty", row.Duty.ToString()), ("council", row.CouncilId), ("office", row.Office));
            ended = await signIns.EndAsync(database, signIn => signIn.AccountId == row.AccountId);
        });
        Forget(ended);
        return problem;
    }

    /// <summary>Whether somebody else administers, with an account that is not closed.</summary>
    public static Task<bool> HasOtherAdministratorAsync(OcopDb database, string accountId)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.Duties.AnyAsync(row => row.Duty == Duty.Administrator && row.EndedAt == null && row.AccountId != accountId
            && database.Users.Any(account => account.Id == row.AccountId && account.ClosedAt == null));
    }

    /// <summary>Who holds the seats of a session now.</summary>
    public async Task<IReadOnlyDictionary<string, string>> HoldersAsync(string sessionId)
    {
        await using var database = await databases.CreateDbContextAsync();
        return await database.SeatHolders.AsNoTracking().Where(row => row.SessionId == sessionId && row.EndedAt == null)
            .ToDictionaryAsync(row => row.SeatId, row => row.AccountId, StringComparer.Ordinal);
    }

    /// <summary>Gives a seat of a session to an account, or to nobody; whoever sat there with theirs is signed out of it. Nobody has two: they would vote twice.</summary>
    public async Task<AccountProblem?> SeatAsync(string sessionId, string seatId, string? accountId, string by)
    {
        AccountProblem? problem = null;
        IReadOnlyList<Guid> ended = [];
        await writer.WriteAsync(async database =>
        {
            var now = await database.SeatHolders.FirstOrDefaultAsync(row => row.SessionId == sessionId && row.SeatId == seatId && row.EndedAt == null);
            if (now?.AccountId == accountId)
                return;

            if (accountId is not null && await database.SeatHolders.AnyAsync(row => row.SessionId == sessionId && row.AccountId == accountId && row.EndedAt == null))
            {
                problem = AccountProblem.SeatedAlready;
                return;
            }

            if (now is not null)
            {
                now.EndedAt = clock.GetUtcNow();
                await database.SaveChangesAsync(); // the index allows one holder at a time
                ended = await signIns.EndAsync(database, row => row.AccountId == now.AccountId && row.SessionId == sessionId && row.SeatId == seatId);
            }

            if (accountId is not null)
                database.SeatHolders.Add(new SeatHolderRow { SessionId = sessionId, SeatId = seatId, AccountId = accountId, Since = clock.GetUtcNow() });

            await log.AddAsync(database, by, accountId is null ? AdminActs.SeatFreed : AdminActs.SeatGiven, sessionId, ("seat", seatId), ("account", accountId), ("before", now?.AccountId));
        });
        Forget(ended);
        return problem;
    }

    private void Forget(IReadOnlyList<Guid> ended)
    {
        foreach (var id in ended)
            signIns.Forget(id);
    }
}
