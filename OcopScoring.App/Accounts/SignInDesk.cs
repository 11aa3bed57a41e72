using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;

namespace OcopScoring.App.Accounts;

/// <summary>Ending sign-ins of others, as an administrator does: with an entry in both logs, and the pages told at once.</summary>
public sealed class SignInDesk(StoreWriter writer, SignIns signIns, AdminLog log, TimeProvider clock)
{
    /// <summary>Ends one.</summary>
    /// <returns>How many were ended.</returns>
    public Task<int> EndAsync(Guid id, string by) => EndAsync(row => row.Id == id, AdminActs.SignInEnded, id.ToString("D"), by);

    /// <summary>Ends all of an account.</summary>
    /// <returns>How many were ended.</returns>
    public Task<int> EndOfAsync(string accountId, string by) => EndAsync(row => row.AccountId == accountId, AdminActs.SignInsEnded, accountId, by);

    private async Task<int> EndAsync(Expression<Func<SignInRow, bool>> which, string what, string about, string by)
    {
        IReadOnlyList<Guid> ended = [];
        await writer.WriteAsync(async database =>
        {
            ended = await signIns.EndAsync(database, which);
            if (ended.Count == 0)
                return;

            foreach (var row in await database.SignIns.AsNoTracking().Where(row => ended.Contains(row.Id)).ToListAsync())
                database.SignInLog.Add(NoteOf(row));

            await log.AddAsync(database, by, what, about);
        });
        foreach (var id in ended)
            signIns.Forget(id);

        return ended.Count;
    }

    private SignInLogRow NoteOf(SignInRow row) => new()
    {
        At = clock.GetUtcNow(),
        What = SignInEvent.Ended,
        Way = row.Way,
        AccountId = row.AccountId,
        SessionId = row.SessionId,
        SeatId = row.SeatId,
        Device = row.Device,
        SignInId = row.Id,
    };
}
