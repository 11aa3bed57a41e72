using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Core;

/// <summary>
/// One fact of each type with the text the record keeps for it. The texts are literal on purpose: they are hashed in sealed
/// sessions. If one of them must change, the shape number goes up and the old text must still be read.
/// </summary>
internal static class GoldenFacts
{
    public static IReadOnlyList<(SessionEvent Fact, string Text)> All { get; } =
    [
        (new SessionConvened(
                "Phiên đợt 2 <năm 2026> & \"thử\"", "123/QĐ-UBND", CouncilLevel.Province, SessionPurpose.Official,
                SessionForm.Hybrid, new Campaign(2026, 2), new DateOnly(2026, 8, 1), null, "Hải Dương", new RulesPin("default", 1, "ab12"), new TemplatePin("default", 1, "ef56")),
            """{"campaign":{"number":2,"year":2026},"deadline":null,"decisionNumber":"123/QĐ-UBND","form":"hybrid","heldOn":"2026-08-01","level":"province","place":"Hải Dương","purpose":"official","rules":{"id":"default","sha256":"ab12","version":1},"template":{"id":"default","sha256":"ef56","version":1},"title":"Phiên đợt 2 <năm 2026> & \"thử\""}"""),
        (new CouncilSeated([new Seat("ct", "Phó Chủ tịch UBND tỉnh", SeatRole.Chair), new Seat("pct", "Sở Y tế", SeatRole.ViceChair), new Seat("m1", "Sở Công Thương", SeatRole.Member), new Seat("tk", "Chi cục", SeatRole.Secretary)]),
            """{"seats":[{"id":"ct","office":"Phó Chủ tịch UBND tỉnh","role":"chair"},{"id":"pct","office":"Sở Y tế","role":"vice-chair"},{"id":"m1","office":"Sở Công Thương","role":"member"},{"id":"tk","office":"Chi cục","role":"secretary"}]}"""),
        (new ProductEntered(new Product(
                "p1", "HD-001", "Bánh đậu xanh", "HTX Đức Chính", new SetPin("qd-26-2026/08", "cd34"), new EditionPin("qd-26-2026", "ef56"), DossierKind.ReRating, new DateOnly(2026, 2, 28), "Điều 11–12",
                new DossierFacts("Thanh Hà", "Bánh", ["Giấy chứng nhận"]))),
            """{"product":{"clause":"Điều 11–12","code":"HD-001","edition":{"id":"qd-26-2026","sha256":"ef56"},"facts":{"evidence":["Giấy chứng nhận"],"place":"Thanh Hà","summary":"Bánh"},"filedOn":"2026-02-28","id":"p1","kind":"re-rating","name":"Bánh đậu xanh","producer":"HTX Đức Chính","set":{"id":"qd-26-2026/08","sha256":"cd34"}}}"""),
        (new AttendanceRecorded("m1", Attendance.Late, true), """{"attendance":"late","remote":true,"seatId":"m1"}"""),
        (new ProductCorrected(new Product(
                "p1", "HD-TH-1-2026", "Bánh", "HTX", new SetPin("qd-26-2026/08", "cd34"), new EditionPin("qd-26-2026", "ef56"), DossierKind.First,
                new DateOnly(2026, 7, 1), "Điều 11–12", DossierFacts.None), "Ghi sai tên"),
            """{"product":{"clause":"Điều 11–12","code":"HD-TH-1-2026","edition":{"id":"qd-26-2026","sha256":"ef56"},"facts":{"evidence":[],"place":"","summary":""},"filedOn":"2026-07-01","id":"p1","kind":"first","name":"Bánh","producer":"HTX","set":{"id":"qd-26-2026/08","sha256":"cd34"}},"reason":"Ghi sai tên"}"""),
        (new ProductWithdrawn("p1", "Chủ thể rút"), """{"productId":"p1","reason":"Chủ thể rút"}"""),
        (new AgendaOrdered(["p2", "p1"]), """{"productIds":["p2","p1"]}"""),
        (new RecusalDeclared("m1", "p1", "Có góp vốn"), """{"productId":"p1","reason":"Có góp vốn","seatId":"m1"}"""),
        (new RecusalLifted("m1", "p1", "Ghi nhầm"), """{"productId":"p1","reason":"Ghi nhầm","seatId":"m1"}"""),
        (new MemberReplaced("m1", new Seat("m9", "Sở Tài chính", SeatRole.Member), "Công văn 5"),
            """{"reason":"Công văn 5","replacement":{"id":"m9","office":"Sở Tài chính","role":"member"},"seatId":"m1"}"""),
        (new ChairDelegated("pct", "Giấy ủy quyền 7"), """{"reason":"Giấy ủy quyền 7","seatId":"pct"}"""),
        (new SessionPaused(PauseCause.QuorumLost, null), """{"cause":"quorum-lost","reason":null}"""),
        (new SessionResumed(5, 7, new DateOnly(2026, 8, 2)), """{"on":"2026-08-02","present":5,"seated":7}"""),
        (new SessionAdjourned(new DateOnly(2026, 8, 2), "Hết giờ"), """{"reason":"Hết giờ","toDay":"2026-08-02"}"""),
        (new MeetingCalled(new DateOnly(2026, 8, 5), "Ý kiến khác nhau"), """{"onDay":"2026-08-05","reason":"Ý kiến khác nhau"}"""),
        (new NoteRecorded(null, "Họp sôi nổi"), """{"productId":null,"text":"Họp sôi nổi"}"""),
        (new SessionReopened(2, "Sai sót"), """{"edition":2,"reason":"Sai sót"}"""),
        (new SessionVoided("Sai thẩm quyền"), """{"reason":"Sai thẩm quyền"}"""),
        (new BallotWithdrawn("p1", 1, "m1"), """{"productId":"p1","round":1,"seatId":"m1"}"""),
        (new PaperBallotEntered("p1", 1, "m1", Sorted(("1.1", "3")), Hall.NoComments, null, "ab12", "tk"),
            """{"choices":{"1.1":"3"},"comments":{},"enteredBy":"tk","opinion":null,"productId":"p1","round":1,"scanSha256":"ab12","seatId":"m1"}"""),
        (new PaperBallotConfirmed("p1", 1, "m1", 17, "ct"), """{"confirmedBy":"ct","entry":17,"productId":"p1","round":1,"seatId":"m1"}"""),
        (new PaperBallotRejected("p1", 1, "m1", 17, "Nhầm 1.1"), """{"entry":17,"productId":"p1","reason":"Nhầm 1.1","round":1,"seatId":"m1"}"""),
        (new EliminationProposed("p1", new EliminationGround("dossier", EliminationEffect.RejectDossier, "Hồ sơ bị loại khi …"), "m1", "Thiếu giấy phép"),
            """{"ground":{"effect":"reject-dossier","id":"dossier","text":"Hồ sơ bị loại khi …"},"productId":"p1","reason":"Thiếu giấy phép","seatId":"m1"}"""),
        (new EliminationVoteCast("p1", "m1", true), """{"agrees":true,"productId":"p1","seatId":"m1"}"""),
        (new EliminationRuled("p1", true, 4, 1, 5, "Đã rõ"), """{"against":1,"eligible":5,"for":4,"found":true,"productId":"p1","reason":"Đã rõ"}"""),
        (new RatingContested("p1", "m1", "Nhầm mức"), """{"productId":"p1","reason":"Nhầm mức","seatId":"m1"}"""),
        (new RatingUpheld("p1", "Đúng mức"), """{"productId":"p1","reason":"Đúng mức"}"""),
        (new CorrectionRecorded("p1", "Sai tiêu chí 1.1"), """{"productId":"p1","reason":"Sai tiêu chí 1.1"}"""),
        (new SessionOpened(5, 7), """{"present":5,"seated":7}"""),
        (new RoundOpened("p1", 1), """{"productId":"p1","round":1}"""),
        (new BallotCast(
                "p1", 2, "m1",
                Sorted(("1.1", "3"), ("1.10", null), ("9", "b2")),
                Sorted(("1.1", "Dòng một\nDòng hai")).ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value!, StringComparer.Ordinal),
                "Nên đổi bao bì ☺"),
            """{"choices":{"1.1":"3","1.10":null,"9":"b2"},"comments":{"1.1":"Dòng một\nDòng hai"},"opinion":"Nên đổi bao bì ☺","productId":"p1","round":2,"seatId":"m1"}"""),
        (new RoundClosed("p1", 1, ["m2", "m3"], "Hai ủy viên vắng"), """{"missingSeats":["m2","m3"],"productId":"p1","reason":"Hai ủy viên vắng","round":1}"""),
        (new RoundClosed("p1", 1, [], null), """{"missingSeats":[],"productId":"p1","reason":null,"round":1}"""),
        (new SpreadExceeded("p1", 1, 60, 90, 10), """{"limit":10,"max":90,"min":60,"productId":"p1","round":1}"""),
        (new RescoreOrdered("p1", 2, ["1.1", "5.2"], "Còn khác nhau"), """{"criteria":["1.1","5.2"],"productId":"p1","reason":"Còn khác nhau","round":2}"""),
        (new SpreadAccepted("p1", 1, "Đã thảo luận"), """{"productId":"p1","reason":"Đã thảo luận","round":1}"""),
        (new ProductRated("p1", 1, new Rating(
                5, 462, StarRating.Five, RatingOutcome.Rated, StarRating.Three, [new UnmetMinimum(StarRating.Four, "1.4", "3", 2)], "gate-majority/1", "star-fallback/1")),
            """{"productId":"p1","rating":{"band":5,"counted":5,"gateRule":"gate-majority/1","outcome":"rated","starRule":"star-fallback/1","stars":3,"sum":462,"unmet":[{"criterion":"1.4","option":"3","star":4,"support":2}]},"round":1}"""),
        (new ProductRated("p2", 1, new Rating(1, 88, StarRating.Four, RatingOutcome.NotRecognised, null, [], "gate-all/1", "star-refuse/1")),
            """{"productId":"p2","rating":{"band":4,"counted":1,"gateRule":"gate-all/1","outcome":"not-recognised","starRule":"star-refuse/1","stars":null,"sum":88,"unmet":[]},"round":1}"""),
        (new SessionClosed(["p2"], "Chủ thể rút"), """{"reason":"Chủ thể rút","unratedProducts":["p2"]}"""),
        (new TemplateRevised(1, new PaperTexts(
                new AgencyLines("UBND TỈNH", "HỘI ĐỒNG", "Hải Dương", "BB-HĐ"),
                new FormTexts("PHIẾU", "Dấu sao", "Ý kiến", new SignatureLine("NGƯỜI ĐÁNH GIÁ", "(Ký)")),
                new MinutesTexts("BIÊN BẢN", "Họp", [new MinutesSection(MinutesPart.TimeAndPlace, "Thời gian", ["Vào hồi {giờ khai mạc}"], [])], [new SignatureLine("CHỦ TỌA", "(Ký)")], ["Lưu"]))),
            """{"revision":1,"texts":{"agency":{"council":"HỘI ĐỒNG","locality":"Hải Dương","superior":"UBND TỈNH","symbol":"BB-HĐ"},"form":{"footnote":"Dấu sao","opinion":"Ý kiến","signature":{"hint":"(Ký)","title":"NGƯỜI ĐÁNH GIÁ"},"title":"PHIẾU"},"minutes":{"recipients":["Lưu"],"sections":[{"heading":"Thời gian","part":"time-and-place","sentences":["Vào hồi {giờ khai mạc}"],"written":[]}],"signatures":[{"hint":"(Ký)","title":"CHỦ TỌA"}],"subject":"Họp","title":"BIÊN BẢN"}}}"""),
        (new MinutesDrawn(2, "ab12", "Sót ghi chú"), """{"number":2,"reason":"Sót ghi chú","sha256":"ab12"}"""),
        (new MinutesSigned(2, "cd34"), """{"number":2,"sha256":"cd34"}"""),
        (new SessionSealed(["p2"], "Chủ thể rút"), """{"reason":"Chủ thể rút","unratedProducts":["p2"]}"""),
    ];

    private static ImmutableSortedDictionary<string, string?> Sorted(params (string Key, string? Value)[] entries) =>
        entries.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
