using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Accounts;

/// <summary>Linking one's own account to the province's sign-on, and unlocking a screen by it.</summary>
public sealed class SignOnLinkTests : IAsyncLifetime
{
    private const string Start = "/dang-nhap/cong", Link = "/toi/cong/noi/gui", Unlink = "/toi/cong/go/gui";

    private ProvinceProvider _province = null!;
    private OfficeWithSignOn _program = null!;

    public async ValueTask InitializeAsync()
    {
        _province = await ProvinceProvider.StartAsync();
        _program = await OfficeWithSignOn.OpenAsync(_province);
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        await _province.DisposeAsync();
    }

    [Fact]
    public async Task One_links_ones_own_account_with_the_password_and_unlinks_it_and_both_are_logged()
    {
        var id = await _program.AddAsync("kiem-tra", (Duty.Auditor, null));
        using var person = await SignedInAsync("kiem-tra");
        using var elsewhere = await SignedInAsync("kiem-tra");

        Assert.Contains("Mật khẩu hiện tại chưa đúng", (await person.SendAsync("/toi", Link, ("mat-khau", "sai"))).Text, StringComparison.Ordinal);
        Assert.Contains("quá thời hạn", (await person.GoAsync("/toi/cong/di")).Text, StringComparison.Ordinal);
        using (var form = new FormUrlEncodedContent([new("mat-khau", OfficeProgram.Password)]))
        using (var tokenless = await person.Client.PostAsync(new Uri(Link, UriKind.Relative), form, TestContext.Current.CancellationToken))
            Assert.Contains("loi=trang-cu", tokenless.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Empty(await LinksAsync(id));

        var linked = await person.SendAsync("/toi", Link, ("mat-khau", OfficeProgram.Password));
        Assert.Equal("/toi", linked.At.AbsolutePath);
        Assert.Contains("Đã nối tài khoản", linked.Text, StringComparison.Ordinal);
        using var anew = new SignOnVisitor(_program);
        Assert.True(await anew.IsInAfterAsync(Start));

        Assert.Contains("Mật khẩu hiện tại chưa đúng", (await person.SendAsync("/toi", Unlink, ("mat-khau", "sai"))).Text, StringComparison.Ordinal);
        Assert.Single(await LinksAsync(id));
        Assert.Contains("Đã gỡ mối nối", (await person.SendAsync("/toi", Unlink, ("mat-khau", OfficeProgram.Password))).Text, StringComparison.Ordinal);
        Assert.Empty(await LinksAsync(id));
        Assert.True(await person.IsInAsync());
        Assert.False(await elsewhere.IsInAsync());
        Assert.False(await anew.IsInAsync());

        var log = await _program.Services.GetRequiredService<AdminLog>().ReadAsync(1);
        Assert.Equal([("sign-on-unlinked", id, id), ("sign-on-linked", id, id)], log.Rows.Take(2).Select(row => (row.What, row.By, row.About)));
    }

    [Fact]
    public async Task One_identity_opens_one_account_and_one_account_has_one_identity()
    {
        var first = await _program.AddLinkedAsync("kiem-tra", (Duty.Auditor, null));
        var second = await _program.AddAsync("nguoi-khac", (Duty.Auditor, null));
        using var person = await SignedInAsync("nguoi-khac");
        using var linked = await SignedInAsync("kiem-tra");

        Assert.Contains("đã nối với một tài khoản khác", (await person.SendAsync("/toi", Link, ("mat-khau", OfficeProgram.Password))).Text, StringComparison.Ordinal);
        _province.Subject = "mot-nguoi-khac";
        Assert.Contains("Hãy gỡ mối nối cũ trước", (await linked.SendAsync("/toi", Link, ("mat-khau", OfficeProgram.Password))).Text, StringComparison.Ordinal);
        Assert.Empty(await LinksAsync(second));

        // Of an account that was closed nobody needs the link any more.
        _province.Subject = "024099001234";
        await _program.Services.GetRequiredService<AccountDesk>().CloseAsync(first, AdminLog.Console);
        Assert.Contains("Đã nối tài khoản", (await person.SendAsync("/toi", Link, ("mat-khau", OfficeProgram.Password))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_begun_in_one_sign_in_is_not_finished_in_another()
    {
        var first = await _program.AddAsync("kiem-tra", (Duty.Auditor, null));
        var second = await _program.AddAsync("nguoi-khac", (Duty.Auditor, null));
        using var tablet = await SignedInAsync("kiem-tra");
        (await OfficeProgram.SendAsync(tablet.Client, "/toi", Link, ("mat-khau", OfficeProgram.Password))).Dispose();
        var answer = await tablet.AskAsync("/toi/cong/di");

        await tablet.SendAsync("/dang-nhap", "/dang-nhap/gui", ("ten", "nguoi-khac"), ("mat-khau", OfficeProgram.Password));
        await tablet.GoAsync(answer);

        Assert.Empty(await LinksAsync(first));
        Assert.Empty(await LinksAsync(second));
    }

    [Fact]
    public async Task A_screen_is_unlocked_by_its_own_person_whom_the_province_asked_since_it_was_locked()
    {
        await _program.AddLinkedAsync("kiem-tra", (Duty.Auditor, null));
        using var person = new SignOnVisitor(_program);
        await person.GoAsync(Start);
        var locked = await person.SendAsync("/", "/khoa", ("ve", "/bo-tieu-chi"));
        Assert.Contains($"Mở khóa bằng {OfficeWithSignOn.Name}", locked.Text, StringComparison.Ordinal);

        foreach (var shownAt in new[] { DateTimeOffset.UtcNow.AddHours(-1), (DateTimeOffset?)null })
        {
            _province.ShownAt = shownAt;
            var refused = await person.GoAsync(Start + "?ve=/bo-tieu-chi");
            Assert.Equal(("/mo-khoa", "0"), (refused.At.AbsolutePath, _province.LastQuestion["max_age"]));
            Assert.Contains("chưa xác nhận lại đúng người", refused.Text, StringComparison.Ordinal);
        }

        (_province.ShownAt, _province.Subject) = (DateTimeOffset.UtcNow, "mot-nguoi-khac");
        Assert.Equal("/mo-khoa", (await person.GoAsync(Start)).At.AbsolutePath);

        _province.Subject = "024099001234";
        Assert.Equal("/bo-tieu-chi", (await person.GoAsync(Start + "?ve=/bo-tieu-chi")).At.AbsolutePath);
        Assert.Equal(SignInEvent.Unlocked, (await _program.Services.GetRequiredService<SignInLog>().ReadAsync(null, 1)).Rows[0].What);
    }

    private async Task<SignOnVisitor> SignedInAsync(string name)
    {
        var visitor = new SignOnVisitor(_program);
        await visitor.SendAsync("/dang-nhap", "/dang-nhap/gui", ("ten", name), ("mat-khau", OfficeProgram.Password));
        return visitor;
    }

    private async Task<string[]> LinksAsync(string id)
    {
        var account = (await _program.Services.GetRequiredService<AccountDesk>().FindAsync(id))!;
        return await _program.Services.GetRequiredService<SignOnLinks>().OfAsync(account) is { } reference ? [reference] : [];
    }
}
