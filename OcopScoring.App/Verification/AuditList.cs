using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Verification;

/// <summary>The sessions an inspection asks about, each with what its last verification came to.</summary>
public sealed class AuditList(IDbContextFactory<OcopDb> databases, VerificationStore verifications)
{
    /// <summary>
    /// Sealed sessions, the newest first; and, wherever they stand now, those that were verified before: a session does not leave the
    /// list by having its row changed.
    /// </summary>
    public async Task<ImmutableArray<AuditedSession>> ReadAsync()
    {
        await using var database = await databases.CreateDbContextAsync();
        var last = await verifications.LastAsync();
        var known = last.Keys.ToList();
        var rows = await database.SessionRows.AsNoTracking().Where(row => row.Phase == SessionPhase.Sealed || known.Contains(row.Id)).ToListAsync();
        var gone = known.Except(rows.Select(row => row.Id), StringComparer.Ordinal);
        return
        [
            .. gone.Order(StringComparer.Ordinal).Select(id => new AuditedSession(id, null, last[id])),
            .. rows.OrderByDescending(row => row.SittingOn).ThenBy(row => row.Id, StringComparer.Ordinal)
                .Select(row => new AuditedSession(row.Id, row, last.GetValueOrDefault(row.Id))),
        ];
    }

    /// <summary>The sessions whose last verification found something.</summary>
    public async Task<ImmutableArray<string>> FlawedAsync() =>
        [.. (await verifications.LastAsync()).Values.Where(AuditedSession.Speaks).Select(row => row.SessionId).Order(StringComparer.Ordinal)];
}

/// <summary>A session as an inspection's list shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Row">Its row; null when the lists do not know it any more.</param>
/// <param name="Last">Its last verification; null before the first.</param>
public sealed record AuditedSession(string Id, SessionRow? Row, VerificationRow? Last)
{
    /// <summary>Whether its last verification speaks against it.</summary>
    public bool IsFlawed => Last is { } row && Speaks(row);

    internal static bool Speaks(VerificationRow row) => row.Findings > 0 && !VerificationResult.IsOfTheTypedPairAlone(row);
}
