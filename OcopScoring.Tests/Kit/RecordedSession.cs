using System.Collections.Immutable;
using System.Globalization;
using OcopScoring.App.Simulation;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Record;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Kit;

/// <summary>
/// A whole session put on record through the real decider, always the same to the last hash: what documents are made from. Every
/// command must be carried out.
/// </summary>
internal sealed class RecordedSession
{
    private static readonly ImmutableSortedDictionary<string, string> NoComments = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private readonly SessionRecorder _session;
    private DateTimeOffset _now = new(2026, 8, 1, 1, 0, 0, TimeSpan.Zero);
    private int _commands;

    public RecordedSession(string id = "phien-mau") => _session = new SessionRecorder(id, LawOnDisk.Book);

    public string Id => _session.Id;

    public SessionState State => _session.State;

    public IReadOnlyList<Envelope> Record => _session.Record;

    public Scoreboard Scoreboard => _session.Scoreboard;

    public RecordedSession Do(SessionCommand command, string? seat = null)
    {
        _now = _now.AddSeconds(37);
        var id = new Guid(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-8000-{++_commands:x12}"));
        var decision = _session.Do(command, new CommandContext(id, seat is null ? Actor.Office : Actor.InSeat(seat), _now));
        Assert.True(decision is Decision.Accepted, $"{command}: {Described.Text(decision)}");
        return this;
    }

    public CriteriaSet SetOf(string product) => Scoreboard.SetOf(State.FindProduct(product)!.Product);

    /// <summary>A form of the best options, with about so many points left out, from the end.</summary>
    public RecordedSession Cast(string seat, string product, int lost = 0, string? opinion = null) =>
        Do(new CastBallot(product, FormOf(product, lost), NoComments, opinion), seat);

    public ImmutableSortedDictionary<string, string?> FormOf(string product, int lost) => FormMaker.Fill(SetOf(product), lost);

    /// <summary>Closed, drawn, signed; a remark is made wherever the minutes ask for one.</summary>
    public RecordedSession Conclude(string chair, string secretary, string? reason = null)
    {
        Do(new CloseSession(reason), chair);
        foreach (var product in MinutesCheck.All(State, Scoreboard).Single(check => check.Kind == MinutesCheckKind.Minimums).Products)
            Do(new RecordNote(product, "Hội đồng thảo luận, thống nhất theo ý kiến đa số."), secretary);

        return this;
    }

    /// <summary>
    /// The session the golden documents tell of: six members, seven products; a re-score, an accepted spread, a paper form, an
    /// elimination, a recusal, a replaced member, a withdrawn product, one left undecided; a pause, a late arrival, opinions and remarks.
    /// </summary>
    public static RecordedSession Golden()
    {
        var session = new RecordedSession();
        session.Do(Hall.Call with { Title = "Đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2026", Place = "Hội trường Ủy ban nhân dân tỉnh", Form = SessionForm.Hybrid });
        session.Do(new SeatCouncil(
        [
            new("ct", "Ủy ban nhân dân tỉnh", SeatRole.Chair),
            new("pct", "Sở Nông nghiệp và Môi trường", SeatRole.ViceChair),
            new("tv1", "Sở Công Thương", SeatRole.Member),
            new("tv2", "Sở Y tế", SeatRole.Member),
            new("tv3", "Sở Khoa học và Công nghệ", SeatRole.Member),
            new("tv4", "Sở Văn hóa, Thể thao và Du lịch", SeatRole.Member),
            new("tk", "Chi cục Phát triển nông thôn", SeatRole.Secretary),
            new("tk2", "Văn phòng Điều phối nông thôn mới", SeatRole.Secretary),
        ]));
        var products = new (string Id, string Name, string Producer, int Set)[]
        {
            ("sp1", "Vải thiều Thanh Hà", "Hợp tác xã Vải thiều Thanh Hà", 1),
            ("sp2", "Bánh đậu xanh Rồng vàng", "Cơ sở bánh đậu xanh Hòa An", 7),
            ("sp3", "Nước mắm <Cát> & \"Hải\"", "Công ty nước mắm Cát Hải", 9),
            ("sp4", "Trà hoa cúc Chí Linh", "Cơ sở trà thảo mộc Chí Linh", 12),
            ("sp5", "Gạo nếp cái hoa vàng", "Hợp tác xã Kinh Môn", 3),
            ("sp6", "Rượu trắng Phú Lộc", "Cơ sở nấu rượu Phú Lộc", 14),
            ("sp7", "Điểm du lịch sinh thái Đảo Cò", "Hợp tác xã Du lịch Chi Lăng Nam", 26),
        };
        foreach (var (index, (id, name, producer, set)) in products.Index())
        {
            session.Do(new EnterProduct(id, string.Create(CultureInfo.InvariantCulture, $"HD-TH-{index + 1:000}-2026"), name, producer, set, DossierKind.First, new DateOnly(2026, 7, 1)));
        }

        session.Do(new DeclareRecusal("tv1", "sp2", "Có người thân là chủ thể"), "tv1");
        foreach (var seat in new[] { "ct", "pct", "tv1", "tv2", "tv3", "tk", "tk2" })
            session.Do(new RecordAttendance(seat, Present: true));

        session.Do(new OpenSession(), "ct").Do(new RecordAttendance("tv4", Present: true) { Remote = true }, "tk");
        Rated(session, "sp1", 0, 3, 5, 2, 4, 0);
        session.Do(new PauseSession("Giải lao"), "ct").Do(new ResumeSession(), "ct");

        // Too far apart: scored again on one criterion, then accepted.
        session.Do(new OpenRound("sp2"), "ct");
        foreach (var (seat, lost) in new[] { ("ct", 0), ("pct", 4), ("tv2", 30), ("tv3", 2), ("tv4", 6) })
            session.Cast(seat, "sp2", lost, seat == "tv2" ? "Bao bì chưa ghi đủ thông tin; đề nghị bổ sung trước khi cấp giấy chứng nhận." : null);
        session.Do(new CloseRound("sp2", null), "ct");
        session.Do(new OrderRescore("sp2", [session.SetOf("sp2").Leaves[^1].Number], "Đọc lại minh chứng bao bì"), "ct");
        foreach (var (seat, lost) in new[] { ("ct", 0), ("pct", 4), ("tv2", 30), ("tv3", 2), ("tv4", 6) })
            session.Cast(seat, "sp2", lost);
        session.Do(new CloseRound("sp2", null), "ct").Do(new AcceptSpread("sp2", "Đã thảo luận, mỗi thành viên giữ ý kiến"), "ct").Do(new RateProduct("sp2"), "ct");

        // One form on paper, one missing with a reason.
        session.Do(new OpenRound("sp3"), "ct");
        foreach (var seat in new[] { "ct", "pct", "tv1", "tv2" })
            session.Cast(seat, "sp3", 12);
        session.Do(new EnterPaperBallot("sp3", "tv3", session.FormOf("sp3", 15), NoComments, null, new string('b', 64)), "tk");
        session.Do(new ConfirmPaperBallot("sp3", "tv3", session.State.Version), "tk2");
        session.Do(new CloseRound("sp3", "Mất đường truyền, thành viên dự qua mạng không gửi được phiếu"), "ct").Do(new RateProduct("sp3"), "ct");

        // Eliminated by vote.
        session.Do(new OpenRound("sp4"), "ct");
        foreach (var seat in new[] { "ct", "pct", "tv1", "tv2", "tv3", "tv4" })
            session.Cast(seat, "sp4");
        session.Do(new ProposeElimination("sp4", session.SetOf("sp4").EliminationGrounds[0].Id, "Không có giấy phép còn hiệu lực"), "tv2");
        foreach (var (seat, agrees) in new[] { ("ct", true), ("pct", true), ("tv1", true), ("tv2", true), ("tv3", false), ("tv4", false) })
            session.Do(new VoteOnElimination("sp4", agrees), seat);
        session.Do(new RuleElimination("sp4", "Đa số xác nhận giấy phép hết hạn"), "ct");

        Rated(session, "sp7", 5, 8, 6, 5, 9, 7);
        session.Do(new WithdrawProduct("sp5", "Chủ thể xin bổ sung hồ sơ"), "ct");
        session.Do(new ReplaceMember("tv4", "tv5", "Sở Tài chính", "Công văn 12 cử người thay"), "tk");
        session.Do(new RecordNote(null, "Đại diện chủ thể được nghe kết quả trước khi bế mạc."), "tk");
        return session.Conclude("ct", "tk", "Hết giờ làm việc; xem xét ở phiên sau");
    }

    /// <summary>Drawn, signed and sealed; the documents are named, as the record does, by their hashes alone.</summary>
    public RecordedSession Seal(string? drawn = null, string? signed = null) => Do(new DrawMinutes(drawn ?? new string('d', 64), State.Version, null), "tk")
        .Do(new SignMinutes(1, signed ?? new string('e', 64)), "tk")
        .Do(new SealSession(), "ct");

    /// <summary>A session of many products and members, all rated.</summary>
    public static RecordedSession Large(int products, int members)
    {
        var session = Sitting(products, members);
        for (var number = 1; number <= products; number++)
            Rated(session, "sp" + Text(number), [.. Enumerable.Range(0, members).Select(member => member % 7)]);

        return session.Conclude("ct", "tk");
    }

    /// <summary>One product, to which each member, by number from 0, gives so many points.</summary>
    public static RecordedSession Close(int members, Func<int, int> totals)
    {
        var session = Sitting(products: 1, members);
        session.Do(new OpenRound("sp1"), "ct");
        foreach (var (index, seat) in session.State.ScoringSeats.ToList().Index())
            session.Do(new CastBallot("sp1", Forms.Worth(session.SetOf("sp1"), totals(index)).Choices, NoComments, null), seat.Id);

        session.Do(new CloseRound("sp1", null), "ct").Do(new RateProduct("sp1"), "ct");
        return session.Conclude("ct", "tk");
    }

    private static RecordedSession Sitting(int products, int members)
    {
        var session = new RecordedSession("phien-lon");
        session.Do(Hall.Call);
        ImmutableArray<Seat> seats =
        [
            new("ct", "Ủy ban nhân dân tỉnh", SeatRole.Chair),
            .. Enumerable.Range(1, members - 1).Select(number => new Seat("tv" + Text(number), "Cơ quan thành viên số " + Text(number), SeatRole.Member)),
            new("tk", "Văn phòng Điều phối nông thôn mới", SeatRole.Secretary),
        ];
        session.Do(new SeatCouncil(seats));
        for (var number = 1; number <= products; number++)
        {
            session.Do(new EnterProduct(
                "sp" + Text(number), $"HD-TH-{Text(number)}-2026", "Sản phẩm số " + Text(number), "Hợp tác xã số " + Text(number), (number % 26) + 1, DossierKind.First, new DateOnly(2026, 7, 1)));
        }

        foreach (var seat in seats)
            session.Do(new RecordAttendance(seat.Id, Present: true));

        return session.Do(new OpenSession(), "ct");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Rated(RecordedSession session, string product, params int[] lost)
    {
        session.Do(new OpenRound(product), "ct");
        foreach (var (index, seat) in session.State.JudgesOf(session.State.FindProduct(product)).ToList().Index())
            session.Cast(seat.Id, product, lost[index]);

        session.Do(new CloseRound(product, null), "ct").Do(new RateProduct(product), "ct");
    }
}
