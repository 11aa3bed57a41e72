using Microsoft.EntityFrameworkCore;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Store;

/// <summary>Which walls are held, on disk: a restart in the middle of a session lets nothing newer onto them.</summary>
public sealed class WallStore(IDbContextFactory<OcopDb> databases, StoreWriter writer)
{
    /// <summary>How often the wall of a session was held or let go, and the hold if it was held last.</summary>
    public async Task<(int Turn, WallHold? Hold)> ReadAsync(string sessionId)
    {
        await using var database = await databases.CreateDbContextAsync();
        return await database.Walls.AsNoTracking().SingleOrDefaultAsync(row => row.SessionId == sessionId) switch
        {
            null => (0, null),
            { Version: { } version, Edition: { } edition, Since: { } since } row => (row.Turn, new WallHold(version, edition, since)),
            var row => (row.Turn, null),
        };
    }

    /// <summary>Holds the wall or lets it go, unless someone else has done either since this turn was read: then theirs stands.</summary>
    public Task TurnAsync(string sessionId, int turn, WallHold? hold) => writer.WriteAsync(database => database.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO Walls (SessionId, Turn, Version, Edition, Since)
        VALUES ({sessionId}, {turn + 1}, {hold?.Version}, {hold?.Edition}, {hold?.Since})
        ON CONFLICT (SessionId)
        DO UPDATE SET Turn = excluded.Turn, Version = excluded.Version, Edition = excluded.Edition, Since = excluded.Since
        WHERE Walls.Turn = {turn}
        """));
}
