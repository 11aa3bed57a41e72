using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;

namespace OcopScoring.App.Accounts;

/// <summary>The link with which a machine shows one session on the wall. One a session; kept only as a hash, and revoked with all its screens.</summary>
public sealed class ScreenLinks(IDbContextFactory<OcopDb> databases, StoreWriter writer, AdminLog log, SignIns signIns, TimeProvider clock)
{
    private const int TokenBits = 256;

    /// <summary>When the link that stands was made; null when there is none.</summary>
    public async Task<DateTimeOffset?> SinceAsync(string sessionId)
    {
        await using var database = await databases.CreateDbContextAsync();
        return (await database.ScreenTokens.AsNoTracking().FirstOrDefaultAsync(row => row.SessionId == sessionId && row.EndedAt == null))?.At;
    }

    /// <summary>Whether a link stands.</summary>
    public async Task<bool> HoldsAsync(string sessionId, string token)
    {
        var hash = Secrets.HashOf(token);
        await using var database = await databases.CreateDbContextAsync();
        return await database.ScreenTokens.AnyAsync(row => row.TokenHash == hash && row.SessionId == sessionId && row.EndedAt == null);
    }

    /// <summary>Makes a new link; the one before ends, with its screens.</summary>
    /// <returns>What makes the link, which nobody sees again.</returns>
    public async Task<string> IssueAsync(string sessionId, string by)
    {
        var token = Secrets.Make(TokenBits);
        await ChangeAsync(sessionId, by, AdminActs.ScreenLinkIssued, database => database.ScreenTokens.Add(
            new ScreenTokenRow { SessionId = sessionId, TokenHash = Secrets.HashOf(token), At = clock.GetUtcNow() }));
        return token;
    }

    /// <summary>Ends the link, with its screens.</summary>
    public Task RevokeAsync(string sessionId, string by) => ChangeAsync(sessionId, by, AdminActs.ScreenLinkRevoked, _ => { });

    private async Task ChangeAsync(string sessionId, string by, string what, Action<OcopDb> add)
    {
        IReadOnlyList<Guid> ended = [];
        await writer.WriteAsync(async database =>
        {
            foreach (var row in await database.ScreenTokens.Where(row => row.SessionId == sessionId && row.EndedAt == null).ToListAsync())
                row.EndedAt = clock.GetUtcNow();

            add(database);
            await log.AddAsync(database, by, what, sessionId);
            ended = await signIns.EndAsync(database, row => row.Way == SignInWay.ScreenLink && row.SessionId == sessionId);
        });
        foreach (var id in ended)
            signIns.Forget(id);
    }
}
