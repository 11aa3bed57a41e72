using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Views;

/// <summary>
/// What some facts change in the rows of their session, to be written in the transaction that writes the facts. A row is put in the
/// place of whatever stands there: a row that was lost or falsified must never stop the record.
/// </summary>
public sealed class RowChange
{
    private readonly string _sessionId;
    private readonly SessionRow _session;
    private readonly ImmutableArray<ProductRow> _changed;
    private readonly ImmutableArray<string> _stale;

    private RowChange(string sessionId, SessionRow session, ImmutableArray<ProductRow> before, ImmutableArray<ProductRow> after)
    {
        _sessionId = sessionId;
        _session = session;
        _changed = [.. after.Except(before)];
        _stale = [.. before.Except(after).Select(row => row.Id).Union(_changed.Select(row => row.Id))];
    }

    /// <summary>The change from one state of a session to a later one.</summary>
    public static RowChange Between(string sessionId, SessionState before, SessionState after)
    {
        var made = SessionRows.Of(sessionId, after);
        return new RowChange(sessionId, made.Session, before.Version == 0 ? [] : SessionRows.Of(sessionId, before).Products, made.Products);
    }

    /// <summary>Carries the change out; what is added is written when the context is saved.</summary>
    public async Task ApplyAsync(OcopDb database)
    {
        await database.SessionRows.Where(row => row.Id == _sessionId).ExecuteDeleteAsync();
        if (!_stale.IsEmpty)
            await database.ProductRows.Where(row => row.SessionId == _sessionId && _stale.Contains(row.Id)).ExecuteDeleteAsync();

        database.SessionRows.Add(_session);
        database.ProductRows.AddRange(_changed);
    }
}
