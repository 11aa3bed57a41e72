using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Core;

/// <summary>The inspection reads all of a sealed session and nothing of any other.</summary>
public sealed class AuditSightTests
{
    private static readonly RecordedSession Closed = RecordedSession.Golden();
    private static readonly SessionState Sealed = Closed.State with { Phase = SessionPhase.Sealed };
    private static readonly string[] Keepers = ["ct", "tk", "tk2"];
    private static readonly string[] Others = ["pct", "tv1", "ai"];
    private static readonly string Scan = new('b', 64);

    public static TheoryData<SessionPhase> OtherPhases => new(Enum.GetValues<SessionPhase>().Where(phase => phase != SessionPhase.Sealed));

    [Fact]
    public void Of_a_sealed_session_it_reads_everything()
    {
        Assert.All(Reads(Sealed), (read, place) => Assert.True(read, place.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(Sealed.Products.SelectMany(product => FormSight.Of(Sealed, product, Viewer.InSeat("tk"))), FormSight.All(Sealed, Viewer.Auditor));
        var seen = Sealed.Products.Select(product => (Stage: product.Progress, Sight: Sight.Of(Closed.Scoreboard, Sealed, product, Viewer.Auditor)));
        Assert.All(seen, product => Assert.True(product.Sight is Sight.OfNames || product.Stage is ProductProgress.Waiting or ProductProgress.Withdrawn, product.ToString()));
    }

    [Theory, MemberData(nameof(OtherPhases))]
    public void Of_any_other_it_reads_nothing(SessionPhase phase)
    {
        var state = Sealed with { Phase = phase };

        Assert.All(Reads(state), Assert.False);
        Assert.Empty(FormSight.All(state, Viewer.Auditor));
        Assert.All(state.Products, product =>
        {
            Assert.Empty(FormSight.Of(state, product, Viewer.Auditor));
            Assert.IsType<Sight.OfNothing>(Sight.Of(Closed.Scoreboard, state, product, Viewer.Auditor));
            Assert.IsType<Sight.OfNothing>(ResultSight.Of(Closed.Scoreboard, state, product, Viewer.Auditor));
        });
    }

    [Fact]
    public void The_record_as_a_whole_is_for_the_inspection_and_whoever_leads_or_keeps_it()
    {
        Assert.All(Keepers, seat => Assert.True(AuditSight.MayHaveRecord(Sealed, Viewer.InSeat(seat))));
        Assert.All(Others, seat => Assert.False(AuditSight.MayHaveRecord(Sealed, Viewer.InSeat(seat))));
        Assert.False(AuditSight.MayHaveRecord(Sealed, Viewer.Projector));
        Assert.False(AuditSight.MayHaveRecord(Closed.State, Viewer.InSeat("ct")));
    }

    [Fact]
    public void Who_kept_out_of_a_product_that_is_not_decided_does_not_get_the_record_that_holds_its_forms()
    {
        foreach (var (progress, may) in new (ProductProgress, bool)[] { (new ProductProgress.Closed(null), false), (Sealed.FindProduct("sp1")!.Progress, true) })
        {
            var product = Sealed.Products[0] with { Progress = progress, Recusals = Sealed.Products[0].Recusals.Add("ct", "Có góp vốn") };
            var state = Sealed with { Products = Sealed.Products.SetItem(0, product) };

            Assert.Equal(may, AuditSight.MayHaveRecord(state, Viewer.InSeat("ct")));
            Assert.True(AuditSight.MayHaveRecord(state, Viewer.InSeat("tk")));
            Assert.True(AuditSight.MayHaveRecord(state, Viewer.Auditor));
        }
    }

    [Fact]
    public void The_inspection_sees_every_scan_that_was_entered_whatever_became_of_it()
    {
        foreach (var entered in Closed.Record.Select(envelope => envelope.Open()).OfType<PaperBallotEntered>())
        {
            var state = Closed.Record.Select(envelope => envelope.Open()).TakeWhile(fact => fact != entered).Append(entered)
                .Append(new PaperBallotRejected(entered.ProductId, entered.Round, entered.SeatId, 1, "Không khớp"))
                .Aggregate(SessionState.Initial, (now, fact) => now.Evolve(fact)) with { Phase = SessionPhase.Sealed };
            Assert.True(PaperSight.MaySeeScan(state, state.FindProduct(entered.ProductId)!, entered.SeatId, entered.ScanSha256, Viewer.Auditor));
            Assert.False(PaperSight.MaySeeScan(state, state.FindProduct(entered.ProductId)!, entered.SeatId, new string('9', 64), Viewer.Auditor));
        }
    }

    private static IEnumerable<bool> Reads(SessionState state)
    {
        var product = state.FindProduct("sp3")!;
        return
        [
            AuditSight.MayRead(state),
            AuditSight.MayHaveRecord(state, Viewer.Auditor),
            MinutesSight.MayRead(state, Viewer.Auditor),
            MinutesSight.MayPreview(state, Viewer.Auditor),
            ResultSight.MayHave(state, Viewer.Auditor),
            PaperSight.MaySeeScan(state, product, "tv3", Scan, Viewer.Auditor),
            FormSight.Find(state, product, "tv3", Viewer.Auditor) is not null,
        ];
    }
}
