using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Simulation;

/// <summary>How a simulated council scores one product and comes to a result.</summary>
/// <param name="hall">The council.</param>
/// <param name="id">The product.</param>
/// <param name="number">Its number on the agenda, from 1: what happens at which product is fixed, so that every session has it all.</param>
internal sealed class SimulatedRounds(SimulatedHall hall, string id, int number)
{
    private const int MostLost = 40;
    private const int Usual = 6;
    private const int Apart = 25;

    private static readonly ImmutableSortedDictionary<string, string> NoComments = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private readonly CriteriaSet _set = hall.SetOf(id);
    private readonly int _quality = hall.Chance.Between(0, MostLost);

    private string Head => hall.Head(hall.Product(id));

    private bool TooFarApart => hall.Product(id).Progress is ProductProgress.Closed { SpreadExceeded: not null };

    public void Hold()
    {
        hall.Do(new OpenRound(id), Head);
        if (number % 10 == 5 && !_set.EliminationGrounds.IsEmpty)
        {
            Eliminate();
            return;
        }

        ScoreAll(number % 5 == 2);
        Close();
        if (TooFarApart && hall.Chance.Percent(70))
            Rescore(_set.Leaves[^1].Number);

        if (TooFarApart)
            hall.Do(new AcceptSpread(id, "Đã thảo luận, mỗi thành viên giữ ý kiến (mô phỏng)"), Head);

        hall.Do(new RateProduct(id), Head);
        if (number % 10 == 3)
            Contest();
    }

    private void ScoreAll(bool apart)
    {
        var judges = hall.State.JudgesOf(hall.Product(id)).Where(hall.State.IsPresent).ToList();
        foreach (var (index, seat) in judges.Index())
        {
            var lost = _quality + (apart && index == judges.Count - 1 ? Apart : hall.Chance.Between(0, Usual));
            if (number % 3 == 1 && index == judges.Count - 2)
                OnPaper(seat.Id, lost);
            else
                Cast(seat.Id, lost);
        }
    }

    private void Cast(string seat, int lost)
    {
        // Now and then someone thinks again while the round is open.
        if (hall.Chance.Percent(4))
            hall.Do(new CastBallot(id, hall.Form(_set, lost + 2), NoComments, null), seat);

        var comments = hall.Chance.Percent(10) ? NoComments.Add(hall.Chance.Of(_set.Leaves).Number, "Đề nghị bổ sung minh chứng (mô phỏng)") : NoComments;
        var opinion = hall.Chance.Percent(8) ? "Đề nghị hoàn thiện bao bì (mô phỏng)" : null;
        hall.Do(new CastBallot(id, hall.Form(_set, lost), comments, opinion), seat);
    }

    // The secretary copies a paper form; another person compares it with the scan, and may find it copied wrongly.
    private void OnPaper(string seat, int lost)
    {
        var scan = hall.Scan($"phiếu giấy của {seat} cho {id}");
        if (number % 6 == 4)
        {
            Enter(lost + 3);
            hall.Do(new RejectPaperBallot(id, seat, hall.State.Version, "Chép sai một tiêu chí (mô phỏng)"), SimulatedPlan.SecondSecretary);
        }

        Enter(lost);
        hall.Do(new ConfirmPaperBallot(id, seat, hall.State.Version), SimulatedPlan.SecondSecretary);

        void Enter(int points) => hall.Do(new EnterPaperBallot(id, seat, hall.Form(_set, points), NoComments, null, scan), SimulatedPlan.Secretary);
    }

    private void Close()
    {
        var product = hall.Product(id);
        var missing = hall.State.Missing(product, product.CurrentRound!);
        hall.Do(new CloseRound(id, missing.IsEmpty ? null : "Thành viên vắng mặt không gửi được phiếu (mô phỏng)"), Head);
    }

    private void Rescore(string criterion)
    {
        hall.Do(new OrderRescore(id, [criterion], "Đọc lại minh chứng (mô phỏng)"), Head);
        var carried = hall.Product(id).Rounds[^2];
        foreach (var seat in hall.State.JudgesOf(hall.Product(id)).Where(hall.State.IsPresent).ToList())
        {
            if (carried.LatestForm(seat.Id) is not { Choices: var before })
                continue;

            // Only the disputed criterion is open: some follow the others, some stay with their answer.
            var answer = hall.Chance.Percent(50) ? null : before[criterion];
            hall.Do(new CastBallot(id, before.SetItem(criterion, answer), NoComments, null), seat.Id);
        }

        Close();
    }

    private void Contest()
    {
        hall.Do(new ContestRating(id, "Chủ thể đề nghị xem lại (mô phỏng)"), SimulatedPlan.Secretary);
        if (number % 20 == 3)
        {
            hall.Do(new UpholdRating(id, "Kết quả đúng với các phiếu (mô phỏng)"), Head);
            return;
        }

        hall.Do(new SetRatingAside(id, "Có minh chứng chưa đọc (mô phỏng)"), Head);
        Rescore(_set.Leaves[^1].Number);
        if (TooFarApart)
            hall.Do(new AcceptSpread(id, "Đã thảo luận lại (mô phỏng)"), Head);
        hall.Do(new RateProduct(id), Head);
    }

    private void Eliminate()
    {
        ScoreAll(apart: false);
        var judges = hall.State.JudgesOf(hall.Product(id)).Where(hall.State.IsPresent).ToList();
        hall.Do(new ProposeElimination(id, _set.EliminationGrounds[0].Id, "Giấy phép hết hạn (mô phỏng)"), judges[^1].Id);
        foreach (var (index, seat) in judges.Index())
            hall.Do(new VoteOnElimination(id, index % 4 != 3), seat.Id);

        hall.Do(new RuleElimination(id, "Đa số xác nhận (mô phỏng)"), Head);
    }
}
