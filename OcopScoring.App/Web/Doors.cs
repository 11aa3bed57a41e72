using System.Collections.Frozen;
using System.Collections.Immutable;
using OcopScoring.App.Components.Pages.Room;
using OcopScoring.App.Live;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;
using OcopScoring.Core.Statistics;
using static OcopScoring.App.Web.Callers;

namespace OcopScoring.App.Web;

/// <summary>
/// Every address of the program and to whom it opens, as one table. <see cref="Porter"/> asks it before anything behind an address runs; an
/// address without a row opens to nobody. Only files of the program itself (styles, scripts, fonts) need none. ADDRESSES.md beside this file
/// is printed from it.
/// </summary>
public static class Doors
{
    private const Callers Scoring = Chair | ViceChair | Member;
    private const Callers Presiding = Chair | ViceChair;
    private const Callers Preparing = Office | Presiding | Secretary;

    /// <summary>The table.</summary>
    public static ImmutableArray<Door> Table { get; } =
    [
        // The front, the law, and what is said when something went wrong
        Page("/", Anybody),
        Page("/loi", Anybody),
        Page("/khong-tim-thay", Anybody),
        Page("/ho-so-hong", Anybody),
        Page("/kiem-tra/khong-ghi-duoc", Anybody),
        Page("/bo-tieu-chi", Anybody),
        Page("/bo-tieu-chi/{edition}/{number:int}", Anybody),
        File("/bo-tieu-chi/{edition}/{number:int}/phieu-trong.docx", Anybody),
        File("/mau-nhap/mau-ghe-hoi-dong.xlsx", Anybody),
        File("/mau-nhap/mau-ghe-hoi-dong.csv", Anybody),
        File("/mau-nhap/mau-san-pham.xlsx", Anybody),
        File("/mau-nhap/mau-san-pham.csv", Anybody),
        File(ThemeSheet.Address, Anybody),
        File("/{**path:file}", Anybody), // in a development run: a file of the program that was added since it was built
        File("/suc-khoe/song", Anybody),
        File("/suc-khoe/san-sang", Anybody),
        Form("/ngon-ngu", Anybody),

        // Coming in, and going out
        Page("/thiet-lap", Anybody), // only until there is an administrator: SetupDoor
        Form("/thiet-lap/gui", Anybody),
        Page("/dang-nhap", Anybody),
        Form("/dang-nhap/gui", Anybody),
        Page("/dang-nhap/buoc-hai", Anybody), // whoever has just shown the right password: SecondStep
        Form("/dang-nhap/buoc-hai/gui", Anybody),
        Page("/dang-nhap/mat-khau-moi", Anybody),
        Form("/dang-nhap/mat-khau-moi/gui", Anybody),
        Form("/dang-nhap/khoa-truy-cap/tuy-chon", Anybody),
        Form("/dang-nhap/khoa-truy-cap/gui", Anybody),
        File("/dang-nhap/cong", Anybody), // these four only where a province has a sign-on of its own: SignOnDoor
        File("/dang-nhap/cong/ve", Anybody),
        File("/dang-nhap/cong/vao", Anybody),
        File("/toi/cong/di", Account),
        Page("/vao-phong", Anybody),
        Page("/vao-phong/{Token}", Anybody),
        Form("/vao-phong/gui", Anybody),
        Form("/lam-viec", Account),
        Form("/khoa", Informed),
        Page("/mo-khoa", Anybody),
        Form("/mo-khoa/gui", Anybody),
        Form("/roi-ghe", Anybody),
        Form("/dang-xuat", Anybody),
        Form("/ngoi-vao-ghe", Anybody), // these three in a demonstration only
        Form("/vao-van-phong", Anybody),
        Form("/vao-kiem-tra", Anybody),

        // One's own account
        Page("/toi", Account),
        Page("/toi/xac-thuc", Account),
        Page("/toi/ma-du-phong", Account),
        Form("/toi/mat-khau/gui", Account),
        Form("/toi/xac-thuc/bat-dau/gui", Account),
        Form("/toi/xac-thuc/gui", Account),
        Form("/toi/xac-thuc/tat/gui", Account),
        Form("/toi/ma-du-phong/gui", Account),
        Form("/toi/khoa-truy-cap/tuy-chon", Account),
        Form("/toi/khoa-truy-cap/gui", Account),
        Form("/toi/khoa-truy-cap/xoa/gui", Account),
        Form("/toi/cong/noi/gui", Account),
        Form("/toi/cong/go/gui", Account),

        // The administration
        Page("/quan-tri", Administrator),
        Page("/quan-tri/nguoi-dung", Administrator),
        Page("/quan-tri/nguoi-dung/{Id}", Administrator),
        Page("/quan-tri/hoi-dong", Administrator),
        Page("/quan-tri/phien-hop", Administrator),
        Page("/quan-tri/thiet-bi", Administrator),
        Page("/quan-tri/nhat-ky-dang-nhap", Administrator),
        Page("/quan-tri/nhat-ky", Administrator),
        Page("/quan-tri/quy-che", Administrator),
        Page("/quan-tri/van-hanh", Administrator),
        Form("/quan-tri/nguoi-dung/them/gui", Administrator),
        Form("/quan-tri/nguoi-dung/{id}/mat-khau/gui", Administrator),
        Form("/quan-tri/nguoi-dung/{id}/buoc-hai/gui", Administrator),
        Form("/quan-tri/nguoi-dung/{id}/mo-khoa/gui", Administrator),
        Form("/quan-tri/nguoi-dung/{id}/dong/gui", Administrator),
        Form("/quan-tri/nguoi-dung/{id}/dang-xuat/gui", Administrator),
        Form("/quan-tri/nguoi-dung/{id}/giao-viec/gui", Administrator),
        Form("/quan-tri/nguoi-dung/{id}/thoi-viec/gui", Administrator),
        Form("/quan-tri/nguoi-dung/{id}/noi-cong/gui", Administrator),
        Form("/quan-tri/nguoi-dung/{id}/go-cong/gui", Administrator),
        Form("/quan-tri/hoi-dong/them/gui", Administrator),
        Form("/quan-tri/hoi-dong/{id}/doi-ten/gui", Administrator),
        Form("/quan-tri/hoi-dong/{id}/giai-the/gui", Administrator),
        Form("/quan-tri/thiet-bi/{id:guid}/gui", Administrator),

        // All sessions: each is told of those they may know of
        Page("/phien-hop", Informed),
        File("/phien-hop/so-phien-hop.xlsx", Informed),
        File("/phien-hop/so-phien-hop.csv", Informed),
        Form("/phien-hop/chi-tieu", Office),
        Page("/phien-hop/moi", Office).By(Authority.Hindrance),
        Form("/tap-huan", Office | Seated).By(OfficeDoor.MayPractiseAsync),

        // A session: where one comes in, what hangs on the wall, and the lines of both
        Page("/phien/{SessionId}", Informed),
        Page("/man-hinh/{SessionId}", Anybody), // says to whoever may not watch how a screen is opened
        Page("/man-hinh/{sessionId}/{token}", Anybody), // the link itself is the key
        Line("/hub/tong-hop", Anybody),
        Line("/hub/tong-hop/negotiate", Anybody),
        Call(CallOf(TallyHub.Address, nameof(TallyHub.Watch)), Informed),
        Line("/_blazor", Anybody), // each page behind it is asked for by its own address: RouteGate
        Line("/_blazor/negotiate", Anybody),
        Line("/_blazor/disconnect", Anybody),
        Line("/_blazor/initializers", Anybody),
        Line("/_framework/opaque-redirect", Anybody),

        // Preparing it
        Page("/phien/{SessionId}/chuan-bi", Preparing).By(Authority.Hindrance),
        Page("/phien/{SessionId}/chuan-bi/nhap/{Kind}", Preparing).By(Authority.Hindrance),
        Page("/phien/{SessionId}/ma-vao", Office | Secretary).By(RoomDoor.IsOpen),
        Page("/phien/{SessionId}/san-sang", Preparing).By(PreflightPage.IsDue),
        File("/phien/{sessionId}/phieu-trong.{kind:regex(^(docx|zip)$)}", Office | Seated | Auditor).By(FormFiles.MayPrepareWith),
        File("/phien/{sessionId}/phieu-trong/{productId}.docx", Office | Seated | Auditor).By(FormFiles.MayPrepareWith),

        // Sitting
        Page("/phien/{SessionId}/dieu-hanh", Presiding).By(Authority.Hindrance),
        Page("/phien/{SessionId}/thu-ky", Secretary).By(Authority.Hindrance),
        Page("/phien/{SessionId}/thu-ky/phieu-giay/{ProductId}/{SeatId}", Secretary).By(Authority.Hindrance),
        Page("/phien/{SessionId}/doi-chieu/{ProductId}/{SeatId}", Scoring | Secretary).By(PaperSight.MayCompare),
        File("/phien/{sessionId}/phieu-giay/{productId}/{seatId}/{sha256}", Seated | Auditor).By(PaperSight.MaySeeScan),
        Page("/phien/{SessionId}/phieu", Scoring).By(OwnForms.Of),
        Page("/phien/{SessionId}/phieu/{ProductId}", Scoring).By(Authority.Hindrance),
        Page("/phien/{SessionId}/phieu/{ProductId}/cac-ban", Scoring).By(OwnForms.Of),
        Page("/phien/{SessionId}/phieu/{ProductId}/{SeatId}/in", Seated | Auditor).By(FormSight.Find),
        File("/phien/{sessionId}/phieu/{productId}/{seatId}/phieu.docx", Seated | Auditor).By(FormSight.Find),
        Page("/phien/{SessionId}/bao-cao/{ProductId}", Seated | Auditor).By(Sight.Of),

        // Concluding
        Page("/phien/{SessionId}/bien-ban", Seated | Auditor).By(MinutesSight.MayRead),
        Page("/phien/{SessionId}/bien-ban/cau-chu", Presiding | Secretary).By(MinutesSight.MayPrepare),
        Page("/phien/{SessionId}/bien-ban/in", Seated | Auditor).By(MinutesSight.MayRead),
        File("/phien/{sessionId}/bien-ban/xem-truoc.docx", Seated | Auditor).By(MinutesSight.MayPreview),
        File("/phien/{sessionId}/bien-ban/ban-{number:int}.docx", Seated | Auditor).By(MinutesSight.MayRead),
        File("/phien/{sessionId}/bien-ban/ban-{number:int}.pdf", Seated | Auditor).By(MinutesSight.MayRead),
        File("/phien/{sessionId}/bien-ban/da-ky/{sha256}", Seated | Auditor).By(MinutesSight.MayRead),
        File("/phien/{sessionId}/cac-phieu/{productId}.{kind:regex(^(docx|zip)$)}", Seated | Auditor).By(FormSight.Of),
        File("/phien/{sessionId}/cac-phieu.{kind:regex(^(docx|zip)$)}", Seated | Auditor).By(FormSight.All),
        File("/phien/{sessionId}/ket-qua.xlsx", Seated | Auditor).By(ResultSight.MayHave),
        File("/phien/{sessionId}/ket-qua.csv", Seated | Auditor).By(ResultSight.MayHave),
        File("/phien/{sessionId}/ket-qua.json", Seated | Auditor).By(ResultSight.MayHave),

        // Looking back at what was sealed
        Page("/phien/{Key}/phat-lai", Presiding | Secretary | Auditor).By(ReplaySight.MayReplay),
        Page("/phien/{SessionId}/doi-chieu", Presiding | Secretary | Auditor).By(AuditSight.MayHaveRecord),
        Page("/phien/{SessionId}/tinh-thu", Chair | Auditor).By(WhatIfSight.MaySee),
        File("/phien/{sessionId}/goi.zip", Seated | Auditor).By(AuditSight.MayHaveRecord),

        // The inspection's
        Page("/kiem-tra", Auditor | OfficeOfAll),
        Page("/kiem-tra/nhat-ky", Auditor | OfficeOfAll),
        Page("/kiem-tra/thanh-vien", Auditor | Seated).By(StatisticsSight.Of),
        Page("/goi", Auditor),
        Page("/goi/{Key}/phat-lai", Auditor),
    ];

    private static readonly FrozenDictionary<string, Door> ByPattern = Table.ToFrozenDictionary(door => door.Pattern, StringComparer.OrdinalIgnoreCase);

    /// <summary>The door of an address; null for one that has none.</summary>
    /// <param name="pattern">A route pattern, or what <see cref="CallOf"/> makes.</param>
    public static Door? Of(string? pattern) => pattern is null ? null : ByPattern.GetValueOrDefault("/" + pattern.Trim('/'));

    /// <summary>How the table names what can be called over a line, about one session.</summary>
    /// <param name="line">The address of the line.</param>
    /// <param name="method">What is called.</param>
    public static string CallOf(string line, string method) => $"{line}#{method}({{sessionId}})";

    private static Door Page(string pattern, Callers open) => new(DoorKind.Page, pattern, open);

    private static Door File(string pattern, Callers open) => new(DoorKind.File, pattern, open);

    private static Door Form(string pattern, Callers open) => new(DoorKind.Form, pattern, open);

    private static Door Line(string pattern, Callers open) => new(DoorKind.Line, pattern, open);

    private static Door Call(string pattern, Callers open) => new(DoorKind.Call, pattern, open);
}
