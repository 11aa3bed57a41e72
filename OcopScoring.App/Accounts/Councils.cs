using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Accounts;

/// <summary>The councils that this office works for.</summary>
public sealed class Councils(IDbContextFactory<OcopDb> databases, StoreWriter writer, AdminLog log, SignIns signIns, TimeProvider clock)
{
    /// <summary>All councils, those that were dissolved last.</summary>
    public async Task<IReadOnlyList<CouncilRow>> AllAsync()
    {
        await using var database = await databases.CreateDbContextAsync();
        var rows = await database.Councils.AsNoTracking().ToListAsync();
        return [.. rows.OrderBy(row => row.ClosedAt is not null).ThenBy(row => row.CreatedAt)];
    }

    /// <summary>Adds a council.</summary>
    /// <returns>Its id, or why not.</returns>
    public async Task<(string? Id, AccountProblem? Problem)> AddAsync(string name, string agency, CouncilLevel level, string by)
    {
        if (Read(name, agency, out var problem) is not { } read)
            return (null, problem);

        string? id = null;
        await writer.WriteAsync(async database => id = await AddAsync(database, read.Name, read.Agency, level, by));
        return (id, null);
    }

    /// <summary>Adds a council in a transaction of the writer; its names were read before.</summary>
    public async Task<string> AddAsync(OcopDb database, string name, string agency, CouncilLevel level, string by)
    {
        ArgumentNullException.ThrowIfNull(database);
        var id = Guid.CreateVersion7().ToString("N");
        database.Councils.Add(new CouncilRow { Id = id, Name = name, Agency = agency, Level = level, CreatedAt = clock.GetUtcNow() });
        await log.AddAsync(database, by, AdminActs.CouncilAdded, id, ("name", name), ("agency", agency), ("level", level.ToString()));
        return id;
    }

    /// <summary>Changes what a council and its agency are called.</summary>
    /// <returns>Why not, or null.</returns>
    public async Task<AccountProblem?> RenameAsync(string id, string name, string agency, string by)
    {
        if (Read(name, agency, out var problem) is not { } read)
            return problem;

        return await ChangeAsync(id, async (database, row) =>
        {
            var (before, agencyBefore) = (row.Name, row.Agency);
            (row.Name, row.Agency) = read;
            await log.AddAsync(database, by, AdminActs.CouncilRenamed, id, ("name", read.Name), ("agency", read.Agency), ("name-before", before), ("agency-before", agencyBefore));
        });
    }

    /// <summary>Dissolves a council: nothing new is prepared for it, its sessions stay.</summary>
    /// <returns>Why not, or null.</returns>
    public async Task<AccountProblem?> CloseAsync(string id, string by)
    {
        IReadOnlyList<Guid> ended = [];
        var problem = await ChangeAsync(id, async (database, row) =>
        {
            row.ClosedAt ??= clock.GetUtcNow();
            await log.AddAsync(database, by, AdminActs.CouncilClosed, id);

            // Its office may be what they wear just now.
            var office = database.Duties.Where(duty => duty.Duty == Duty.Secretary && duty.CouncilId == id && duty.EndedAt == null).Select(duty => duty.AccountId);
            ended = await signIns.EndAsync(database, signIn => office.Contains(signIn.AccountId));
        });
        foreach (var signIn in ended)
            signIns.Forget(signIn);

        return problem;
    }

    /// <summary>The names as they are kept, or null and why not.</summary>
    public static (string Name, string Agency)? Read(string? name, string? agency, out AccountProblem? problem)
    {
        var (cleanName, cleanAgency) = (RecordText.Clean(name ?? string.Empty), RecordText.Clean(agency ?? string.Empty));
        problem = cleanName.Length is 0 or > CouncilRow.LongestName ? AccountProblem.CouncilBad
            : cleanAgency.Length is 0 or > CouncilRow.LongestName ? AccountProblem.AgencyBad
            : null;
        return problem is null ? (cleanName, cleanAgency) : null;
    }

    private async Task<AccountProblem?> ChangeAsync(string id, Func<OcopDb, CouncilRow, Task> change)
    {
        var found = false;
        await writer.WriteAsync(async database =>
        {
            if (await database.Councils.FindAsync(id) is { } row)
            {
                await change(database, row);
                found = true;
            }
        });
        return found ? null : AccountProblem.Other;
    }
}
