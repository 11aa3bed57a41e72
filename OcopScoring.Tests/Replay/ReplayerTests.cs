using System.Collections.Immutable;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Replay;

/// <summary>Examining a record: what holds passes, and what was forged is named by the rule it breaks, however well the chain was made anew.</summary>
public sealed class ReplayerTests
{
    private static readonly ImmutableArray<StoredEvent> Genuine = Forgery.Stored(RecordedSession.Golden().Seal().Record);

    public static TheoryData<string, ReplayRule> Forgeries => new()
    {
        { "points", ReplayRule.Arithmetic },
        { "sum", ReplayRule.Arithmetic },
        { "star", ReplayRule.Arithmetic },
        { "spread hidden", ReplayRule.Arithmetic },
        { "spread invented", ReplayRule.Arithmetic },
        { "limit", ReplayRule.Arithmetic },
        { "votes", ReplayRule.Legality },
        { "absentee", ReplayRule.Legality },
        { "other hand", ReplayRule.Legality },
        { "one person", ReplayRule.Legality },
        { "locked criterion", ReplayRule.Legality },
        { "again", ReplayRule.Legality },
        { "two moments", ReplayRule.Legality },
        { "quorum", ReplayRule.Legality },
        { "other rules", ReplayRule.Law },
        { "other set", ReplayRule.Law },
    };

    [Fact]
    public void What_was_decided_passes_at_every_level()
    {
        var report = Verify(Genuine, RecordHead.Of(RecordedSession.Golden().Record));

        Assert.Empty(report.Findings);
        Assert.Equal([ReplayLevel.Form, ReplayLevel.Chain, ReplayLevel.Legality, ReplayLevel.Arithmetic], report.Levels.Select(level => level.Level));
        Assert.All(report.Levels, level => Assert.True(level is { Examined: > 0, Unexamined: 0 }, level.ToString()));
        Assert.Equal(new RecordHead(Genuine.Length, Genuine[^1].Hash), report.Head);
    }

    [Theory, MemberData(nameof(Forgeries))]
    public void A_forgery_with_a_chain_of_its_own_is_found_and_named(string what, ReplayRule rule)
    {
        var forged = Forge(what).Rechained();

        var findings = Verify(forged).Findings.ToList();

        Assert.Contains(findings, finding => finding.Rule == rule);
        Assert.DoesNotContain(findings, finding => finding.Rule is ReplayRule.Form or ReplayRule.Chain);
        Assert.Contains(Verify(forged, RecordHead.Of(RecordedSession.Golden().Record)).Findings, finding => finding.Rule == ReplayRule.Head);
    }

