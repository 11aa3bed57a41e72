using Microsoft.Playwright;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Browser;

/// <summary>A passkey from being added until one signs in with it, with a device that Chromium plays.</summary>
public sealed class PasskeyTests(Chromium chromium)
{
    [Fact]
    public async Task A_passkey_is_added_to_ones_own_account_and_signs_in_without_a_password()
    {
        var browser = await chromium.BrowserAsync();
        await using var program = new OfficeProgram();
        program.UseKestrel(0);
        (await program.SetUpAsync()).Dispose();

        // Browsers give passkeys to names, and this one counts as a secure place.
        var home = new UriBuilder(program.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
        await using var visitor = await Visitor.ArriveAsync(browser, home, 390, ColorScheme.Dark);
        var page = visitor.Page;
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });

        await visitor.OpenAsync("/dang-nhap?ve=/toi");
        await visitor.PictureAsync("sign-in");
        await visitor.SoundAsync();
        await AtTheDoor.SignInAsync(page, OfficeProgram.Administrator);
        await page.GetByLabel("Tên gọi của khóa mới").FillAsync("Máy của phòng họp");
        await page.Locator("#add-passkey-password").FillAsync(OfficeProgram.Password);
        await visitor.SoundAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm khóa truy cập" }).ClickAsync();
        await Visitor.SeeAsync(page.GetByText("Đã thêm khóa truy cập."));
        await Visitor.SeeAsync(page.GetByLabel("Máy của phòng họp"));
        await visitor.PictureAsync("own-account");

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await visitor.OpenAsync("/dang-nhap?ve=/toi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập bằng khóa truy cập" }).ClickAsync();
        await Visitor.SeeAsync(page.GetByRole(AriaRole.Heading, new() { Name = "Tài khoản của tôi" }));

        await page.GetByLabel("Máy của phòng họp").CheckAsync();
        await page.Locator("#remove-passkey-password").FillAsync(OfficeProgram.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xóa khóa đã chọn" }).ClickAsync();
        await Visitor.SeeAsync(page.GetByText("Đã xóa khóa truy cập."));
        await visitor.SoundAsync();
    }
}
