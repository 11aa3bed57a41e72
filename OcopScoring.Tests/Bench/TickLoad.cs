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
    private const string Product = "sp";

    /// <summary>Runs members × ticks; the defaults are 200 and 50.</summary>
    public static async Task RunAsync(string[] numbers)
    {
        var members = numbers is [var first, ..] ? int.Parse(first, CultureInfo.InvariantCulture) : 200;
        var ticks = numbers is [_, var second, ..] ? int.Parse(second, CultureInfo.InvariantCulture) : 50;
        var folder = Directory.CreateTempSubdirectory("ocop-load-").FullName;
        await using (var services = await PrepareAsync(folder, members))
        {
            var drafts = services.GetRequiredService<DraftDesk>();
            var leaves = services.GetRequiredService<CriteriaShelf>().Law.Criteria.FindSet("qd-26-2026/01")!
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
                var reply = await drafts.TickAsync(Session, Product, Seat(member), leaf.Number, leaf.Options[^1].Id);
                own[tick] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (reply is not DraftReply.Saved)
                    throw new InvalidOperationException($"A tick was not saved: {reply}.");
            }

            return own;
        })));
        return [.. waits.SelectMany(own => own).Order()];
    }

    private static async Task<ServiceProvider> PrepareAsync(string folder, int members)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStore(new DataFolder(folder, Path.Combine(folder, "ocop.db")));
        services.AddSingleton(new CriteriaShelf(BenchLaw.Read()));
        services.AddDesk();
        var provider = services.BuildServiceProvider();
        await provider.MigrateStoreAsync();

        var desk = provider.GetRequiredService<SessionDesk>();
        var day = new DateOnly(2026, 9, 1);
        await DoAsync(desk, Actor.Office, new ConveneSession("Đo tải", "0", CouncilLevel.Province, SessionPurpose.Practice, day, "Phòng đo", "default", 1));
        ImmutableArray<Seat> seats =
            [.. Enumerable.Range(0, members).Select(member => new Seat(Seat(member), Seat(member), member == 0 ? SeatRole.Chair : SeatRole.Member))];
        await DoAsync(desk, Actor.Office, new SeatCouncil(seats));
        await DoAsync(desk, Actor.Office, new EnterProduct(Product, "HD-TH-1-2026", "Vải thiều", "Chủ thể", 1, DossierKind.First, day));
        foreach (var seat in seats)
            await DoAsync(desk, Actor.Office, new RecordAttendance(seat.Id, Present: true));

        await DoAsync(desk, Actor.InSeat(Seat(0)), new OpenSession());
        await DoAsync(desk, Actor.InSeat(Seat(0)), new OpenRound(Product));
        return provider;
    }

    private static async Task DoAsync(SessionDesk desk, Actor actor, SessionCommand command)
    {
        if (await desk.DoAsync(Session, command, actor, Guid.CreateVersion7()) is not Answer.Done)
            throw new InvalidOperationException($"{command.GetType().Name} was not carried out.");
    }

    private static void Report(int members, double[] sorted, TimeSpan whole)
    {
        double At(double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{members} members, {sorted.Length} ticks in {whole.TotalSeconds:0.0} s: {sorted.Length / whole.TotalSeconds:0} acknowledged ticks/s; "
            + $"wait p50 {At(0.50):0.0} ms, p95 {At(0.95):0.0} ms, p99 {At(0.99):0.0} ms, longest {sorted[^1]:0.0} ms"));
    }

    private static string Seat(int member) => string.Create(CultureInfo.InvariantCulture, $"ghe-{member}");
}
