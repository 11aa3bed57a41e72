using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using OcopScoring.App.Components.Pages.Office;
using OcopScoring.App.Import;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Import;

namespace OcopScoring.Tests.Components.Office;

/// <summary>The page of an import: every row before anything is done, and nothing done that was not seen.</summary>
public sealed class ImportPageTests : OfficeRoom
{
    private static readonly string[] Good = ["HD-TH-3-2026", "Vải sấy", "Hợp tác xã", "5", "Mới", "01/08/2026"];
    private static readonly string[] Bad = ["HD-TH-4", "Mật ong", "Cơ sở", "99", "Mới", "01/08/2026"];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddImport();
        EnterOffice();
        await Council.ConveneAsync();
    }

    [Fact]
    public async Task Rows_with_problems_can_be_looked_at_alone_and_nothing_can_be_imported()
    {
        var page = Show(ImportPage.Products);
        Choose(page, Files.Csv(';', ImportRoom.ProductHeadings, Good, Bad));

        Assert.Equal(["+ 1 mới", "! 1 lỗi"], page.FindAll(".counts li").Select(count => count.Text()));
        Assert.Equal(2, page.FindAll(".plan tbody tr").Count);
        Assert.Empty(page.FindAll(".mud-button-filled"));
        Assert.Contains("Chưa nhập được", page.Find(".import-verdict").TextContent, StringComparison.Ordinal);

        page.Find(".filter input").Change(true);
        var row = Assert.Single(page.FindAll(".plan tbody tr"));
        Assert.Equal(["Mã sản phẩm “HD-TH-4”:", "Bộ tiêu chí “99”:"], row.QuerySelectorAll("li b").Select(place => place.TextContent));
        Assert.Equal(2, (await Council.StateAsync()).Products.Length);
    }

    [Fact]
    public async Task A_file_without_problems_is_imported_and_the_page_says_so()
    {
        var page = Show(ImportPage.Products);
        Choose(page, Files.Workbook(ImportRoom.ProductHeadings, Good));

        var button = page.Find(".mud-button-filled");
        Assert.Equal("Nhập 1 sản phẩm", button.TextContent);
        await button.ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("Đã nhập 1 sản phẩm mới, sửa 0.", page.Find(".import-saved").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".plan"));
        Assert.Equal("hd-th-3-2026", (await Council.StateAsync()).Products[^1].Product.Id);
    }

    [Fact]
    public async Task When_the_session_moves_the_table_is_made_anew_and_said_to_be()
    {
        var page = Show(ImportPage.Products);
        Choose(page, Files.Csv(',', ImportRoom.ProductHeadings, Good));
        await Council.MustAsync(new EnterProduct("x", "HD-TH-3-2026", "Vải sấy dẻo", "Hợp tác xã", 5, DossierKind.First, new DateOnly(2026, 8, 1)));

        page.WaitForAssertion(() => Assert.StartsWith("Phiên họp vừa thay đổi", page.Find(".import-moved").TextContent, StringComparison.Ordinal));
        Assert.Equal("Tên sản phẩm", page.Find("dt").TextContent);
        Assert.Equal("Vải sấy dẻo", page.Find("del").TextContent);
        Assert.Equal("Sửa 1 sản phẩm", page.Find(".mud-button-filled").TextContent);
        Assert.Equal("Vải sấy dẻo", (await Council.StateAsync()).FindProduct("x")!.Product.Name);
    }

    [Fact]
    public void A_file_that_is_none_is_answered_in_words()
    {
        var page = Show(ImportPage.Seats);
        Choose(page, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x1A, 0, 0]);
        Assert.StartsWith("Tệp này không phải danh sách", page.Find(".problems").TextContent.Trim(), StringComparison.Ordinal);

        Choose(page, new byte[FileContent.MostBytes + 1]);
        Assert.StartsWith("Tệp lớn hơn 2 MB.", page.Find(".refused").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".problems"));
    }

    [Fact]
    public async Task Seats_that_would_go_are_shown_and_once_the_session_is_open_no_seats_are_taken()
    {
        var page = Show(ImportPage.Seats);
        Choose(page, Files.Csv(';', ["Cơ quan", "Vai trò"], ["Cơ quan chủ trì", "Chủ tịch"], ["Sở Y tế", "Ủy viên"]));
        Assert.Equal("Lưu 2 ghế", page.Find(".mud-button-filled").TextContent);
        Assert.Equal(4, page.FindAll(".plan tr.warns").Count);

        await Council.MustAsync(new OpenSession(), "ct");
        page.WaitForAssertion(() => Assert.Equal("Phiên họp đã khai mạc; việc này chỉ làm được trước khi khai mạc.", page.Find(".lead").TextContent));
        Assert.Empty(page.FindAll(".mud-button-filled"));
    }

    private IRenderedComponent<ImportPage> Show(string kind)
    {
        Render<MudBlazor.MudPopoverProvider>();
        return Render<ImportPage>(p => p.Add(page => page.SessionId, DeskRoom.Session).Add(page => page.Kind, kind));
    }

    private static void Choose(IRenderedComponent<ImportPage> page, byte[] bytes)
    {
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(bytes, "danh-sach.xlsx"));
        page.WaitForAssertion(() => Assert.True(page.FindAll(".counts, .refused").Count > 0));
    }
}
