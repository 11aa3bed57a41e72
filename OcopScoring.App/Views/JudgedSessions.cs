using System.Collections.Concurrent;
using System.Collections.Immutable;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;
using OcopScoring.Core.Statistics;

namespace OcopScoring.App.Views;

/// <summary>
/// What sealed sessions came to, for statistics: of official sessions, and in a demonstration, which has none, of those it keeps. Read from
/// the record once for each version of a session; only what statistics ask is kept, and only of sessions that are sealed.
/// </summary>
public sealed class JudgedSessions(SessionList list, SessionDesk desk, DataFolder folder)
{
    private readonly ConcurrentDictionary<string, (int Version, ImmutableArray<JudgedProduct> Products)> _kept = new(StringComparer.Ordinal);

    /// <summary>Whether official sessions are counted; otherwise those of a demonstration are, to show what it would look like.</summary>
    public bool Official => folder.Keeps(SessionPurpose.Official);

    /// <summary>Reads what someone may see.</summary>
    /// <param name="sight">From which sessions.</param>
    /// <param name="knows">Which sessions they may know of; all unless given.</param>
    public async Task<JudgedReading> ReadAsync(StatisticsSight sight, Func<string, bool>? knows = null)
    {
        ArgumentNullException.ThrowIfNull(sight);
        var listing = await list.ReadAsync();
        ImmutableArray<SessionRow> wanted = [.. listing.Sessions.Where(row => row.Phase == SessionPhase.Sealed && knows?.Invoke(row.Id) != false && (row.Purpose == SessionPurpose.Official) == Official && sight.Covers(row.Level, row.Purpose))];
        var counted = ImmutableArray.CreateBuilder<SessionRow>();
        var products = ImmutableArray.CreateBuilder<JudgedProduct>();
        var damaged = listing.Damaged.Where(id => knows?.Invoke(id) != false).ToImmutableArray().ToBuilder();
        foreach (var row in wanted)
        {
            try
            {
                products.AddRange(await ProductsOfAsync(row));
                counted.Add(row);
            }
            catch (RecordDamagedException)
            {
                damaged.Add(row.Id);
            }
        }

        foreach (var gone in _kept.Keys.Except(listing.Sessions.Where(row => row.Phase == SessionPhase.Sealed).Select(row => row.Id), StringComparer.Ordinal))
            _kept.TryRemove(gone, out _);

        return new JudgedReading(counted.ToImmutable(), products.ToImmutable(), damaged.ToImmutable());
    }

    private async Task<ImmutableArray<JudgedProduct>> ProductsOfAsync(SessionRow row)
    {
        if (_kept.TryGetValue(row.Id, out var known) && known.Version == row.Version)
            return known.Products;

        if (await desk.ReadAsync(row.Id) is not var (state, _))
            return [];

        var products = JudgedProduct.In(row.Id, state, desk.Scoreboard);
        _kept[row.Id] = (state.Version, products);
        return products;
    }
}

/// <summary>What sealed sessions came to.</summary>
/// <param name="Sessions">The sessions counted, newest first.</param>
/// <param name="Products">Their rated products.</param>
/// <param name="Damaged">Sessions whose record does not hold: nothing of theirs is counted.</param>
public sealed record JudgedReading(ImmutableArray<SessionRow> Sessions, ImmutableArray<JudgedProduct> Products, ImmutableArray<string> Damaged);