    [Fact]
    public void A_lawful_lie_in_a_chain_of_its_own_is_found_only_by_the_printed_head()
    {
        var forged = Genuine.Change<CouncilSeated>(seated => seated with
        {
            Seats = [.. seated.Seats.Select(seat => seat.Id == "tv2" ? seat with { Office = "Sở Ngoại vụ" } : seat)],
        }).Rechained();

        Assert.Empty(Verify(forged).Findings);
        Assert.Equal([ReplayRule.Head], Verify(forged, new RecordHead(Genuine.Length - 3, Genuine[^4].Hash)).Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void What_was_added_after_the_seal_is_found_though_the_printed_head_still_stands_in_the_chain()
    {
        var added = Genuine[^1].With(new NoteRecorded(null, "Thêm sau")) with { CommandId = "00000000-0000-7000-8000-00000000ffff" };

        var finding = Assert.Single(Verify(Genuine.Add(added).Rechained(), RecordHead.Of(RecordedSession.Golden().Record)).Findings);

        Assert.Equal(new ReplayFinding(Genuine.Length + 1, ReplayRule.Legality, new ReplayFlaw.WouldBeRefused(new Refusal.WrongPhase(SessionPhase.Sealed))), finding);
    }

    [Fact]
    public void A_tail_that_was_cut_off_is_found_only_by_the_printed_head()
    {
        var cut = Genuine[..^5];

        Assert.Empty(Verify(cut).Findings);
        var finding = Assert.Single(Verify(cut, new RecordHead(Genuine.Length - 3, Genuine[^4].Hash)).Findings);
        Assert.Equal(new ReplayFlaw.CutOff(Genuine.Length - 3, Genuine.Length - 5), finding.Flaw);
    }

    [Fact]
    public void What_cannot_be_read_stops_what_builds_on_it_and_says_how_much_was_left()
    {
        var report = Verify(Genuine.SetItem(9, Genuine[9] with { Payload = "{}" }));

        Assert.Contains(report.Findings, finding => finding is { Version: 10, Flaw: ReplayFlaw.FactUnreadable });
        Assert.Contains(report.Findings, finding => finding is { Version: 10, Flaw: ReplayFlaw.HashMismatch });
        Assert.Equal(9, report.Levels[2].Examined);
        Assert.Equal(Genuine.Length - 9, report.Levels[2].Unexamined);
    }

    [Fact]
    public void Nothing_at_all_is_no_record() =>
        Assert.Equal(new ReplayFlaw.Empty(), Assert.Single(Verify([]).Findings).Flaw);

    [Fact]
    public void Progress_is_told_to_the_end_of_each_level_and_a_verification_can_be_stopped()
    {
        var told = new List<ReplayProgress>();
        new Replayer(LawOnDisk.Book).Run(Genuine, null, new Heard(told.Add), TestContext.Current.CancellationToken);

        Assert.Equal(
            [ReplayLevel.Form, ReplayLevel.Chain, ReplayLevel.Legality, ReplayLevel.Arithmetic],
            told.Where(progress => progress.Done == progress.Of).Select(progress => progress.Level));
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => new Replayer(LawOnDisk.Book).Run(Genuine, cancellation: stopped.Token));
    }

    [Theory]
    [InlineData("qd-26-2026/07.json")]
    [InlineData("qd-26-2026/instrument.json")]
    public void A_text_that_was_corrected_since_leaves_old_decisions_right_as_long_as_its_old_bytes_are_kept(string file)
    {
        var old = LawOnDisk.Files[file].ToArray();
        var corrected = new ChangedLaw().With(file, [.. old, (byte)'\n']).Registered();

        Assert.Contains(Verify(Genuine, law: corrected).Findings, finding => finding.Rule == ReplayRule.Law);
        Assert.Empty(Verify(Genuine, law: corrected.Keeping("superseded/old.json", old)).Findings);
    }

    private static ReplayReport Verify(ImmutableArray<StoredEvent> record, RecordHead? demanded = null, ChangedLaw? law = null) =>
        new Replayer(law is null ? LawOnDisk.Book : law.Read().Lawbook).Run(record, demanded, cancellation: TestContext.Current.CancellationToken);

    private static ImmutableArray<StoredEvent> Forge(string what) => what switch
    {
        "points" => Genuine.Change<BallotCast>(cast => cast with { Choices = RecordedSession.Golden().FormOf("sp1", 30) }),
        "sum" => Genuine.Change<ProductRated>(rated => rated with { Rating = rated.Rating with { Sum = rated.Rating.Sum + 1 } }),
        "star" => Genuine.Change<ProductRated>(rated => rated with { Rating = rated.Rating with { Stars = rated.Rating.Stars - 1 } }),
        "spread hidden" => Genuine.RemoveAt(Genuine.IndexOfFirst<SpreadExceeded>()),
        "spread invented" => Genuine.Insert(
            Genuine.IndexOfFirst<RoundClosed>() + 1,
            Genuine[Genuine.IndexOfFirst<RoundClosed>()].With(new SpreadExceeded("sp1", 1, 60, 99, 10))),
        "limit" => Genuine.Change<SpreadExceeded>(spread => spread with { Limit = 40 }),
        "votes" => Genuine.Change<EliminationRuled>(ruled => ruled with { For = ruled.For + 1 }),
        "absentee" => Genuine.RemoveAt(Genuine.IndexOfFirst<AttendanceRecorded>(came => came.SeatId == "tv3")),
        "other hand" => Genuine.SetItem(Genuine.IndexOfFirst<BallotCast>(), Genuine[Genuine.IndexOfFirst<BallotCast>()] with { Actor = "seat/tv2" }),
        "one person" => Confirmed("tk"),
        "locked criterion" => Genuine.Change<BallotCast>(
            cast => cast with { Choices = RecordedSession.Golden().FormOf("sp2", 60) }, cast => cast is { ProductId: "sp2", Round: 2, SeatId: "tv3" }),
        "again" => Genuine.SetItem(
            Genuine.IndexOfFirst<SessionOpened>(), Genuine[Genuine.IndexOfFirst<SessionOpened>()] with { CommandId = Genuine[0].CommandId }),
        "two moments" => Genuine.SetItem(
            Genuine.IndexOfFirst<SpreadExceeded>(), Genuine[Genuine.IndexOfFirst<SpreadExceeded>()] with { At = "2026-08-01T09:00:00.000Z" }),
        "quorum" => Genuine.Change<SessionOpened>(opened => opened with { Present = opened.Present + 1 }),
        "other rules" => Genuine.Change<SessionConvened>(convened => convened with { Rules = convened.Rules with { Sha256 = new string('1', 64) } }),
        "other set" => Genuine.Change<ProductEntered>(entered => entered with { Product = entered.Product with { Set = entered.Product.Set with { Sha256 = new string('1', 64) } } }),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static ImmutableArray<StoredEvent> Confirmed(string by)
    {
        var forged = Genuine.Change<PaperBallotConfirmed>(confirmed => confirmed with { ConfirmedBy = by });
        var index = forged.IndexOfFirst<PaperBallotConfirmed>();
        return forged.SetItem(index, forged[index] with { Actor = "seat/" + by });
    }

    private sealed class Heard(Action<ReplayProgress> hear) : IProgress<ReplayProgress>
    {
        public void Report(ReplayProgress value) => hear(value);
    }
}
