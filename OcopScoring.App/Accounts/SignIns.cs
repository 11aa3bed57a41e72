using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;

namespace OcopScoring.App.Accounts;

/// <summary>How a sign-in stands.</summary>
public enum Standing
{
    /// <summary>It was ended, is too old, or never was.</summary>
    Gone,

    /// <summary>It waits to be unlocked.</summary>
    Locked,

    /// <summary>It holds.</summary>
    Good,
}

/// <summary>
/// The sign-ins there are: asked before every request and every press on a page, so that what was ended or locked does nothing more. What is on
/// disk counts; what is remembered here is only a copy of it.
/// </summary>
public sealed class SignIns(IDbContextFactory<OcopDb> databases, StoreWriter writer, SessionFeed feed, TimeProvider clock)
{
    /// <summary>A sign-in ends by itself after a long working day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(16);

    /// <summary>The claim of a cookie that names its sign-in.</summary>
    public const string Claim = "ocop:sign-in";

    /// <summary>Unseen for so long it is locked, whatever the script that keeps the time in the browser did or was kept from doing.</summary>
    public static readonly TimeSpan Unseen = TimeSpan.FromHours(1);

    // When a device was last seen is told to the minute: a write for each press would be one for each tick.
    private static readonly TimeSpan Touch = TimeSpan.FromMinutes(1);

    // The command line ends sign-ins too, and cannot tell this process: the copy is never older than this.
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<Guid, Known> _known = new();

    private long _changes;

    /// <summary>The topic on which the pages of a sign-in hear that it was ended or locked.</summary>
    public static string Topic(Guid id) => $"sign-in/{id:D}";

    /// <summary>The sign-in that a cookie names, or null.</summary>
    public static Guid? IdOf(ClaimsPrincipal user) =>
        Guid.TryParseExact(user.FindFirstValue(Claim), "D", out var id) ? id : null;

    /// <summary>How a sign-in stands now.</summary>
    public async ValueTask<Standing> StandingAsync(Guid id)
    {
        var now = clock.GetUtcNow();
        if (await FindAsync(id) is not { } known || known.EndedAt is not null || now - known.At > Longest || now < known.At - Longest)
            return Standing.Gone;

        // A screen on the wall asks for nothing for hours, and nobody is there to unlock it.
        if (known is { Locked: false, IsScreen: false } && now - known.LastSeen > Unseen)
        {
            await LockAsync(id);
            return Standing.Locked;
        }

        if (now - known.LastSeen > Touch && known.TryTouch(now))
            await writer.WriteAsync(database => database.SignIns.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSeen, now)));

        return known.Locked ? Standing.Locked : Standing.Good;
    }

    /// <summary>Begins one.</summary>
    public async Task BeginAsync(SignInRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        await writer.WriteAsync(database =>
        {
            database.SignIns.Add(row);
            return Task.CompletedTask;
        });
    }

    /// <summary>Locks it: nothing is shown or done until it is unlocked.</summary>
    public async Task LockAsync(Guid id)
    {
        var now = clock.GetUtcNow();
        await writer.WriteAsync(database => database.SignIns.Where(row => row.Id == id && row.LockedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LockedAt, now)));
        Forget(id);
    }

    /// <summary>Unlocks it, for whoever has shown again that it is theirs.</summary>
    public async Task UnlockAsync(Guid id)
    {
        var now = clock.GetUtcNow();
        await writer.WriteAsync(database => database.SignIns.Where(row => row.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LockedAt, (DateTimeOffset?)null).SetProperty(row => row.LastSeen, now)));
        Forget(id);
    }

    /// <summary>Ends all that stand and are meant, in a transaction of the writer; returns which. Call <see cref="Forget(Guid)"/> for each once it is committed.</summary>
    public async Task<IReadOnlyList<Guid>> EndAsync(OcopDb database, Expression<Func<SignInRow, bool>> which)
    {
        ArgumentNullException.ThrowIfNull(database);
        var now = clock.GetUtcNow();
        var standing = database.SignIns.Where(row => row.EndedAt == null).Where(which);
        var ids = await standing.Select(row => row.Id).ToListAsync();
        await standing.ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now));
        return ids;
    }

    /// <summary>Ends all that stand and are meant.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> EndAsync(Expression<Func<SignInRow, bool>> which)
    {
        IReadOnlyList<Guid> ended = [];
        await writer.WriteAsync(async database => ended = await EndAsync(database, which));
        foreach (var id in ended)
            Forget(id);

        return ended.Count;
    }

    /// <summary>Drops what is remembered of a sign-in and tells its pages that it changed.</summary>
    public void Forget(Guid id)
    {
        Interlocked.Increment(ref _changes);
        _known.TryRemove(id, out _);
        feed.Announce(Topic(id));
    }

    /// <summary>A sign-in as it is on disk.</summary>
    public async Task<SignInRow?> ReadAsync(Guid id)
    {
        await using var database = await databases.CreateDbContextAsync();
        return await database.SignIns.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id);
    }

    /// <summary>Those that stand, the latest seen first.</summary>
    public async Task<IReadOnlyList<SignInRow>> ActiveAsync(Expression<Func<SignInRow, bool>> which)
    {
        await using var database = await databases.CreateDbContextAsync();
        var rows = await database.SignIns.AsNoTracking().Where(row => row.EndedAt == null).Where(which).ToListAsync();
        var now = clock.GetUtcNow();
        return [.. rows.Where(row => now - row.At <= Longest).OrderByDescending(row => row.LastSeen)];
    }

    private async ValueTask<Known?> FindAsync(Guid id)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(id, out var known) && (now - known.ReadAt).Duration() < Remembered)
            return known;

        var before = Interlocked.Read(ref _changes);
        if (await ReadAsync(id) is not { } row)
            return null;

        known = _known[id] = new Known(row, now);
        // Ended or locked while it was read: what was read may be older, and must not be remembered.
        if (Interlocked.Read(ref _changes) != before)
            _known.TryRemove(id, out _);

        return known;
    }

    private sealed class Known(SignInRow row, DateTimeOffset readAt)
    {
        public DateTimeOffset ReadAt { get; } = readAt;

        private long _lastSeen = row.LastSeen.UtcTicks;

        public DateTimeOffset At { get; } = row.At;

        public DateTimeOffset? EndedAt { get; } = row.EndedAt;

        public bool Locked { get; } = row.LockedAt is not null;

        public bool IsScreen { get; } = row.Way == SignInWay.ScreenLink;

        public DateTimeOffset LastSeen => new(Interlocked.Read(ref _lastSeen), TimeSpan.Zero);

        // Of several requests that come at once, one writes.
        public bool TryTouch(DateTimeOffset now)
        {
            var before = Interlocked.Read(ref _lastSeen);
            return now.UtcTicks - before > Touch.Ticks && Interlocked.CompareExchange(ref _lastSeen, now.UtcTicks, before) == before;
        }
    }
}
