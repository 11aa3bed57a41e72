using System.Collections.Immutable;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Bench;

/// <summary>
/// How many facts a second the record takes: many sessions at once, each submitting its form over and over through the desk, every
/// command decided, hashed, chained, written and acknowledged on its own. Beside it, the same rows by a bare insert.
/// </summary>
internal static class RecordLoad
{
    private const int Sessions = 200;
    private const int FormsEach = 20;
    private const int Rounds = 3;
    private const string Chair = "ct";

    private static readonly ImmutableSortedDictionary<string, string> NoComments = ImmutableSortedDictionary<string, string>.Empty;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ocop-record-").FullName;
        try
        {
            await MeasureAsync(folder);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string folder)
    {
        var commits = new CommitCount();
        await using var services = await BenchSession.OpenAsync(
            new DataFolder(folder, Path.Combine(folder, "ocop.db")),
            more => more.ConfigureDbContext<OcopDb>(options => options.AddInterceptors(commits)));
        var desk = services.GetRequiredService<SessionDesk>();
        var forms = BenchLaw.FifteenForms(services.GetRequiredService<CriteriaShelf>().Law).Ballots;
        await Task.WhenAll(Enumerable.Range(0, Sessions).Select(session => BenchSession.PrepareAsync(desk, Id(session), [new Seat(Chair, Chair, SeatRole.Chair)])));

        await SubmitAsync(desk, forms, 5); // warm
        var (deskTime, rawTime, events, groups) = (TimeSpan.Zero, TimeSpan.Zero, 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            // One after the other, again and again: what else the machine does meets both.
            var before = await CountAsync(services);
            commits.Value = 0;
            var watch = Stopwatch.StartNew();
            await SubmitAsync(desk, forms, FormsEach);
            deskTime += watch.Elapsed;
            groups += commits.Value;

            var rows = await RowsAsync(services, before);
            events += rows.Count;
            using var raw = new RawInsert(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"raw-{round}.db")));
            watch.Restart();
            raw.Insert(rows, Math.Max(1, rows.Count / commits.Value));
            rawTime += watch.Elapsed;
        }

        var (record, bare) = (events / deskTime.TotalSeconds, events / rawTime.TotalSeconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"record: {events} forms of {Sessions} sessions, {record:0} events/s in groups of {events / (double)groups:0}; the same rows by a bare batched insert: {bare:0} events/s; ratio {record / bare:0.00}"));
    }

    private static Task SubmitAsync(SessionDesk desk, ImmutableArray<Ballot> forms, int each) => Task.WhenAll(
        Enumerable.Range(0, Sessions).Select(session => Task.Run(async () =>
        {
            for (var form = 0; form < each; form++)
            {
                var choices = forms[(session + form) % forms.Length].Choices;
                await BenchSession.DoAsync(desk, Id(session), Actor.InSeat(Chair), new CastBallot(BenchSession.Product, choices, NoComments, null));
            }
        })));

    private static async Task<int> CountAsync(IServiceProvider services)
    {
        await using var database = await services.GetRequiredService<IDbContextFactory<OcopDb>>().CreateDbContextAsync();
        return await database.Events.CountAsync();
    }

    // In the order of the commits, so that the bare insert meets the same keys in the same order.
    private static async Task<List<EventRow>> RowsAsync(IServiceProvider services, int after)
    {
        await using var database = await services.GetRequiredService<IDbContextFactory<OcopDb>>().CreateDbContextAsync();
        return await database.Events.FromSql($"SELECT * FROM Events ORDER BY rowid LIMIT -1 OFFSET {after}").AsNoTracking().ToListAsync();
    }

    private static string Id(int session) => string.Create(CultureInfo.InvariantCulture, $"phien-{session}");

    private sealed class CommitCount : DbTransactionInterceptor
    {
        private int _value;

        public int Value
        {
            get => Volatile.Read(ref _value);
            set => Volatile.Write(ref _value, value);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _value);
            return Task.CompletedTask;
        }
    }
}
