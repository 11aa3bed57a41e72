using System.Collections.Immutable;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Replay;

/// <summary>Every version of a form that came on record, what became of it, and what changed from one to the next.</summary>
public sealed class FormHistoryTests
{
    private static readonly ImmutableSortedDictionary<string, string> NoComments = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    [Fact]
    public void Versions_of_all_rounds_stand_in_order_with_their_differences()
    {
        var session = RecordedSession.Golden();
        var history = Of(session, "sp2", "tv2");
        Assert.Equal([(1, FormFate.Counts), (2, FormFate.Counts)], history.Select(entry => (entry.Round, entry.Fate)));
        Assert.Null(history[0].Difference);
        Assert.Empty(history[1].Difference!.Answers);
        Assert.Equal(new TextChange("Bao bì chưa ghi đủ thông tin; đề nghị bổ sung trước khi cấp giấy chứng nhận.", null), history[1].Difference!.Opinion);
        Assert.False(history[1].Difference!.IsNone);
        Assert.All(history, entry => Assert.IsType<BallotCast>(session.Timeline().Events[entry.Form.Version - 1].Fact));
    }

    [Fact]
    public void A_form_replaced_taken_back_and_given_again_tells_all_three()
    {
        var session = Scoring();
        var leaf = session.SetOf("sp6").Leaves[0].Number;
        session.Cast("tv1", "sp6", 0)
            .Do(new CastBallot("sp6", session.FormOf("sp6", 20), NoComments.Add(leaf, "Thiếu minh chứng"), "Đề nghị bổ sung"), "tv1")
            .Do(new WithdrawBallot("sp6"), "tv1");
        var taken = session.State.Version;
        session.Cast("tv1", "sp6", 20);

        var history = Of(session, "sp6", "tv1");
        Assert.Equal([FormFate.Superseded, FormFate.TakenBack, FormFate.Counts], history.Select(entry => entry.Fate));
        Assert.Equal([history[1].Form.Version, taken, null], history.Select(entry => entry.FateAt));
        var change = history[1].Difference!;
        Assert.NotEmpty(change.Answers);
        Assert.Equal(history[1].Ballot.Total - history[0].Ballot.Total, change.Points);
        Assert.Equal(change.Points, change.Answers.Sum(answer => answer.After.Points - answer.Before.Points));
        Assert.Equal([(leaf, new TextChange(null, "Thiếu minh chứng"))], change.Comments.Select(comment => (comment.Criterion.Number, comment.Text)));
        Assert.Equal(new TextChange(null, "Đề nghị bổ sung"), change.Opinion);
        Assert.Equal(new TextChange("Thiếu minh chứng", null), Assert.Single(history[2].Difference!.Comments).Text);
    }

    [Fact]
    public void Paper_forms_wait_are_rejected_and_count_once_confirmed()
    {
        var session = Scoring();
        session.Do(Paper(session, 10), "tk");
        Assert.Equal(FormFate.Waits, Assert.Single(Of(session, "sp6", "tv1")).Fate);
        session.Do(new RejectPaperBallot("sp6", "tv1", session.State.Version, "Tiêu chí 3 nhập nhầm"), "tk2").Do(Paper(session, 12), "tk");
        session.Do(new ConfirmPaperBallot("sp6", "tv1", session.State.Version), "tk2");

        var history = Of(session, "sp6", "tv1");
        Assert.Equal([FormFate.Rejected, FormFate.Counts], history.Select(entry => entry.Fate));
        Assert.All(history, entry => Assert.Equal("tk", entry.EnteredBy));
        Assert.Equal(session.State.Version, history[1].FateAt);
        Assert.Equal(session.State.FindProduct("sp6")!.CurrentRound!.LatestForm("tv1")!.Choices, history[1].Form.Choices);
    }

    [Fact]
    public void What_counts_is_what_the_session_counts()
    {
        var session = RecordedSession.Golden();
        foreach (var product in session.State.Products)
        {
            foreach (var seat in session.State.SeatIds)
            {
                var counted = product.Rounds.Select(round => round.LatestForm(seat)?.Choices).Where(choices => choices is not null);
                Assert.Equal(counted, Of(session, product.Product.Id, seat).Where(entry => entry.Fate == FormFate.Counts).Select(entry => entry.Form.Choices));
            }
        }
    }

    private static ImmutableArray<FormEntry> Of(RecordedSession session, string product, string seat) =>
        FormHistory.Of(session.SetOf(product), session.Timeline().Events, product, seat);

    private static EnterPaperBallot Paper(RecordedSession session, int lost) => new("sp6", "tv1", session.FormOf("sp6", lost), NoComments, null, new string('e', 64));

    // The golden session went to its end; one of its products was left, and is opened after the session was.
    private static RecordedSession Scoring()
    {
        var session = RecordedSession.Golden().Do(new ReopenSession("Xét tiếp sản phẩm còn lại"), "ct");
        foreach (var seat in session.State.Seats)
            session.Do(new RecordAttendance(seat.Id, Present: true), "tk");

        return session.Do(new ResumeSession(), "ct").Do(new OpenRound("sp6"), "ct");
    }
}
