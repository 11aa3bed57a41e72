using Microsoft.Playwright;

namespace OcopScoring.Tests.Kit;

/// <summary>The ways into a program with accounts, as people go them.</summary>
internal static class AtTheDoor
{
    /// <summary>Fills in the page where one signs in, which is open.</summary>
    public static async Task SignInAsync(IPage page, string name, string password = OfficeProgram.Password)
    {
        await page.GetByLabel("Tên đăng nhập").FillAsync(name);
        await page.GetByLabel("Mật khẩu").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
    }

    /// <summary>Types the digits of a seat.</summary>
    public static async Task EnterAsync(Visitor visitor, string office, string digits)
    {
        await visitor.OpenAsync("/vao-phong");
        await TypeAsync(visitor.Page, office, digits);
    }

    /// <summary>Types the digits of a seat into the page for them, which is open.</summary>
    public static async Task TypeAsync(IPage page, string office, string digits)
    {
        await page.GetByLabel("Ghế của bạn").SelectOptionAsync(new SelectOptionValue { Label = office });
        await page.GetByLabel("Sáu chữ số của ghế").FillAsync(digits);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào ghế" }).ClickAsync();
    }

    /// <summary>The page left by itself for the way in, and shows nothing else any more.</summary>
    public static async Task IsSentOutAsync(IPage page)
    {
        await Visitor.SeeAsync(page.GetByRole(AriaRole.Heading, new() { Name = "Đăng nhập", Exact = true }));
        await Visitor.SeeAsync(page.GetByRole(AriaRole.Link, new() { Name = "Vào bằng mã của ghế" }));
    }
}
