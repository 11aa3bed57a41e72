using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit.Room;

namespace OcopScoring.Bench.Room;

/// <summary>
/// A full room over the wire: the program as a process of its own, a circuit for each member, one for the chair, a screen on the wall.
/// Everyone ticks once a second; then everyone submits; then the server is killed and what it acknowledged is looked for on the disk.
/// </summary>
internal static class RoomLoad
{
    private const string Session = "do-tai";
    private const int WarmSeconds = 5;
    private const int SubmissionsPerSecond = 20;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>Runs members and seconds; the defaults are 200 and 20.</summary>
    /// <returns>0, or 1 when something was not saved or not shown.</returns>
    public static async Task<int> RunAsync(string[] numbers)
    {
        var members = numbers is [var first, ..] ? int.Parse(first, CultureInfo.InvariantCulture) : 200;
        var seconds = numbers is [_, var second, ..] ? int.Parse(second, CultureInfo.InvariantCulture) : 20;
        var folder = DataFolder.Find(Directory.CreateTempSubdirectory("ocop-room-").FullName, demonstration: true);
        try
        {
            // The session is there before the server starts: only one program may write to a database.
            await using (var services = await BenchSession.OpenAsync(folder))
                await BenchSession.PrepareAsync(services.GetRequiredService<SessionDesk>(), Session, [.. RoomClients.Seats(members)]);

            var report = new RoomReport(members);
            var happened = await PlayAsync(folder, members, seconds, report);
            await using (var services = await BenchSession.OpenAsync(folder))
                await report.DiskAsync(services, Session, happened);

            return report.Failed ? 1 : 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder.Path, recursive: true);
        }
    }

    private static async Task<Happened> PlayAsync(DataFolder folder, int members, int seconds, RoomReport report)
    {
        await using var server = await ServerProcess.StartAsync(folder);
        try
        {
            var set = BenchLaw.Read().Criteria.FindSet(BenchSession.SetId)!;
            var opening = Stopwatch.StartNew();
            await using var room = await RoomClients.OpenAsync(server.Address, Session, set, members);
            RoomReport.Say($"{members} members, a chair and a wall came in within {opening.Elapsed.TotalSeconds:0.0} s");

            var warm = await room.WarmAsync(WarmSeconds);
            var (work, own, watch) = (server.Work, Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            var measured = await room.TickAsync(seconds);
            RoomReport.Say($"processors while ticking: server {(server.Work - work) / watch.Elapsed:0.00}, clients {(Environment.CpuUsage.TotalTime - own) / watch.Elapsed:0.00}");
            await Task.Delay(Settling);
            report.Ticks(measured, [.. room.Chair.Seen]);

            var rest = await room.FinishAsync();
            var submissions = await room.SubmitAsync(SubmissionsPerSecond);
            await Task.Delay(Settling);
            await server.KillAsync();
            return new Happened([.. warm, .. measured, .. rest], submissions, [.. room.Wall.Seen]);
        }
        catch
        {
            await Console.Error.WriteLineAsync(server.Said());
            throw;
        }
    }
}

/// <summary>What happened in the room.</summary>
/// <param name="All">Every tick: those to get warm, those measured, and those that completed the forms.</param>
/// <param name="Submissions">The forms.</param>
/// <param name="Wall">What the wall was shown.</param>
internal sealed record Happened(Tick[] All, Submission[] Submissions, (int Version, int Submitted, long At)[] Wall);
