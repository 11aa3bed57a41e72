using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;
using OcopScoring.App.Store;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Accounts;

/// <summary>What administrators do, that nobody else does it, and that they see nothing of what is judged.</summary>
public sealed partial class AdministrationTests
{
    private static readonly string[] Pages =
    [
        "/quan-tri", "/quan-tri/nguoi-dung", "/quan-tri/hoi-dong", "/quan-tri/phien-hop", "/quan-tri/thiet-bi", "/quan-tri/nhat-ky-dang-nhap",
        "/quan-tri/nhat-ky", "/quan-tri/quy-che", "/quan-tri/van-hanh",
    ];

    private static readonly string[] OfOneAccount = ["mat-khau", "buoc-hai", "mo-khoa", "dong", "dang-xuat", "giao-viec", "thoi-viec"];

    private static readonly string?[] Others = [null, "thu-ky", "kiem-tra", "thanh-vien"];

    [Fact]
    public async Task A_new_account_has_a_password_shown_once_that_must_be_replaced_and_then_works()
    {
        await using var program = new OfficeProgram();
        using var admin = await AdministratorAsync(program);
        var page = await SendAsync(admin, "/quan-tri/nguoi-dung", "/quan-tri/nguoi-dung/them/gui", ("ho-ten", "Người thư ký"), ("ten", "thu-ky"));
        var password = Password().Match(page.Text).Groups["password"].Value;
        Assert.NotEmpty(password);
        Assert.DoesNotContain(password, await OfficeProgram.ReadAsync(admin, page.Path), StringComparison.Ordinal);

        using var person = program.CreateClient();
        var first = await SendAsync(person, "/dang-nhap", "/dang-nhap/gui", ("ten", "thu-ky"), ("mat-khau", password));
        Assert.Equal("/dang-nhap/mat-khau-moi", first.Path);
        await SendAsync(person, first.Path, first.Path + "/gui", ("mat-khau", OfficeProgram.Password), ("lan-hai", OfficeProgram.Password));
        Assert.Contains("Tài khoản chưa được giao việc nào", await OfficeProgram.ReadAsync(person, "/"), StringComparison.Ordinal);

        var council = (await program.Services.GetRequiredService<Councils>().AllAsync())[0].Id;
        await SendAsync(admin, page.Path, page.Path + "/giao-viec/gui", ("viec", "Secretary"), ("hoi-dong", council), ("co-quan", "Chi cục Phát triển nông thôn"));
        Assert.Contains("Văn phòng Hội đồng", await OfficeProgram.ReadAsync(person, "/"), StringComparison.Ordinal);

        Assert.Contains("Người thư ký (thu-ky)", await OfficeProgram.ReadAsync(admin, "/quan-tri/thiet-bi"), StringComparison.Ordinal);
        var signIn = (await program.Services.GetRequiredService<SignIns>().ActiveAsync(row => row.AccountId != null)).Single(row => page.Path.EndsWith(row.AccountId!, StringComparison.Ordinal));
        await SendAsync(admin, "/quan-tri/thiet-bi", $"/quan-tri/thiet-bi/{signIn.Id:D}/gui");
        Assert.Contains("href=\"/dang-nhap\"", await OfficeProgram.ReadAsync(person, "/"), StringComparison.Ordinal);

        var log = await program.Services.GetRequiredService<AdminLog>().ReadAsync(1);
        Assert.Equal(["sign-in-ended", "duty-given", "password-changed", "account-created"], log.Rows.Select(row => row.What).Take(4));
        Assert.DoesNotContain(log.Rows, row => row.Details.Contains(password, StringComparison.Ordinal));
        Assert.Contains("Chuỗi khớp", await OfficeProgram.ReadAsync(admin, "/quan-tri/nhat-ky?kiem-tra=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_is_reset_ends_what_stood_and_unlocks_and_the_last_administrator_cannot_be_closed()
    {
        await using var program = new OfficeProgram();
        using var admin = await AdministratorAsync(program);
        var id = await program.AddAsync("kiem-tra", (Duty.Auditor, null));
        using var person = await program.SignInAsync("kiem-tra");
        var own = (await program.Services.GetRequiredService<AccountDesk>().AllAsync()).Single(account => account.UserName == OfficeProgram.Administrator).Id;

        var reset = await SendAsync(admin, "/quan-tri/nguoi-dung/" + id, $"/quan-tri/nguoi-dung/{id}/mat-khau/gui");
        var refused = await SendAsync(admin, "/quan-tri/nguoi-dung/" + own, $"/quan-tri/nguoi-dung/{own}/dong/gui");

        Assert.Matches(Password(), reset.Text);
        Assert.DoesNotContain("Đăng xuất", await OfficeProgram.ReadAsync(person, "/"), StringComparison.Ordinal);
        Assert.True((await program.Services.GetRequiredService<AccountDesk>().FindAsync(id))!.MustChangePassword);
        Assert.Contains("người quản trị cuối cùng", refused.Text, StringComparison.Ordinal);
        Assert.Null((await program.Services.GetRequiredService<AccountDesk>().FindAsync(own))!.ClosedAt);

        await SendAsync(admin, "/quan-tri/nguoi-dung/" + id, $"/quan-tri/nguoi-dung/{id}/dong/gui");
        var closed = await SendAsync(admin, "/quan-tri", $"/quan-tri/nguoi-dung/{id}/mat-khau/gui");
        Assert.Contains("tài khoản đã đóng", closed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Councils_are_added_renamed_and_dissolved_and_what_is_wrong_is_said()
    {
        await using var program = new OfficeProgram();
        using var admin = await AdministratorAsync(program);
        var councils = program.Services.GetRequiredService<Councils>();
        const string page = "/quan-tri/hoi-dong";

        await SendAsync(admin, page, page + "/them/gui", ("ten", "Hội đồng <b>thứ hai</b>"), ("co-quan", "Cơ quan thứ hai"), ("cap", "Province"));
        var id = (await councils.AllAsync())[1].Id;
        var empty = await SendAsync(admin, page, $"{page}/{id}/doi-ten/gui", ("ten", " "), ("co-quan", "Cơ quan"));
        await SendAsync(admin, page, $"{page}/{id}/doi-ten/gui", ("ten", "Hội đồng <i>đổi tên</i>"), ("co-quan", "Cơ quan thứ hai"));
        await SendAsync(admin, page, $"{page}/{id}/giai-the/gui");

        Assert.Contains("Hãy ghi tên Hội đồng", empty.Text, StringComparison.Ordinal);
        var row = (await councils.AllAsync())[1];
        Assert.Equal("Hội đồng <i>đổi tên</i>", row.Name);
        Assert.NotNull(row.ClosedAt);
        Assert.DoesNotContain("<i>", await admin.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_reads_the_administration_or_changes_anything()
    {
        await using var program = new OfficeProgram();
        using var admin = await AdministratorAsync(program);
        var council = (await program.Services.GetRequiredService<Councils>().AllAsync())[0].Id;
        var victim = await program.AddAsync("nan-nhan", (Duty.Auditor, null));
        await program.AddAsync("thu-ky", (Duty.Secretary, council));
        await program.AddAsync("kiem-tra", (Duty.Auditor, null));
        await program.AddAsync("thanh-vien", (Duty.Member, council));
        await program.Services.GetRequiredService<Duties>().SeatAsync("phien", "tv1", (await AccountAsync(program, "thanh-vien")).Id, AdminLog.Console);
        var before = await program.Services.GetRequiredService<AdminLog>().VerifyAsync();
        var signIn = (await program.Services.GetRequiredService<SignIns>().ActiveAsync(_ => true))[0].Id;
        string[] forms =
        [
            "/quan-tri/nguoi-dung/them/gui", "/quan-tri/hoi-dong/them/gui", $"/quan-tri/hoi-dong/{council}/doi-ten/gui", $"/quan-tri/hoi-dong/{council}/giai-the/gui",
            $"/quan-tri/thiet-bi/{signIn:D}/gui",
            .. OfOneAccount.Select(what => $"/quan-tri/nguoi-dung/{victim}/{what}/gui"),
        ];

        foreach (var name in Others)
        {
            using var client = name is null ? program.CreateClient() : await program.SignInAsync(name);
            foreach (var page in Pages)
            {
                var text = await OfficeProgram.ReadAsync(client, page);
                Assert.Contains(name is null ? "<h1>Đăng nhập</h1>" : "Trang này của người quản trị", text, StringComparison.Ordinal);
                Assert.DoesNotContain("<table", text, StringComparison.Ordinal);
            }

            foreach (var form in forms)
                await SendAsync(client, "/", form, ("ten", "ke-gian"), ("ho-ten", "Kẻ gian"), ("co-quan", "Kẻ gian"), ("cap", "Province"), ("viec", "Administrator"), ("so", "1"));
        }

        Assert.Equal(before, await program.Services.GetRequiredService<AdminLog>().VerifyAsync());
        Assert.Contains("Thiết bị đang đăng nhập", await OfficeProgram.ReadAsync(admin, "/quan-tri"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrators_see_no_product_no_score_and_no_opinion_of_any_session()
    {
        await using var program = new OfficeProgram();
        using var admin = await AdministratorAsync(program);
        var golden = RecordedSession.Golden();
        await golden.KeepAsync(program.Services.GetRequiredService<EventStore>());
        await program.Services.GetRequiredService<SessionCouncils>().GiveAsync(golden.Id, (await program.Services.GetRequiredService<Councils>().AllAsync())[0].Id);

        foreach (var page in Pages)
        {
            var text = await OfficeProgram.ReadAsync(admin, page);
            foreach (var product in golden.State.Products)
            {
                Assert.DoesNotContain(product.Product.Name, text, StringComparison.Ordinal);
                Assert.DoesNotContain(product.Product.Code, text, StringComparison.Ordinal);
            }

            Assert.DoesNotContain("Bao bì chưa ghi đủ thông tin", text, StringComparison.Ordinal);
            Assert.DoesNotMatch("[0-9]+,[0-9]{2} điểm|[345] sao", text);
        }

        Assert.Contains("Đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2026", await OfficeProgram.ReadAsync(admin, "/quan-tri/phien-hop"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_was_tampered_with_says_from_where()
    {
        await using var program = new OfficeProgram();
        using var admin = await AdministratorAsync(program);
        await using (var database = await program.Services.GetRequiredService<IDbContextFactory<OcopDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            await database.Database.ExecuteSqlRawAsync("DROP TRIGGER AdminLog_NoUpdate", TestContext.Current.CancellationToken);
            await database.Database.ExecuteSqlRawAsync("UPDATE AdminLog SET \"By\" = 'console' WHERE Number = 2", TestContext.Current.CancellationToken);
        }

        Assert.Contains("Chuỗi không khớp từ mục 2", await OfficeProgram.ReadAsync(admin, "/quan-tri/nhat-ky?kiem-tra=1"), StringComparison.Ordinal);
    }

    private static async Task<HttpClient> AdministratorAsync(OfficeProgram program)
    {
        var client = await program.SetUpAsync();
        await SendAsync(client, "/", "/lam-viec", ("viec", "quan-tri"));
        return client;
    }

    private static async Task<Account> AccountAsync(OfficeProgram program, string name) =>
        (await program.Services.GetRequiredService<AccountDesk>().AllAsync()).Single(account => account.UserName == name);

    private static async Task<(string Path, string Text)> SendAsync(HttpClient client, string page, string action, params (string Name, string Value)[] fields)
    {
        using var answer = await OfficeProgram.SendAsync(client, page, action, fields);
        return (answer.RequestMessage!.RequestUri!.AbsolutePath, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [GeneratedRegex("<code>(?<password>[a-z0-9]{4}(-[a-z0-9]{4}){3})</code>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Password();
}
