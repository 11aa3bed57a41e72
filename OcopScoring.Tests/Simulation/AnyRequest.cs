using System.Collections.Immutable;
using OcopScoring.App.Simulation;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Simulation;

/// <summary>Anything, asked by anyone at any time: what a curious, hurried or hostile hand could send.</summary>
internal static class AnyRequest
{
    private static readonly ImmutableArray<Func<Situation, Chance, SessionCommand>> Commands =
    [
        (at, _) => at.Plan.Call,
        (at, chance) => new SeatCouncil(chance.Percent(50) ? at.Plan.Seats : at.Plan.Seats.RemoveAt(chance.Between(0, 1))),
        (at, chance) => AnyProduct(at, chance),
        (at, chance) => new CorrectProduct(AnyProduct(at, chance) with { Id = at.AnyProduct() }, Phrases.AnyOrNone(chance)),
        (at, chance) => AnyList(at, chance),
        (at, chance) => new WithdrawProduct(at.AnyProduct(), Phrases.Any(chance)),
        (at, chance) => new OrderAgenda(chance.Percent(20) ? [] : [.. at.State.Products.Select(product => product.Product.Id).Reverse()]),
        (at, chance) => new DeclareRecusal(at.AnySeat(), at.AnyProduct(), Phrases.Any(chance)),
        (at, chance) => new LiftRecusal(at.AnySeat(), at.AnyProduct(), Phrases.Any(chance)),
        (at, chance) => new RecordAttendance(at.AnySeat(), chance.Percent(60)) { Remote = chance.Percent(30) },
        (at, chance) => new ReplaceMember(at.AnySeat(), "tv" + chance.Of("8", "9", "1"), chance.Of("Sở Nội vụ", "Hội Nông dân", " "), Phrases.Any(chance)),
        (at, chance) => new DelegateChair(at.AnySeat(), Phrases.Any(chance)),
        (_, _) => new OpenSession(),
        (_, chance) => new PauseSession(Phrases.Any(chance)),
        (_, _) => new ResumeSession(),
        (at, chance) => new CallMeeting(at.Today.AddDays(chance.Between(-1, 2)), Phrases.Any(chance)),
        (at, chance) => new AdjournSession(at.Today.AddDays(chance.Between(-1, 3)), Phrases.Any(chance)),
        (at, chance) => new RecordNote(chance.Percent(50) ? null : at.AnyProduct(), Phrases.Any(chance)),
        (_, chance) => new CloseSession(Phrases.AnyOrNone(chance)),
        (at, chance) => new ReviseTemplate(AnyTexts(at, chance), (at.State.Template?.Revision ?? 0) + chance.Of(0, 0, 0, 1)),
        (at, chance) => new DrawMinutes(AnyHash(chance), at.State.Version - chance.Of(0, 0, 0, 1), Phrases.AnyOrNone(chance)),
        (at, chance) => new SignMinutes((at.State.Drawing?.Number ?? 1) + chance.Of(0, 0, 0, 1), AnyHash(chance)),
        (_, _) => new SealSession(),
        (_, chance) => new ReopenSession(Phrases.Any(chance)),
        (_, chance) => new VoidSession(chance.Percent(20) ? Phrases.Any(chance) : ""),
        (at, _) => new OpenRound(at.AnyProduct()),
        (at, chance) => Cast(at, chance, at.AnyProduct()),
        (at, _) => new WithdrawBallot(at.AnyProduct()),
        (at, chance) => Paper(at, chance, at.AnyProduct()),
        (at, _) => Waiting(at) is { } paper ? new ConfirmPaperBallot(paper.Product, paper.Seat, paper.Entry) : new ConfirmPaperBallot(at.AnyProduct(), at.AnySeat(), 1),
        (at, chance) => Waiting(at) is { } paper
            ? new RejectPaperBallot(paper.Product, paper.Seat, paper.Entry, Phrases.Any(chance))
            : new RejectPaperBallot(at.AnyProduct(), at.AnySeat(), 1, Phrases.Any(chance)),
        (at, chance) => new CloseRound(at.AnyProduct(), Phrases.AnyOrNone(chance)),
        (at, chance) => new OrderRescore(at.AnyProduct(), chance.Percent(20) ? [] : ["1.1", chance.Of("1.2", "1")], Phrases.Any(chance)),
        (at, chance) => new AcceptSpread(at.AnyProduct(), Phrases.Any(chance)),
        (at, chance) => Proposal(at, chance, at.AnyProduct()),
        (at, chance) => new VoteOnElimination(at.AnyProduct(), chance.Percent(50)),
        (at, chance) => new RuleElimination(at.AnyProduct(), Phrases.Any(chance)),
        (at, _) => new RateProduct(at.AnyProduct()),
        (at, chance) => new ContestRating(at.AnyProduct(), Phrases.Any(chance)),
        (at, chance) => new UpholdRating(at.AnyProduct(), Phrases.Any(chance)),
        (at, chance) => new SetRatingAside(at.AnyProduct(), Phrases.Any(chance)),
    ];

