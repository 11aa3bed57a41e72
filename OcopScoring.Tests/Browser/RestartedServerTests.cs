using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using OcopScoring.App.Store;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Kit;
using OcopScoring.Tests.Kit.Room;
using static Microsoft.Playwright.Assertions;
using Visitor = OcopScoring.Tests.Kit.Visitor;

namespace OcopScoring.Tests.Browser;

/// <summary>The program as a process of its own, ended under the council's eyes: as a power cut ends it, and as a system that shuts down.</summary>
public sealed class RestartedServerTests(Chromium chromium)
{
    private const string Session = DeskRoom.Session;
    private const float Patience = 60_000;
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Member_chair_and_wall_come_back_by_themselves_after_a_kill_and_after_a_stop()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "NOT RUN: there is no SIGTERM on Windows.");
        var browser = await chromium.BrowserAsync();
        var folder = DataFolder.Find(Directory.CreateTempSubdirectory("ocop-restarted-").FullName, demonstration: true);
        await using (var room = await DeskRoom.OpenAsync(folder.Path, data: folder))
            await new Council(room.Desk).OpenAsync();

        var server = await ServerProcess.StartAsync(folder, forBrowsers: true);
        try
        {
            await using var member = await SitAsync(browser, server.Address, "Cơ quan A");
            await using var chair = await SitAsync(browser, server.Address, "Cơ quan chủ trì");
            await using var wall = await Visitor.ArriveAsync(browser, server.Address, 1280, ColorScheme.Dark);
            await wall.OpenAsync($"/man-hinh/{Session}");
            var screen = wall.Page.Locator("#screen");
            await Expect(screen).ToHaveAttributeAsync("data-live", "true", new() { Timeout = Patience });
            await member.OpenAsync($"/phien/{Session}/phieu/{Council.Litchi}");
            var ballot = new BallotScreen(member.Page);
            await ballot.ReadyAsync();
            await ballot.ChooseAsync("1.1", "1");

            // Killed over a tick that is on its way: nobody knows whether it arrived, and it is there in the end.
            await Task.WhenAll(ballot.Option("1.2", "1").CheckAsync(), server.KillAsync());
            await IsMissedAndComesBackAsync("1.3");
            await ballot.SavedAsync("1.1", "1");
            await ballot.SavedAsync("1.2", "1");

            // Asked to stop, it says goodbye first, and waits for nobody.
            var began = Stopwatch.GetTimestamp();
            await server.StopAsync();
            Assert.True(Stopwatch.GetElapsedTime(began) < Most, $"It took {Stopwatch.GetElapsedTime(began)}.");
            foreach (var page in new[] { member.Page, chair.Page })
                await Expect(page.Locator(".server-notice")).ToContainTextAsync("Máy chủ đang khởi động lại…");

            await member.PictureAsync("server-stopped");
            await IsMissedAndComesBackAsync("1.4");
            foreach (var page in new[] { member.Page, chair.Page })
                await Expect(page.Locator(".server-notice")).ToHaveCountAsync(0);

            async Task IsMissedAndComesBackAsync(string criterion)
            {
                await Expect(ballot.Root).ToHaveAttributeAsync("data-line", "down", new() { Timeout = Patience });
                await Expect(screen).ToHaveAttributeAsync("data-live", "false", new() { Timeout = Patience });
                await Visitor.SeeAsync(chair.Page.GetByRole(AriaRole.Dialog, new() { Name = "Mất kết nối với máy chủ" }));
                await ballot.Option(criterion, "1").CheckAsync();
                await Expect(ballot.Criterion(criterion)).ToHaveAttributeAsync("data-sending", "unsent");

                await server.DisposeAsync();
                server = await ServerProcess.StartAsync(folder, server.Address, forBrowsers: true);
                await Expect(ballot.Root).ToHaveAttributeAsync("data-line", "up", new() { Timeout = Patience });
                await ballot.SavedAsync(criterion, "1");

                // Chair and wall work again, and with each other.
                await Expect(screen).ToHaveAttributeAsync("data-live", "true", new() { Timeout = Patience });
                await Expect(chair.Page.Locator("#components-reconnect-modal[open]")).ToHaveCountAsync(0, new() { Timeout = Patience });
                await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Giữ màn hình" }).ClickAsync();
                await Visitor.SeeAsync(screen.Locator(".held"));
                await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Chiếu tiếp" }).ClickAsync();
                await Expect(screen.Locator(".held")).ToBeHiddenAsync();
            }
        }
        finally
        {
            await server.DisposeAsync();
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder.Path, recursive: true);
        }
    }

    private static async Task<Visitor> SitAsync(IBrowser browser, Uri address, string office)
    {
        var visitor = await Visitor.ArriveAsync(browser, address, 1280, ColorScheme.Light);
        await visitor.OpenAsync($"/phien/{Session}");
        await visitor.Page.Locator("button.seat", new() { HasText = office }).ClickAsync();
        await visitor.Page.WaitForURLAsync($"**/phien/{Session}/**");
        return visitor;
    }
}
