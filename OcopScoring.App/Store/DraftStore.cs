using Microsoft.EntityFrameworkCore;

namespace OcopScoring.App.Store;

/// <summary>The drafts on disk.</summary>
public sealed class DraftStore(IDbContextFactory<OcopDb> databases, StoreWriter writer)
{
    /// <summary>All drafts of one round of a product.</summary>
    public async Task<IReadOnlyList<DraftRow>> ReadAsync(string sessionId, string productId, int round)
    {
        await using var database = await databases.CreateDbContextAsync();
        return await database.Drafts.AsNoTracking()
            .Where(row => row.SessionId == sessionId && row.ProductId == productId && row.Round == round)
            .ToListAsync();
    }

    /// <summary>Puts a draft on disk; completes when it is there.</summary>
    /// <returns>Whether it was saved; false when the disk holds a newer one, which must be read first.</returns>
    public async Task<bool> SaveAsync(DraftRow draft)
    {
        var saved = 0;
        await writer.WriteAsync(async database => saved = await UpsertAsync(database, draft));
        return saved == 1;
    }

    private static Task<int> UpsertAsync(OcopDb database, DraftRow draft) => database.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO Drafts (SessionId, ProductId, Round, SeatId, Answers, Revision, SavedAt)
        VALUES ({draft.SessionId}, {draft.ProductId}, {draft.Round}, {draft.SeatId}, {draft.Answers}, {draft.Revision}, {draft.SavedAt})
        ON CONFLICT (SessionId, ProductId, Round, SeatId)
        DO UPDATE SET Answers = excluded.Answers, Revision = excluded.Revision, SavedAt = excluded.SavedAt
        WHERE excluded.Revision > Drafts.Revision
        """);
}
