using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OcopScoring.App.Accounts;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Browser;

/// <summary>
/// The way to the province and back as a browser goes it: another site, which our policy and the cookies know as one. Linked to by one's own
/// account, then in with it, then refused with a code for the administrator, who takes
/// the link away again.
/// </summary>
public sealed class SignOnTests(Chromium chromium)
{
    [Fact]
    public async Task One_links_leaves_comes_back_by_the_province_and_another_is_refused()
    {
        var browser = await chromium.BrowserAsync();
        await using var province = await ProvinceProvider.StartAsync();
        await using var program = new OfficeWithSignOn(province);
        program.UseKestrel(0);
        (await program.SetUpAsync()).Dispose();
        var id = await program.AddAsync("kiem-tra", (Duty.Auditor, null));

        // The province is 127.0.0.1, the office localhost: two sites.
        var home = new UriBuilder(program.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
        await using var visitor = await Visitor.ArriveAsync(browser, home, 390, ColorScheme.Dark);
        var page = visitor.Page;
        await visitor.OpenAsync("/dang-nhap?ve=/toi");
        await visitor.PictureAsync("sign-on-button");
        await visitor.SoundAsync();
        await page.GetByLabel("Tên đăng nhập").FillAsync("kiem-tra");
        await page.GetByLabel("Mật khẩu").FillAsync(OfficeProgram.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();

        await page.Locator("#sign-on-password").FillAsync(OfficeProgram.Password);
        await visitor.PictureAsync("sign-on-own-before");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Nối với {OfficeWithSignOn.Name}" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Đồng ý" }).ClickAsync();
        await Visitor.SeeAsync(page.GetByText("Đã nối tài khoản với cổng đăng nhập của tỉnh."));
        await visitor.PictureAsync("sign-on-own");
        Assert.Empty(await visitor.BarriersAsync());
        Assert.Empty(await visitor.TooWideAsync());

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await visitor.OpenAsync("/dang-nhap?ve=/toi");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Đăng nhập bằng {OfficeWithSignOn.Name}" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Đồng ý" }).ClickAsync();
        await Visitor.SeeAsync(page.GetByRole(AriaRole.Heading, new() { Name = "Tài khoản của tôi" }));
        var signIn = Assert.Single(await program.Services.GetRequiredService<SignIns>().ActiveAsync(row => row.AccountId == id));
        Assert.Equal(SignInWay.SignOn, signIn.Way);

        province.Subject = "mot-nguoi-khac";
        await visitor.OpenAsync("/dang-nhap");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Đăng nhập bằng {OfficeWithSignOn.Name}" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Đồng ý" }).ClickAsync();
        await Visitor.SeeAsync(page.GetByText(SignOnReference.Show(program.ReferenceOf(province.Subject))));
        await visitor.PictureAsync("sign-on-refused");
        Assert.Empty(await visitor.BarriersAsync());
        Assert.Empty(await visitor.TooWideAsync());

        // Where the administrator sees whom the province opens this account for, and takes it back.
        await page.GetByLabel("Tên đăng nhập").FillAsync(OfficeProgram.Administrator);
        await page.GetByLabel("Mật khẩu").FillAsync(OfficeProgram.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/quan-tri");
        await visitor.OpenAsync("/quan-tri/nguoi-dung/" + id);
        await visitor.PictureAsync("sign-on-admin-linked");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gỡ mối nối và cho mọi thiết bị ra" }).ClickAsync();
        await Visitor.SeeAsync(page.GetByLabel("Mã danh tính"));
        await visitor.PictureAsync("sign-on-admin");
        Assert.Empty(await visitor.BarriersAsync());
        Assert.Empty(await visitor.TooWideAsync());

        // Of what a page should not do it did nothing but go to the province.
        Assert.All(visitor.Misdeeds, misdeed => Assert.StartsWith($"request to another server: {province.Issuer}/", misdeed, StringComparison.Ordinal));
    }
}
