using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.Bench;

/// <summary>How long a member waits from a tick until it is on disk, while many tick at once.</summary>
internal static class TickLoad
{
    private const string Session = "tai";

    /// <summary>Runs members × ticks; the defaults are 200 and 50.</summary>
    public static async Task RunAsync(string[] numbers)
    {
        var members = numbers is [var first, ..] ? int.Parse(first, CultureInfo.InvariantCulture) : 200;
        var ticks = numbers is [_, var second, ..] ? int.Parse(second, CultureInfo.InvariantCulture) : 50;
        var folder = Directory.CreateTempSubdirectory("ocop-load-").FullName;
        await using (var services = await BenchSession.OpenAsync(new DataFolder(folder, Path.Combine(folder, "ocop.db"))))
        {
            ImmutableArray<Seat> seats =
                [.. Enumerable.Range(0, members).Select(member => new Seat(Seat(member), Seat(member), member == 0 ? SeatRole.Chair : SeatRole.Member))];
            await BenchSession.PrepareAsync(services.GetRequiredService<SessionDesk>(), Session, seats);
            var drafts = services.GetRequiredService<DraftDesk>();
            var leaves = services.GetRequiredService<CriteriaShelf>().Law.Criteria.FindSet(BenchSession.SetId)!
                .Leaves.Where(leaf => leaf.DependsOn is null).ToArray();

            await AllAsync(drafts, members, 3, leaves); // warm
            var watch = Stopwatch.StartNew();
            var waits = await AllAsync(drafts, members, ticks, leaves);
            Report(members, waits, watch.Elapsed);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<double[]> AllAsync(DraftDesk drafts, int members, int ticks, Criterion[] leaves)
    {
        var waits = await Task.WhenAll(Enumerable.Range(0, members).Select(member => Task.Run(async () =>
        {
            var own = new double[ticks];
            for (var tick = 0; tick < ticks; tick++)
            {
                var leaf = leaves[(member + tick) % leaves.Length];
                var start = Stopwatch.GetTimestamp();
                var reply = await drafts.TickAsync(Session, BenchSession.Product, Seat(member), leaf.Number, leaf.Options[^1].Id);
                own[tick] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (reply is not DraftReply.Saved)
                    throw new InvalidOperationException($"A tick was not saved: {reply}.");
            }

            return own;
        })));
        return [.. waits.SelectMany(own => own)];
    }

    private static void Report(int members, double[] waits, TimeSpan whole) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{members} members, {waits.Length} ticks in {whole.TotalSeconds:0.0} s: {waits.Length / whole.TotalSeconds:0} acknowledged ticks/s; "
        + $"wait {Waits.Say(waits)}"));

    private static string Seat(int member) => string.Create(CultureInfo.InvariantCulture, $"ghe-{member}");
}
