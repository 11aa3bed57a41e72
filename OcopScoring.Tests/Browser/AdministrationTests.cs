using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OcopScoring.App.Accounts;
using OcopScoring.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace OcopScoring.Tests.Browser;

/// <summary>The administrator's whole task, from the code on the console to the log of it, with somebody at a second browser.</summary>
public sealed class AdministrationTests(Chromium chromium)
{
    private const string Council = "Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh";
    private const string Person = "Chuyên viên Văn phòng";

    [Fact]
    public async Task A_program_is_set_up_somebody_is_given_a_duty_comes_in_and_is_sent_out_again()
    {
        var browser = await chromium.BrowserAsync();
        await using var program = new OfficeProgram();
        program.UseKestrel(0);
        program.CreateClient().Dispose(); // starts it
        var home = program.ClientOptions.BaseAddress;

        // Nothing else answers until there is an administrator.
        await using var admin = await Visitor.ArriveAsync(browser, home, 1280, ColorScheme.Dark);
        await admin.OpenAsync("/bo-tieu-chi");
        await Expect(admin.Page.Locator("h1")).ToHaveTextAsync("Thiết lập lần đầu");
        await admin.SoundOnBothAsync("set-up");
        await FillAsync(admin, "Mã thiết lập", program.Services.GetRequiredService<FirstRun>().Code!);
        await FillAsync(admin, "Họ và tên người quản trị", "Người quản trị");
        await FillAsync(admin, "Tên đăng nhập", OfficeProgram.Administrator);
        await FillAsync(admin, "Mật khẩu", OfficeProgram.Password);
        await FillAsync(admin, "Nhập lại mật khẩu", OfficeProgram.Password);
        await FillAsync(admin, "Tên Hội đồng", Council);
        await FillAsync(admin, "Cơ quan thường trực của Hội đồng", "Sở Nông nghiệp và Môi trường");
        await PressAsync(admin, "Lập tài khoản quản trị");
        await Expect(admin.Page.Locator("h1")).ToHaveTextAsync("Quản trị");

        // An account, its first password, and two duties.
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Người dùng" }).ClickAsync();
        await FillAsync(admin, "Họ và tên", Person);
        await FillAsync(admin, "Tên đăng nhập", "van-phong");
        await PressAsync(admin, "Lập tài khoản");
        var password = await admin.Page.Locator(".fresh-password code").InnerTextAsync();
        await admin.SoundOnBothAsync("fresh-password");
        await GiveAsync("Secretary");
        await GiveAsync("Auditor");
        var page = admin.Page.Url;

        // The person at a browser of their own: first a password of their own, then their work.
        await using var person = await Visitor.ArriveAsync(browser, home, 390, ColorScheme.Light);
        await person.OpenAsync("/dang-nhap");
        await AtTheDoor.SignInAsync(person.Page, "van-phong", password);
        await Expect(person.Page.Locator("h1")).ToHaveTextAsync("Đặt mật khẩu của mình");
        await SetPasswordAsync("matkhau12345");
        await Visitor.SeeAsync(person.Page.GetByRole(AriaRole.Alert));
        await person.SoundOnBothAsync("new-password");
        await SetPasswordAsync(OfficeProgram.Password);
        await Visitor.SeeAsync(person.Page.GetByRole(AriaRole.Heading, new() { Name = "Chọn việc" }));
        await Expect(person.Page.Locator("button.work")).ToContainTextAsync(["Văn phòng Hội đồng", "Đoàn kiểm tra"]);
        await person.SoundOnBothAsync("works");
        await person.OpenAsync("/toi");
        await Expect(person.Page.Locator(".own-facts")).ToContainTextAsync($"Văn phòng Hội đồng · {Council}");
        await person.SoundOnBothAsync("own-account");
        await person.OpenAsync("/");
        await person.Page.Locator("button.work").First.ClickAsync();
        await person.OpenAsync("/phien-hop/moi");
        await Visitor.SeeAsync(person.Page.GetByLabel("Tên phiên họp"));

        // Sent out by the administrator, the page that is open there is gone.
        await admin.OpenAsync("/quan-tri/thiet-bi");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = $"Cho ra: {Person}" }).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã thực hiện và ghi vào nhật ký quản trị.");
        await AtTheDoor.IsSentOutAsync(person.Page);

        // Both logs tell all of it.
        await admin.OpenAsync("/quan-tri/nhat-ky");
        await PressAsync(admin, "Kiểm tra chuỗi");
        await Expect(admin.Page.GetByText("Chuỗi khớp: ")).ToBeVisibleAsync();
        foreach (var what in new[] { "Lập Hội đồng", "Lập tài khoản", "Giao việc", "Tự đổi mật khẩu", "Cho một thiết bị ra" })
            await Expect(admin.Page.Locator("tbody").GetByText(what).First).ToBeVisibleAsync();

        await admin.OpenAsync("/quan-tri/nhat-ky-dang-nhap");
        await Expect(admin.Page.Locator("tbody")).ToContainTextAsync(Person);

        // Every page of the administration, wide and narrow.
        var pages = await admin.Page.Locator(".admin-nav a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        foreach (var place in pages.Append("/quan-tri").Append(page))
        {
            await admin.OpenAsync(place);
            await admin.SoundOnBothAsync("admin-" + place.Split('/')[^1]);
        }

        async Task GiveAsync(string duty)
        {
            await admin.Page.GetByLabel("Việc", new() { Exact = true }).SelectOptionAsync(duty);
            await PressAsync(admin, "Giao việc");
            await Expect(admin.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã thực hiện");
        }

        async Task SetPasswordAsync(string own)
        {
            await FillAsync(person, "Mật khẩu mới", own);
            await FillAsync(person, "Nhập lại mật khẩu", own);
            await PressAsync(person, "Đặt mật khẩu và vào");
        }
    }

    private static Task FillAsync(Visitor visitor, string label, string text) => visitor.Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    private static Task PressAsync(Visitor visitor, string button) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
