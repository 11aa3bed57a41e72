using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Components.Pages.Office;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Components.Office;

/// <summary>Calling a session: what is wrong is said beside the form, and what was typed stays.</summary>
public sealed class ConvenePageTests : OfficeRoom
{
    [Fact]
    public void A_stranger_is_told_whose_work_it_is()
    {
        this.AddAuthorization();
        var page = Render<ConvenePage>();

        Assert.Contains("Việc này của Văn phòng Hội đồng.", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task What_is_missing_is_named_what_was_typed_stays_and_nothing_is_convened()
    {
        EnterOffice();
        var page = Render<ConvenePage>();
        page.Find("#title").Change("Phiên đợt 2");
        page.Find("#place").Change("Phòng họp");

        await page.Find("form").SubmitAsync();

        Assert.Equal("Chưa ghi “Số quyết định thành lập Hội đồng”. Hãy điền rồi làm lại.", page.Find(".refused").TextContent);
        Assert.Equal("Phiên đợt 2", ValueOf(page, "title"));
        Assert.Equal("Phòng họp", ValueOf(page, "place"));
        Assert.Equal(0, await Room.AskAsync<long>("SELECT COUNT(*) FROM Events"));
    }

    [Fact]
    public async Task A_written_opinion_asks_for_its_last_day_and_refuses_one_that_is_over_too_soon()
    {
        EnterOffice();
        var page = Render<ConvenePage>();
        Fill(page);
        page.FindAll("input[name=form]")[2].Change("on");
        page.Find("#deadline").Change("2020-01-01");

        await page.Find("form").SubmitAsync();

        Assert.Equal("Phiên lấy ý kiến bằng văn bản cần hạn cuối, không sớm hơn ngày bắt đầu.", page.Find(".refused").TextContent);
        Assert.Equal("2020-01-01", ValueOf(page, "deadline"));
        page.FindAll("input[name=form]")[0].Change("on");
        Assert.Empty(page.FindAll("#deadline"));
    }

    [Fact]
    public async Task A_session_without_a_day_is_not_convened()
    {
        EnterOffice();
        var page = Render<ConvenePage>();
        Fill(page);
        page.Find("#held-on").Change("");

        await page.Find("form").SubmitAsync();

        Assert.Equal("Chưa ghi “Ngày họp”. Hãy điền rồi làm lại.", page.Find(".refused").TextContent);
    }

    [Fact]
    public async Task A_session_that_is_convened_leads_to_its_preparation()
    {
        EnterOffice();
        var page = Render<ConvenePage>();
        Fill(page);
        page.FindAll("input[name=form]")[1].Change("on");

        await page.Find("form").SubmitAsync();

        var address = new Uri(Services.GetRequiredService<NavigationManager>().Uri).AbsolutePath;
        Assert.Matches("^/phien/cap-tinh-[0-9]{8}-[a-z2-9]{6}/chuan-bi$", address);
        var state = (await Room.Desk.FindAsync(address.Split('/')[2]))!;
        Assert.Equal(SessionForm.Hybrid, state.Convening!.Form);
        Assert.Equal(SessionPurpose.Official, state.Convening.Purpose);
        Assert.Equal("123/QĐ-UBND", state.Convening.DecisionNumber);
    }

    [Fact]
    public void Only_purposes_are_offered_that_this_database_keeps_and_the_rules_are_there_to_read()
    {
        EnterOffice();
        var page = Render<ConvenePage>();

        Assert.Equal(2, page.FindAll("input[name=purpose]").Count);
        Assert.DoesNotContain("Trình diễn", page.Markup, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll("dl.rulings").Count);
        Assert.Single(page.FindAll("details[open]"));
    }

    private static void Fill(IRenderedComponent<ConvenePage> page)
    {
        page.Find("#title").Change("Phiên đợt 2");
        page.Find("#decision").Change("123/QĐ-UBND");
        page.Find("#place").Change("Phòng họp");
    }
}
