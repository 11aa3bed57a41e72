using System.Collections.Immutable;
using OcopScoring.Core.Session;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Kit;

/// <summary>One command of every kind there is, for tests that try them all on a session of the <see cref="Hall"/>.</summary>
internal static class EveryCommand
{
    private static readonly string Hash = new('a', 64);

    public static ImmutableArray<SessionCommand> All { get; } =
    [
        Call, new SeatCouncil(Seats), Enter("p9", "HD-TH-009-2026"), new CorrectProduct(Enter(), "x"), new EnterProducts([Enter()], [], 1),
        new WithdrawProduct("p1", "x"), new OrderAgenda(["p1"]), new DeclareRecusal("m1", "p1", "x"), new LiftRecusal("m1", "p1", "x"),
        new RecordAttendance("m1", false), new ReplaceMember("m1", "m9", "Sở Tài chính", "x"), new DelegateChair("vice", "x"),
        new OpenSession(), new PauseSession("x"), new ResumeSession(), new AdjournSession(Day.AddDays(1), "x"),
        new CallMeeting(Day.AddDays(1), "x"), new RecordNote(null, "x"),
        new OpenRound("p1"), Submit(Forms.Best(Set)), new WithdrawBallot("p1"),
        new EnterPaperBallot("p1", "m1", Forms.Best(Set).Choices, NoComments, null, Hash),
        new ConfirmPaperBallot("p1", "m1", 1), new RejectPaperBallot("p1", "m1", 1, "x"), new CloseRound("p1", "x"),
        new OrderRescore("p1", ["1.1"], "x"), new AcceptSpread("p1", "x"), new ProposeElimination("p1", "dossier", "x"),
        new VoteOnElimination("p1", true), new RuleElimination("p1", "x"), new RateProduct("p1"),
        new ContestRating("p1", "x"), new UpholdRating("p1", "x"), new SetRatingAside("p1", "x"),
        new CloseSession("x"), new ReviseTemplate(LawOnDisk.Book.FindTemplate("default", 2)!.Texts, 0),
        new DrawMinutes(Hash, 1, "x"), new SignMinutes(1, Hash), new SealSession(), new ReopenSession("x"), new VoidSession("x"),
    ];
}
