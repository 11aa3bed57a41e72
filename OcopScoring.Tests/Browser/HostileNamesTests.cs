using Microsoft.Playwright;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Browser;

/// <summary>
/// Every page of the program, in a browser, in a session whose every name is an attack: nothing runs, nothing is refused by the policy (the
/// console would say so), nothing is wider than a telephone.
/// </summary>
public sealed class HostileNamesTests(Chromium chromium)
{
    [Fact]
    public async Task No_page_runs_a_name_or_breaks_by_it_or_asks_more_than_the_policy_gives()
    {
        await using var server = new AppServer();
        _ = server.Address;
        await HostileSession.HoldAsync(server.Services, "dang-hop", seal: false);
        await HostileSession.HoldAsync(server.Services, "da-niem-phong", seal: true);
        var browser = await chromium.BrowserAsync();
        await using var chair = await SeatedVisitor.ArriveAsync(browser, server, "dang-hop", Sitting.Chair, width: 390);
        await using var secretary = await SeatedVisitor.ArriveAsync(browser, server, "dang-hop", Sitting.Secretary, width: 390);
        await using var member = await SeatedVisitor.ArriveAsync(browser, server, "dang-hop", Sitting.Third, width: 390);
        await using var office = await SeatedVisitor.ArriveInOfficeAsync(browser, server, width: 390);
        await using var auditor = await SeatedVisitor.ArriveToExamineAsync(browser, server, width: 390, ColorScheme.Dark);
        var faults = new List<string>();

        foreach (var address in ProgramPages.PagesOf(server.Services, "dang-hop", HostileSession.Open, Sitting.Third))
        {
            var visitor = address switch
            {
                _ when address.StartsWith("/kiem-tra", StringComparison.Ordinal) || address.StartsWith("/goi", StringComparison.Ordinal) => auditor,
                _ when address.Contains("/chuan-bi", StringComparison.Ordinal) || address.StartsWith("/phien-hop", StringComparison.Ordinal) => office,
                _ when address.Contains("/dieu-hanh", StringComparison.Ordinal) || address.Contains("/tinh-thu", StringComparison.Ordinal) => chair,
                _ when address.Contains("/thu-ky", StringComparison.Ordinal) => secretary,
                _ when address.Contains("/phieu", StringComparison.Ordinal) => member,
                _ => secretary,
            };
            await LookAsync(visitor, address, faults);
        }

        foreach (var page in new[] { "", "/bien-ban", "/bien-ban/in", "/phat-lai", "/doi-chieu", "/tinh-thu", "/cac-phieu" })
            await LookAsync(auditor, "/phien/da-niem-phong" + page, faults);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task LookAsync(Visitor visitor, string address, List<string> faults)
    {
        var page = visitor.Page;
        var before = visitor.Misdeeds.Count;
        void Asked(object? _, IDialog dialog)
        {
            faults.Add($"{address} asked: {dialog.Message}");
            _ = dialog.DismissAsync();
        }

        page.Dialog += Asked;
        await page.GotoAsync(address);
        await page.Locator("h1:visible, #screen").First.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visitor.PictureAsync("hostile" + address.Replace('/', '-'));
        faults.AddRange((await visitor.TooWideAsync()).Take(4).Select(wide => $"{address} is too wide: {wide}"));
        faults.AddRange(visitor.Misdeeds.Skip(before).Where(misdeed => !IsRefusal(address, misdeed)).Select(misdeed => $"{address}: {misdeed}"));
        if (await page.Locator("body script:not([src]), img[onerror]").CountAsync() > 0)
            faults.Add($"{address} has made markup of a name.");
        page.Dialog -= Asked;
    }

    // The console tells every answer that is none. Pages of accounts are nobody's in a demonstration; what they answer is looked at all the same.
    private static bool IsRefusal(string address, string misdeed) => misdeed.Contains("404", StringComparison.Ordinal)
        || (misdeed.Contains("403", StringComparison.Ordinal) && (address.StartsWith("/quan-tri", StringComparison.Ordinal) || address.StartsWith("/toi", StringComparison.Ordinal)));
}
