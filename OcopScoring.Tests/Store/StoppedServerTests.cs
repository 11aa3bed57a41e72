using System.Diagnostics;
using Microsoft.Data.Sqlite;
using OcopScoring.App.Store;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Kit.Room;

namespace OcopScoring.Tests.Store;

/// <summary>The program is told to stop while pages are open: it is gone within seconds.</summary>
public sealed class StoppedServerTests
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task It_ends_within_five_seconds()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("There is no such signal on Windows; a service is stopped by its manager there.");

        var folder = DataFolder.Find(Directory.CreateTempSubdirectory("ocop-stopped-").FullName, demonstration: true);
        try
        {
            await using (var room = await DeskRoom.OpenAsync(folder.Path, data: folder))
                await new Council(room.Desk).OpenAsync();

            await using var server = await ServerProcess.StartAsync(folder);
            OpenPage[] pages = [new(server.Address), new(server.Address), new(server.Address)];
            foreach (var (page, seat) in pages.Zip(["a", "b", "c"]))
                await page.OpenAsync(DeskRoom.Session, seat, $"/phien/{DeskRoom.Session}/phieu/{Council.Litchi}");

            var began = Stopwatch.GetTimestamp();
            await server.StopAsync();

            Assert.True(Stopwatch.GetElapsedTime(began) < Most, $"It took {Stopwatch.GetElapsedTime(began)}.");
            foreach (var page in pages)
                await page.DisposeAsync();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder.Path, recursive: true);
        }
    }

    private sealed class OpenPage(Uri server) : Circuit(server);
}
