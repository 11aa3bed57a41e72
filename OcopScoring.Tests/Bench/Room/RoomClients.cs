using System.Diagnostics;
using System.Globalization;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit.Room;

namespace OcopScoring.Bench.Room;

/// <summary>A tick that was sent.</summary>
/// <param name="Member">Who sent it.</param>
/// <param name="Step">What it was.</param>
/// <param name="Sent">When it was sent or, if an earlier one of the same member was still under way, when it was due.</param>
/// <param name="Answered">When the page answered, which it does after the commit.</param>
/// <param name="Outcome">"saved", or what else became of it.</param>
internal sealed record Tick(int Member, Step Step, long Sent, long Answered, string Outcome);

/// <summary>A form that was submitted; without an answer where none came within a minute.</summary>
internal sealed record Submission(int Member, long Sent, long? Answered);

/// <summary>Everyone in the room: the members at their forms, the chair, the screen on the wall.</summary>
internal sealed class RoomClients : IAsyncDisposable
{
    private const int OpeningAtOnce = 8;

    private readonly CriteriaSet _set;
    private readonly MemberPage[] _members;
    private readonly Queue<Step>[] _left;

    private RoomClients(Uri server, CriteriaSet set, int members)
    {
        _set = set;
        _members = [.. Enumerable.Range(0, members).Select(_ => new MemberPage(server))];
        _left = [.. Enumerable.Range(0, members).Select(member => new Queue<Step>(FormScript.Of(set, member)))];
        Chair = new ChairPage(server);
    }

    public ChairPage Chair { get; }

    public Wall Wall { get; private set; } = null!;

    /// <summary>The chair presides from the first seat and the members sit in the following ones.</summary>
    public static IEnumerable<Seat> Seats(int members) => Enumerable.Range(0, members)
        .Select(member => new Seat(SeatOf(member), SeatOf(member), SeatRole.Member))
        .Prepend(new Seat("chu-tich", "Chủ tịch", SeatRole.Chair));

    public static string SeatOf(int member) => string.Create(CultureInfo.InvariantCulture, $"ghe-{member}");

    /// <summary>The row of a member in the chair's list.</summary>
    public static int RowOf(int member) => member + 1;

    public static async Task<RoomClients> OpenAsync(Uri server, string session, CriteriaSet set, int members)
    {
        var room = new RoomClients(server, set, members);
        try
        {
            room.Wall = await Wall.OpenAsync(server, session);
            await room.Chair.OpenAsync(session, "chu-tich");
            await Parallel.ForAsync(0, members, new ParallelOptions { MaxDegreeOfParallelism = OpeningAtOnce },
                async (member, _) => await room._members[member].OpenFormAsync(session, SeatOf(member), BenchSession.Product));
            return room;
        }
        catch
        {
            await room.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same tick over and over, for the server to get warm.</summary>
    public Task<Tick[]> WarmAsync(int seconds) => PacedAsync(seconds, member => _left[member].Peek());

    /// <summary>Everyone ticks once a second, all of them spread evenly over the second.</summary>
    public async Task<Tick[]> TickAsync(int seconds)
    {
        foreach (var left in _left)
            left.Dequeue(); // the warm tick

        var changes = 0;
        return await PacedAsync(seconds, member =>
            _left[member].TryDequeue(out var step) ? step : FormScript.ChangeOfMind(_set, Interlocked.Increment(ref changes) / _members.Length));
    }

    /// <summary>Everyone fills in what is left of the form as fast as it goes.</summary>
    public async Task<Tick[]> FinishAsync() => [.. (await Task.WhenAll(_left.Select(async (left, member) =>
    {
        var own = new List<Tick>();
        while (left.TryDequeue(out var step))
            own.Add(await SendAsync(member, step, Stopwatch.GetTimestamp()));

        return own;
    }))).SelectMany(own => own)];

    /// <summary>Everyone looks the form over and then submits it, so many a second.</summary>
    public async Task<Submission[]> SubmitAsync(int perSecond)
    {
        await Parallel.ForEachAsync(_members, new ParallelOptions { MaxDegreeOfParallelism = OpeningAtOnce }, async (member, _) => await member.ReviewAsync());
        var start = Stopwatch.GetTimestamp();
        return await Task.WhenAll(_members.Select(async (page, member) =>
        {
            await UntilAsync(start + (Stopwatch.Frequency * member / perSecond));
            var sent = Stopwatch.GetTimestamp();
            try
            {
                await page.SubmitAsync();
                return new Submission(member, sent, Stopwatch.GetTimestamp());
            }
            catch (TimeoutException)
            {
                return new Submission(member, sent, null);
            }
        }));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var member in _members)
            await member.DisposeAsync();

        await Chair.DisposeAsync();
        if (Wall is not null)
            await Wall.DisposeAsync();
    }

    // The pace does not wait for the server: a tick that is due while an earlier one is under way goes out right after it, as from the
    // page's own outbox, and its wait counts from when it was due.
    private async Task<Tick[]> PacedAsync(int seconds, Func<int, Step> next)
    {
        var start = Stopwatch.GetTimestamp();
        var ticks = await Task.WhenAll(Enumerable.Range(0, _members.Length).Select(async member =>
        {
            var own = new Tick[seconds];
            for (var second = 0; second < seconds; second++)
            {
                var due = start + (Stopwatch.Frequency * second) + (Stopwatch.Frequency * member / _members.Length);
                var late = Stopwatch.GetTimestamp() > due;
                await UntilAsync(due);
                own[second] = await SendAsync(member, next(member), late ? due : Stopwatch.GetTimestamp());
            }

            return own;
        }));
        return [.. ticks.SelectMany(own => own)];
    }

    private async Task<Tick> SendAsync(int member, Step step, long sent)
    {
        string outcome;
        try
        {
            outcome = await _members[member].TickAsync(step);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            outcome = failure.Message; // counted as not saved
        }

        return new Tick(member, step, sent, Stopwatch.GetTimestamp(), outcome);
    }

    private static Task UntilAsync(long due)
    {
        var wait = TimeSpan.FromSeconds((due - Stopwatch.GetTimestamp()) / (double)Stopwatch.Frequency);
        return wait > TimeSpan.Zero ? Task.Delay(wait) : Task.CompletedTask;
    }
}