    /// <summary>Every way to call a session that is no session; each is tried before the good one.</summary>
    private static readonly ImmutableArray<Func<ConveneSession, ConveneSession>> Calls =
    [
        call => call with { RulesVersion = 99 },
        call => call with { TemplateVersion = 99 },
        call => call with { Purpose = SessionPurpose.Demonstration },
        call => call with { HeldOn = new DateOnly(2023, 1, 5), Campaign = new Campaign(2023, 1), Deadline = null, Form = SessionForm.InPerson },
        call => call with { Level = CouncilLevel.District },
        call => call with { Campaign = new Campaign(2020, 1) },
        call => call with { Deadline = call.Deadline is null ? call.HeldOn : null },
        call => call with { Title = " " },
    ];

    public static Request Of(Situation at) => new(
        at.State.Phase == SessionPhase.Nothing && at.Chance.Percent(70) ? at.Chance.Of(Calls)(at.Plan.Call) : at.Chance.Of(Commands)(at, at.Chance),
        at.AnyActor());

    private static EnterProduct AnyProduct(Situation at, Chance chance)
    {
        var entry = Plan.ProductOf(chance, chance.Between(1, 5));
        return chance.Between(0, 9) switch
        {
            0 => entry with { SetNumber = 99 },
            1 => entry with { Code = "HD-2026" },
            2 => entry with { FiledOn = at.State.SittingOn.AddDays(1) },
            3 => entry with { Name = Phrases.Any(chance) },
            _ => entry,
        };
    }

    private static EnterProducts AnyList(Situation at, Chance chance) => new(
        [.. Enumerable.Range(0, chance.Between(0, 2)).Select(_ => AnyProduct(at, chance))],
        chance.Percent(70) ? [] : [new CorrectProduct(AnyProduct(at, chance) with { Id = at.AnyProduct() }, Phrases.AnyOrNone(chance))],
        at.State.Version - (chance.Percent(10) ? 1 : 0));

    private static CastBallot Cast(Situation at, Chance chance, string product) =>
        new(product, FilledForm.Any(chance, at.SetOf(product)), FilledForm.Comments(chance, at.SetOf(product)), Phrases.AnyOrNone(chance));

    private static EnterPaperBallot Paper(Situation at, Chance chance, string product) => new(
        product,
        at.AnySeat(),
        FilledForm.Any(chance, at.SetOf(product)),
        FilledForm.Comments(chance, at.SetOf(product)),
        Phrases.AnyOrNone(chance),
        chance.Percent(85) ? new string('a', 64) : "không có");

    private static string AnyHash(Chance chance) => chance.Percent(85) ? new string(chance.Of('d', 'e'), 64) : "không có";

    private static PaperTexts AnyTexts(Situation at, Chance chance)
    {
        var texts = at.State.Convening is null ? LawOnDisk.Book.Templates[0].Texts : at.Scoreboard.TemplateOf(at.State).Texts;
        return texts with { Minutes = texts.Minutes with { Subject = chance.Of("Họp Hội đồng", " Họp lần hai ", "Họp {đợt}", "Họp {lần}", "") } };
    }

    private static ProposeElimination Proposal(Situation at, Chance chance, string product) => new(
        product,
        at.SetOf(product) is { EliminationGrounds: { IsEmpty: false } grounds } && chance.Percent(80) ? chance.Of(grounds).Id : Situation.Nowhere,
        Phrases.Any(chance));

    // A paper that waits, so that the wrong hands reach for it too.
    private static (string Product, string Seat, int Entry)? Waiting(Situation at) => at.State.Products
        .Where(product => product.CurrentRound is not null)
        .SelectMany(product => product.CurrentRound!.Papers.Select(paper => ((string, string, int)?)(product.Product.Id, paper.Key, paper.Value.Form.Version)))
        .FirstOrDefault();
}
