using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Localization;
using OcopScoring.App.Documents.Pdf;
using OcopScoring.App.Operation;
using OcopScoring.App.Operation.Preflight;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;
using static OcopScoring.App.Operation.Preflight.PreflightMark;

namespace OcopScoring.Tests.Operation;

/// <summary>Each check in each of its outcomes: what it is called, what was found, and that whatever is not in order says what to do.</summary>
public sealed class PreflightListTests
{
    private static readonly DateTimeOffset Morning = new(2026, 9, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly CouncilRules TheRules = DeskRoom.Law.Councils[0];
    private static readonly TextFact Transcribed = TextOf(3, TextStatus.Transcribed);
    private static readonly BackupStanding Kept = new(true, Morning, null, TimeSpan.FromHours(3), BackupTrouble.None);

    private static readonly IStringLocalizer<AppWords> Words =
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<AppWords>>();

    private static readonly SessionFacts Prepared = new(
        true, new DateOnly(2026, 9, 1), 9, 6, [], [Transcribed], TheRules, new Quorum(8, 6, 8, true, true), null);

    private static readonly MachineFacts Healthy = new(
        false, true, HealthStatus.Healthy, 20_480, null, TimeSpan.FromSeconds(-2), Kept, new PdfFinding(null, ["LiberationSerif", "LiberationSerif-Bold"]));

    private static readonly SeatWay Chair = new("Ủy ban nhân dân tỉnh", SeatRole.Chair, true, true);
    private static readonly SeatWay Member = new("Sở Y tế", SeatRole.Member, true, false);

    private static readonly PreflightFacts AllGood = new(Prepared, [Chair, Member], Healthy);

    public static TheoryData<string, SessionFacts, PreflightCheck, PreflightMark, string> OfSession => new()
    {
        { "transcribed", Prepared, PreflightCheck.Criteria, Good, "6 sản phẩm theo 26/2026/QĐ-TTg; bản văn: Đã chép lại." },
        { "no product", Prepared with { Products = 0, Texts = [] }, PreflightCheck.Criteria, Required, "Chưa có sản phẩm nào trong chương trình." },
        { "missing text", Prepared with { Missing = ["bo-3 (abc)"], Texts = [], Rules = null }, PreflightCheck.Criteria, Required, "thiếu văn bản mà phiên đã ghim: bo-3 (abc)." },
        { "reconstructed, official", Prepared with { Texts = [Transcribed, TextOf(5, TextStatus.Reconstructed)] }, PreflightCheck.Criteria, Required, "Văn bản không dùng được cho phiên chính thức: Bộ 5 – Phục dựng." },
        { "second-hand, official", Prepared with { Texts = [TextOf(1, TextStatus.SecondHand)] }, PreflightCheck.Criteria, Required, "Bộ 1 – Nguồn gián tiếp" },
        { "reconstructed, practice", Prepared with { Official = false, Texts = [TextOf(5, TextStatus.Reconstructed)] }, PreflightCheck.Criteria, Advised, "Văn bản chỉ để tập huấn, trình diễn: Bộ 5 – Phục dựng." },
        { "rules", Prepared, PreflightCheck.Rules, Good, FormattableString.Invariant($"{TheRules.Name}, bản {TheRules.Version}; họp được khi có mặt ít nhất {TheRules.Quorum.Present}/{TheRules.Quorum.Of} thành viên.") },
        { "no rules", Prepared with { Rules = null }, PreflightCheck.Rules, Required, "Không có Quy chế mà phiên đã ghim." },
        { "programme", Prepared, PreflightCheck.Programme, Good, "9 ghế, 6 sản phẩm, họp ngày 01/09/2026." },
        { "no seats", Prepared with { Seats = 0 }, PreflightCheck.Programme, Required, "Chưa ghi các ghế của Hội đồng." },
        { "not the day", Prepared with { Hindrance = "Hôm nay không phải ngày họp." }, PreflightCheck.Programme, Required, "Hôm nay không phải ngày họp." },
        { "quorum", Prepared, PreflightCheck.Quorum, Good, "Có mặt 8/8 thành viên, cần 6." },
        { "written opinion", Prepared with { Quorum = null }, PreflightCheck.Quorum, Good, "Lấy ý kiến bằng văn bản: không điểm danh." },
        { "nobody presides", Prepared with { Quorum = new Quorum(7, 6, 8, false, false) }, PreflightCheck.Quorum, Required, "Chưa ghi người chủ trì có mặt." },
        { "too few", Prepared with { Quorum = new Quorum(3, 6, 8, true, false) }, PreflightCheck.Quorum, Required, "Mới có mặt 3/8 thành viên, cần 6." },
    };

    public static TheoryData<string, MachineFacts, PreflightCheck, PreflightMark, string> OfMachine => new()
    {
        { "writable", Healthy, PreflightCheck.Database, Good, "Ghi thử đã đến đĩa." },
        { "not writable", Healthy with { Writable = false }, PreflightCheck.Database, Required, "Không ghi được vào cơ sở dữ liệu." },
        { "room", Healthy, PreflightCheck.Disk, Good, "Còn trống 20,0 GB." },
        { "little room", Healthy with { Disk = HealthStatus.Degraded, FreeMegabytes = 500 }, PreflightCheck.Disk, Advised, "Chỉ còn 500 MB." },
        { "no room", Healthy with { Disk = HealthStatus.Unhealthy, FreeMegabytes = 40 }, PreflightCheck.Disk, Required, "Chỉ còn 40 MB." },
        { "unknown room", Healthy with { Disk = HealthStatus.Unhealthy, FreeMegabytes = null }, PreflightCheck.Disk, Required, "Không đọc được chỗ trống của ổ đĩa." },
        { "clock agrees", Healthy, PreflightCheck.Clock, Good, "Khớp với đồng hồ của máy này" },
        { "a minute is close", Healthy with { BrowserAhead = TimeSpan.FromSeconds(60) }, PreflightCheck.Clock, Good, "Khớp" },
        { "browser ahead", Healthy with { BrowserAhead = TimeSpan.FromSeconds(130) }, PreflightCheck.Clock, Advised, "Máy chủ chậm hơn máy này 2 phút 10 giây." },
        { "browser behind", Healthy with { BrowserAhead = TimeSpan.FromSeconds(-130) }, PreflightCheck.Clock, Advised, "Máy chủ nhanh hơn máy này 2 phút 10 giây." },
        { "hours apart", Healthy with { BrowserAhead = TimeSpan.FromHours(-25) }, PreflightCheck.Clock, Required, "Máy chủ nhanh hơn máy này 25 giờ 0 phút." },
        { "as far as can be told", Healthy with { BrowserAhead = TimeSpan.FromSeconds(int.MinValue) }, PreflightCheck.Clock, Required, "Máy chủ nhanh hơn" },
        { "not compared", Healthy with { BrowserAhead = null }, PreflightCheck.Clock, Advised, "Chưa so được với đồng hồ của máy này." },
        { "jumped", Healthy with { Jump = new ClockJump(TimeSpan.FromMinutes(-3), Morning) }, PreflightCheck.Clock, Advised, "Đồng hồ máy chủ đã nhảy 3 phút 0 giây, lúc 01/09/2026 08:00:00. Nay khớp" },
        { "jumped and apart", Healthy with { Jump = new ClockJump(TimeSpan.FromMinutes(9), Morning), BrowserAhead = TimeSpan.FromMinutes(-9) }, PreflightCheck.Clock, Required, "đã nhảy 9 phút" },
        { "backed up", Healthy, PreflightCheck.Backup, Good, "Bản mới nhất: 01/09/2026 08:00:00." },
        { "demonstration", Healthy with { Demonstration = true, Backups = new(false, null, null, null, BackupTrouble.None) }, PreflightCheck.Backup, Good, "Bản trình diễn không sao lưu." },
        { "backup failed", Healthy with { Backups = Kept with { Trouble = BackupTrouble.Failed } }, PreflightCheck.Backup, Advised, "không thành công. Bản mới nhất:" },
        { "backup old", Healthy with { Backups = Kept with { Trouble = BackupTrouble.Old } }, PreflightCheck.Backup, Advised, "Bản sao lưu đã quá cũ." },
        { "never by itself", Healthy with { Backups = Kept with { Scheduled = false } }, PreflightCheck.Backup, Advised, "Chương trình không tự sao lưu." },
        { "none yet", Healthy with { Backups = Kept with { LastSuccess = null, Age = null } }, PreflightCheck.Backup, Advised, "Chưa có bản sao lưu nào." },
        { "converted", Healthy, PreflightCheck.Pdf, Good, "Đã chuyển thử một trang." },
        { "no converter", Without(PdfRefusal.NotInstalled), PreflightCheck.Pdf, Advised, "Máy chủ chưa cài LibreOffice." },
        { "busy", Without(PdfRefusal.Busy), PreflightCheck.Pdf, Advised, "Bộ chuyển PDF đang bận." },
        { "hangs", Without(PdfRefusal.TookTooLong), PreflightCheck.Pdf, Advised, "Chuyển thử quá lâu nên đã dừng." },
        { "gave up", Without(PdfRefusal.Failed), PreflightCheck.Pdf, Advised, "Chuyển thử không thành." },
        { "letters", Healthy, PreflightCheck.Fonts, Good, "Chữ Việt trong PDF: LiberationSerif, LiberationSerif-Bold." },
        { "no PDF, no letters", Without(PdfRefusal.NotInstalled), PreflightCheck.Fonts, Advised, "Chưa xem được" },
        { "no letters", Healthy with { Pdf = new PdfFinding(null, []) }, PreflightCheck.Fonts, Advised, "Trang chuyển thử không có chữ." },
        { "other letters", Healthy with { Pdf = new PdfFinding(null, ["TimesNewRomanPSMT", "DejaVuSerif"]) }, PreflightCheck.Fonts, Advised, "PDF dùng phông thay thế: DejaVuSerif." },
    };

    [Theory]
    [MemberData(nameof(OfSession))]
    public void A_session_is_told_in_words_and_what_to_do(string name, SessionFacts session, PreflightCheck check, PreflightMark mark, string found) =>
        Told(AllGood with { Session = session }, check, mark, found, name);

    [Theory]
    [MemberData(nameof(OfMachine))]
    public void A_machine_is_told_in_words_and_what_to_do(string name, MachineFacts machine, PreflightCheck check, PreflightMark mark, string found) =>
        Told(AllGood with { Machine = machine }, check, mark, found, name);

    [Fact]
    public void Seats_without_a_way_in_are_named_and_the_chair_must_have_one()
    {
        var closed = Member with { HasWay = false };
        Told(AllGood, PreflightCheck.Devices, Good, "1/2 ghế đã vào bằng máy. Ghế nào cũng có mã hoặc tài khoản.");
        Told(AllGood with { Seats = null }, PreflightCheck.Devices, Good, "Bản trình diễn không cần mã");
        Told(AllGood with { Seats = [Chair, closed with { SignedIn = true }] }, PreflightCheck.Devices, Good, "2/2 ghế đã vào bằng máy.");
        Told(AllGood with { Seats = [Chair, closed] }, PreflightCheck.Devices, Advised, "Ghế chưa có mã hay tài khoản: Sở Y tế.");
        Told(AllGood with { Seats = [new SeatWay("Ủy ban nhân dân tỉnh", SeatRole.Chair, false, false), closed] }, PreflightCheck.Devices, Required, "Ủy ban nhân dân tỉnh; Sở Y tế.");
    }

    [Fact]
    public void It_is_ready_when_nothing_must_be_done_and_counts_what_must_and_what_may()
    {
        var good = PreflightList.Of(AllGood, Words);
        Assert.Equal((true, 0, 0), (good.Ready, good.ToDo, good.ToLookAt));
        Assert.Equal(Enum.GetValues<PreflightCheck>(), good.Items.Select(item => item.Check));

        var advised = PreflightList.Of(AllGood with { Machine = Without(PdfRefusal.NotInstalled) }, Words);
        Assert.Equal((true, 0, 2), (advised.Ready, advised.ToDo, advised.ToLookAt));

        var open = PreflightList.Of(new(Prepared with { Seats = 0 }, [Chair], Healthy with { Writable = false, BrowserAhead = null }), Words);
        Assert.Equal((false, 2, 1), (open.Ready, open.ToDo, open.ToLookAt));
    }

    private static void Told(PreflightFacts facts, PreflightCheck check, PreflightMark mark, string found, string name = "")
    {
        var item = PreflightList.Of(facts, Words).Items.Single(one => one.Check == check);
        Assert.True(mark == item.Mark, name);
        Assert.Contains(found, item.Found, StringComparison.Ordinal);
        Assert.Equal(mark == Good, item.ToDo is null);
        Assert.False(item.ToDo is not null && string.IsNullOrWhiteSpace(item.ToDo), name);
    }

    private static TextFact TextOf(int number, TextStatus status) => new(number, new Provenance("26/2026/QĐ-TTg", "Phụ lục I", number, status, "Nguồn.", []));

    private static MachineFacts Without(PdfRefusal why) => Healthy with { Pdf = new PdfFinding(why, []) };
}
