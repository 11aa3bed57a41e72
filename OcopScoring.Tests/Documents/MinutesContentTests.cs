using OcopScoring.App.Documents.Minutes;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Documents;

/// <summary>What the minutes tell, and what they leave to be told another day.</summary>
public sealed class MinutesContentTests
{
    private static readonly string[] Members = ["ct", "a", "b"];

    [Fact]
    public void What_was_left_undecided_is_told_without_its_points()
    {
        var session = Sitting(SessionForm.InPerson);
        Score(session, 0, 0, 40);
        session.Do(new CloseRound("sp1", null), "ct").Do(new CloseSession("Chưa thống nhất"), "ct");

        var outline = Outline(session);
        Assert.Contains("Lượt 1 | chênh lệch điểm quá giới hạn", outline);
        Assert.Contains("Lý do để lại | Chưa thống nhất", outline);
        Assert.DoesNotContain(outline, line => line.StartsWith("Điểm", StringComparison.Ordinal) && line.Contains('|', StringComparison.Ordinal));
        Assert.DoesNotContain(outline, line => line.StartsWith("Tổng điểm", StringComparison.Ordinal));
    }

    [Fact]
    public void A_contested_rating_is_not_counted_and_nothing_is_proposed_of_it()
    {
        var session = Rated(SessionForm.InPerson);
        session.Do(new ContestRating("sp1", "Nhầm phiếu"), "a").Do(new CloseSession("Chờ xác minh"), "ct");

        var content = Content(session);
        Assert.Equal((0, null), (content.CountOf(StarRating.Five), content.Products[0].Step));
        var outline = Outline(session);
        Assert.Contains("Kết quả | 5 sao (đang có khiếu nại)", outline);
        Assert.Contains("– Chưa quyết định tại phiên này: Sản phẩm (Hợp tác xã).", outline);
    }

    [Fact]
    public void An_elimination_before_any_form_is_told_with_its_clause()
    {
        var session = Sitting(SessionForm.InPerson);
        session.Do(new ProposeElimination("sp1", session.SetOf("sp1").EliminationGrounds[0].Id, "Giả mạo"), "a");
        foreach (var seat in Members)
            session.Do(new VoteOnElimination("sp1", true), seat);

        session.Do(new RuleElimination("sp1", "Đã xác minh"), "ct").Do(new CloseSession(null), "ct");
        Assert.IsType<OcopScoring.Core.Scoring.NextStep.ReturnToProducer>(Content(session).Products[0].Step);
    }

    [Fact]
    public void To_a_written_opinion_nobody_comes_and_nobody_is_called_absent()
    {
        var session = Rated(SessionForm.WrittenOpinion);
        session.Do(new CloseSession(null), "ct");

        var outline = Outline(session);
        Assert.Contains("2 | Sở Công Thương | Ủy viên | đã gửi phiếu", outline);
        Assert.Contains("4 | Văn phòng | Thư ký | ", outline);
        Assert.Contains(outline, line => line.Contains("bắt đầu lấy ý kiến bằng văn bản của 3 thành viên", StringComparison.Ordinal));
        Assert.Contains(outline, line => line.StartsWith("Việc lấy ý kiến kết thúc vào hồi", StringComparison.Ordinal));
        Assert.DoesNotContain(outline, line => char.IsAsciiDigit(line.FirstOrDefault()) && line.Contains("có mặt", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_was_ticked_by_mistake_before_the_opening_took_no_part()
    {
        var session = new RecordedSession();
        Prepare(session, SessionForm.InPerson);
        session.Do(new RecordAttendance("d", Present: true), "tk").Do(new RecordAttendance("d", Present: false), "tk");
        foreach (var seat in Members)
            session.Do(new RecordAttendance(seat, Present: true), "tk");

        session.Do(new OpenSession(), "ct").Do(new CloseSession("x"), "ct");
        Assert.Equal(["ct", "a", "b"], Content(session).TookPart.Select(seat => seat.Id));
        Assert.Equal(["ct"], Content(session).Presided.Select(seat => seat.Id));
    }

    [Fact]
    public void Closed_again_for_its_papers_alone_the_sitting_ended_when_it_did()
    {
        var session = Rated(SessionForm.InPerson);
        session.Do(new CloseSession(null), "ct");
        var ended = Content(session).Ending!.At;
        session.Do(new ReopenSession("Sai địa danh"), "ct").Do(new CloseSession(null), "ct");

        Assert.Equal(ended, Content(session).Ending!.At);
    }

    private static MinutesContent Content(RecordedSession session) => MinutesContent.Of(session.Record, session.Scoreboard);

    private static IReadOnlyList<string> Outline(RecordedSession session)
    {
        using var file = new WordFile(MinutesPaper.Of(Content(session), null).Write());
        return file.Outline;
    }

    private static RecordedSession Rated(SessionForm form)
    {
        var session = Sitting(form);
        Score(session, 0, 0, 0);
        return session.Do(new CloseRound("sp1", "Thành viên thứ tư vắng"), "ct").Do(new RateProduct("sp1"), "ct");
    }

    private static void Score(RecordedSession session, params int[] lost)
    {
        if (!session.State.IsWritten)
            session.Do(new OpenRound("sp1"), "ct");
        foreach (var (index, seat) in Members.Index())
            session.Cast(seat, "sp1", lost[index]);
    }

    private static RecordedSession Sitting(SessionForm form)
    {
        var session = new RecordedSession();
        Prepare(session, form, without: "d");
        if (form != SessionForm.WrittenOpinion)
        {
            foreach (var seat in new[] { "ct", "a", "b", "tk" })
                session.Do(new RecordAttendance(seat, Present: true));
        }

        return session.Do(new OpenSession(), "ct");
    }

    private static void Prepare(RecordedSession session, SessionForm form, string? without = null)
    {
        session.Do(Hall.Call with { Form = form, Deadline = form == SessionForm.WrittenOpinion ? Hall.Day : null });
        Seat[] seats =
        [
            new("ct", "Ủy ban nhân dân tỉnh", SeatRole.Chair), new("a", "Sở Công Thương", SeatRole.Member), new("b", "Sở Y tế", SeatRole.Member),
            new("d", "Sở Tài chính", SeatRole.Member), new("tk", "Văn phòng", SeatRole.Secretary),
        ];
        session.Do(new SeatCouncil([.. seats.Where(seat => seat.Id != without)]));
        session.Do(new EnterProduct("sp1", "HD-TH-001-2026", "Sản phẩm", "Hợp tác xã", 1, DossierKind.First, new DateOnly(2026, 7, 1)));
    }
}
