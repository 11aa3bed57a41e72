using Bunit;
using OcopScoring.App.Components.Pages.Office;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Components.Office;

/// <summary>Seats and products: a refusal changes nothing, neither in the record nor in what was typed.</summary>
public sealed class PreparingFormsTests : OfficeRoom
{
    private static readonly string[] Offices = ["Cơ quan 0", "Cơ quan 1", "Cơ quan 2", "Cơ quan 3", "Cơ quan 4"];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Council.MustAsync(new ConveneSession(
            "Hội đồng thử", "01/QĐ", CouncilLevel.Province, SessionPurpose.Practice, Council.Day, "Phòng họp", "default", 1));
    }

    [Fact]
    public async Task Two_chairs_are_refused_in_words_and_the_rows_stay()
    {
        var editor = await SeatEditorAsync();
        foreach (var (index, office) in Offices.Index())
            editor.FindAll("input[id^=office]")[index].Change(office);

        editor.FindAll("select")[1].Change(nameof(SeatRole.Chair));
        await Save(editor);

        Assert.StartsWith("Hội đồng phải có đúng một Chủ tịch", editor.Find(".refused").TextContent, StringComparison.Ordinal);
        Assert.Equal("Cơ quan 1", editor.FindAll("input[id^=office]")[1].GetAttribute("value"));
        Assert.Empty((await Council.StateAsync()).Seats);

        editor.FindAll("select")[1].Change(nameof(SeatRole.ViceChair));
        await Save(editor);
        Assert.Equal(["g1", "g2", "g3", "g4", "g5"], (await Council.StateAsync()).Seats.Select(seat => seat.Id));
    }

    [Fact]
    public async Task An_id_stays_with_its_seat_and_the_id_of_a_removed_one_is_not_given_again_until_it_is_saved()
    {
        await Council.MustAsync(new SeatCouncil(Council.Seats));
        var editor = await SeatEditorAsync();

        await editor.FindAll("li button")[1].ClickAsync();
        await editor.FindAll("button").Single(button => button.TextContent == "Thêm ghế").ClickAsync();
        editor.FindAll("input[id^=office]")[^1].Change("Cơ quan mới");
        await Save(editor);

        Assert.Equal(["ct", "b", "c", "tk", "g1"], (await Council.StateAsync()).Seats.Select(seat => seat.Id));
    }

    [Fact]
    public async Task Seats_that_someone_else_saved_meanwhile_are_not_overwritten_unseen()
    {
        var editor = await SeatEditorAsync();
        editor.FindAll("input[id^=office]")[0].Change("Cơ quan của tôi");

        await Council.MustAsync(new SeatCouncil(Council.Seats));
        var state = await Council.StateAsync();
        editor.Render(p => p.Add(e => e.State, state));

        Assert.Contains("Người khác vừa lưu các ghế.", editor.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(editor.FindAll("button"), button => button.TextContent == "Lưu các ghế");
        Assert.Equal("Cơ quan của tôi", editor.FindAll("input[id^=office]")[0].GetAttribute("value"));
        await editor.FindAll("button").Single(button => button.TextContent == "Tải lại các ghế").ClickAsync();
        Assert.Equal("Cơ quan chủ trì", editor.FindAll("input[id^=office]")[0].GetAttribute("value"));
    }

    [Fact]
    public async Task Seats_are_copied_from_another_session_and_a_wrong_id_is_answered_in_words()
    {
        var earlier = new Council(Room.Desk, "phien-truoc");
        await earlier.ConveneAsync();
        var editor = await SeatEditorAsync();

        editor.Find("#seats-of").Change("khong-co");
        await Copy(editor);
        Assert.StartsWith("Không có phiên “khong-co”", editor.Find(".refused").TextContent, StringComparison.Ordinal);

        editor.Find("#seats-of").Change("phien-truoc");
        await Copy(editor);
        await Save(editor);
        Assert.Equal(Council.Seats, (await Council.StateAsync()).Seats);
    }

    [Fact]
    public async Task A_wrong_code_is_refused_in_words_and_what_was_typed_stays()
    {
        var form = await ProductFormAsync();
        Fill(form, "HD-THANHHA-12");

        await form.Find("form").SubmitAsync();

        Assert.StartsWith("Mã “HD-THANHHA-12” chưa đúng dạng tỉnh-xã-số thứ tự-năm", form.Find(".refused").TextContent, StringComparison.Ordinal);
        Assert.Equal("HD-THANHHA-12", ValueOf(form, "moi-code"));
        Assert.Equal("Rươi Tứ Kỳ", ValueOf(form, "moi-name"));
        Assert.Empty((await Council.StateAsync()).Products);
    }

    [Fact]
    public async Task A_product_without_its_day_of_filing_is_not_sent()
    {
        var form = await ProductFormAsync();
        Fill(form, "HD-TUKY-001-2026");
        form.Find("#moi-filed").Change("");

        await form.Find("form").SubmitAsync();

        Assert.Equal("Chưa ghi “Ngày nộp hồ sơ”. Hãy điền rồi làm lại.", form.Find(".refused").TextContent);
        Assert.Empty(Given);
    }

    [Fact]
    public async Task The_form_says_which_edition_the_law_chooses_and_warns_of_a_text_unfit_for_official_use()
    {
        // On 1 July 2026 both editions are in force: the day of filing decides.
        var council = new Council(Room.Desk, "chuyen-tiep");
        await council.MustAsync(new ConveneSession(
            "Hội đồng thử", "01/QĐ", CouncilLevel.Province, SessionPurpose.Practice, new DateOnly(2026, 7, 1), "Phòng họp", "default", 1));
        var state = await council.StateAsync();
        var form = Render<ProductForm>(p => p.Add(f => f.State, state).Add(f => f.Give, GiveAsync));

        form.Find("#moi-filed").Change("2026-06-01");
        Assert.Contains("Áp dụng bộ tiêu chí của 26/2026/QĐ-TTg", form.Find(".ruling").TextContent, StringComparison.Ordinal);
        Assert.Empty(form.FindAll(".provenance-banner"));

        form.Find("#moi-filed").Change("2026-05-01");
        Assert.Contains("Áp dụng bộ tiêu chí của 148/QĐ-TTg", form.Find(".ruling").TextContent, StringComparison.Ordinal);
        Assert.Single(form.FindAll(".provenance-banner"));

        form.Find("#moi-filed").Change("2026-08-01");
        Assert.Contains("sau ngày đánh giá", form.Find(".ruling").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_product_is_entered_with_its_dossier_and_the_form_is_ready_for_the_next()
    {
        var form = await ProductFormAsync();
        Fill(form, "hd-tuky-001-2026");
        form.Find("#moi-place").Change("Tứ Kỳ");
        form.Find("#moi-evidence").Change("Phương án sản xuất\n\n Mẫu nhãn ");

        await form.Find("form").SubmitAsync();

        var product = Assert.Single((await Council.StateAsync()).Products).Product;
        Assert.Equal("hd-tuky-001-2026", product.Id);
        Assert.Equal("HD-TUKY-001-2026", product.Code);
        Assert.Equal(["Phương án sản xuất", "Mẫu nhãn"], product.Facts.Evidence);
        Assert.Equal(string.Empty, ValueOf(form, "moi-code"));
        Assert.Contains("Đã nhập “Rươi Tứ Kỳ”.", form.Markup, StringComparison.Ordinal);
    }

    private static Task Save(IRenderedComponent<SeatEditor> editor) => Press(editor, "Lưu các ghế");

    private static Task Copy(IRenderedComponent<SeatEditor> editor) => Press(editor, "Lấy ghế như phiên trước");

    private static Task Press(IRenderedComponent<SeatEditor> editor, string words) =>
        editor.FindAll("button").Single(button => button.TextContent.Trim() == words).ClickAsync();

    private async Task<IRenderedComponent<SeatEditor>> SeatEditorAsync()
    {
        var state = await Council.StateAsync();
        return Render<SeatEditor>(p => p.Add(e => e.State, state).Add(e => e.Give, GiveAsync));
    }

    private async Task<IRenderedComponent<ProductForm>> ProductFormAsync()
    {
        var state = await Council.StateAsync();
        return Render<ProductForm>(p => p.Add(f => f.State, state).Add(f => f.Give, GiveAsync));
    }

    private static void Fill(IRenderedComponent<ProductForm> form, string code)
    {
        form.Find("#moi-code").Change(code);
        form.Find("#moi-name").Change("Rươi Tứ Kỳ");
        form.Find("#moi-producer").Change("Hợp tác xã Tứ Kỳ");
        form.Find("#moi-filed").Change("2026-08-01");
    }
}
