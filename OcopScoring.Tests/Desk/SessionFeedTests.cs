using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using OcopScoring.App.Desk;

namespace OcopScoring.Tests.Desk;

public sealed class SessionFeedTests
{
    private readonly SessionFeed _feed = new(NullLogger<SessionFeed>.Instance);

    [Fact]
    public async Task The_last_change_is_always_seen()
    {
        long told = 0, seen = 0;
        using var subscription = _feed.Subscribe("s", () =>
        {
            Volatile.Write(ref seen, Volatile.Read(ref told));
            return Task.CompletedTask;
        });

        for (var change = 1; change <= 200_000; change++)
        {
            Volatile.Write(ref told, change);
            _feed.Announce("s");
            if (change % 1000 != 0)
                continue;

            // Nobody announces any more: what was announced must arrive by itself.
            Assert.True(await ComesTrueAsync(() => Volatile.Read(ref seen) == Volatile.Read(ref told)), "The last change went unseen.");
        }
    }

    [Fact]
    public async Task A_slow_page_is_told_once_for_many_changes_and_never_twice_at_once()
    {
        int calls = 0, inside = 0;
        using var gate = new SemaphoreSlim(0);
        using var subscription = _feed.Subscribe("s", async () =>
        {
            Assert.Equal(1, Interlocked.Increment(ref inside));
            Interlocked.Increment(ref calls);
            await gate.WaitAsync();
            Interlocked.Decrement(ref inside);
        });

        _feed.Announce("s");
        await ComesTrueAsync(() => Volatile.Read(ref calls) == 1);
        for (var change = 0; change < 100; change++)
            _feed.Announce("s");

        gate.Release(10);
        Assert.True(await ComesTrueAsync(() => Volatile.Read(ref calls) == 2));
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(2, Volatile.Read(ref calls));
    }

    [Fact]
    public async Task A_page_with_a_pace_is_left_alone_in_between_and_still_sees_the_last_change()
    {
        var pace = TimeSpan.FromMilliseconds(100);
        int told = 0, seen = 0;
        var calls = new ConcurrentQueue<long>();
        using var subscription = _feed.Subscribe("s", () =>
        {
            Volatile.Write(ref seen, Volatile.Read(ref told));
            calls.Enqueue(Stopwatch.GetTimestamp());
            return Task.CompletedTask;
        }, pace);

        for (var change = 1; change <= 50; change++)
        {
            Volatile.Write(ref told, change);
            _feed.Announce("s");
        }

        Assert.True(await ComesTrueAsync(() => Volatile.Read(ref seen) == 50), "The last change went unseen.");
        Assert.All(calls.Zip(calls.Skip(1)), pair => Assert.True(Stopwatch.GetElapsedTime(pair.First, pair.Second) >= pace - TimeSpan.FromMilliseconds(5)));
    }

    [Fact]
    public async Task A_page_that_fails_does_not_silence_the_others_or_itself()
    {
        int broken = 0, sound = 0;
        using var one = _feed.Subscribe("s", () =>
        {
            Interlocked.Increment(ref broken);
            throw new InvalidOperationException("broken page");
        });
        using var two = _feed.Subscribe("s", () => Task.FromResult(Interlocked.Increment(ref sound)));

        _feed.Announce("s");
        Assert.True(await ComesTrueAsync(() => Volatile.Read(ref broken) == 1 && Volatile.Read(ref sound) == 1));
        _feed.Announce("s");
        Assert.True(await ComesTrueAsync(() => Volatile.Read(ref broken) == 2 && Volatile.Read(ref sound) == 2));
    }

    [Fact]
    public void Topics_nobody_listens_to_are_forgotten()
    {
        for (var session = 0; session < 100; session++)
            _feed.Subscribe(FormattableString.Invariant($"s{session}"), () => Task.CompletedTask).Dispose();

        Assert.Equal(0, _feed.TopicsHeard);
    }

    private static async Task<bool> ComesTrueAsync(Func<bool> condition)
    {
        for (var patience = 0; patience < 2000; patience++)
        {
            if (condition())
                return true;

            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        return condition();
    }
}
