using System.Collections.Immutable;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Simulation;

/// <summary>The checker finds what is wrong: every invariant is broken on purpose, in the evidence of a run in which all held.</summary>
public sealed class InvariantsTests
{
    private const int SeedsTried = 30;

    // By the first words of the rule that must be named.
    private static readonly Dictionary<string, Func<Evidence, Evidence?>> Forgeries = new(StringComparer.Ordinal)
    {
        ["Events are numbered"] = evidence => evidence with { Events = evidence.Events.RemoveAt(1) },
        ["Every event is tied"] = evidence => Change<SessionConvened>(evidence, row => row with { Payload = row.Payload.Replace("Hải Dương", "Hưng Yên", StringComparison.Ordinal) }),
        ["Every acknowledged command"] = evidence =>
            evidence.Commands.Any(sent => sent.Id == evidence.Events[^1].CommandId && sent.Heard.Any(told => told is Hearing.Acknowledged))
                ? evidence with { Events = evidence.Events.RemoveAt(evidence.Events.Length - 1) }
                : null,
        ["A command that was refused"] = evidence => evidence.Commands.FirstOrDefault(sent => sent.Heard.All(told => told is Hearing.Refused)) is { } refused
            ? evidence with { CommandIds = evidence.CommandIds.Add(refused.Id) }
            : null,
        ["Nothing is on the record"] = evidence => Change<SessionConvened>(evidence, row => row with { Actor = "seat/ct" }),
        ["Every event is what the law"] = evidence => Change<SpreadExceeded>(evidence, (row, fact) => Forged(row, fact with { Limit = 99 })),
        ["The verifier reads"] = evidence => Change<SpreadExceeded>(evidence, row => row with { At = "2026-01-01T00:00:00.000Z" }),
        ["A form comes"] = evidence => Change<BallotCast>(evidence, row => row with { Actor = "seat/tk" }),
        ["A recused seat"] = evidence => Change<BallotCast>(evidence, (row, fact) => Forged(row, new RecusalDeclared(fact.SeatId, fact.ProductId, "x")), then: true),
        ["A quorum sits"] = evidence => Change<SessionOpened>(evidence, (row, _) => Forged(row, new CouncilSeated([new Seat("x", "Sở Nội vụ", SeatRole.Chair)])), then: true),
        ["A written opinion"] = evidence => evidence.Events.Any(row => row.Fact is SessionConvened { Form: SessionForm.WrittenOpinion })
            ? Change<RoundClosed>(evidence, (row, fact) => Forged(row, new RoundOpened(fact.ProductId, fact.Round)), then: true)
            : null,
        ["Every rating"] = evidence => Change<ProductRated>(evidence, (row, fact) => Forged(row, fact with { Rating = fact.Rating with { Sum = fact.Rating.Sum + 1 } })),
        ["After the seal"] = evidence => Change<SessionOpened>(evidence, (row, _) => Forged(row, new SessionSealed([], null)), then: true),
        ["Every acknowledged tick"] = evidence => evidence.Journal.Drafts.Keys.Any(key => key.Session == evidence.Session)
            ? evidence with { Drafts = ImmutableDictionary<DraftKey, StoredDraft>.Empty }
            : null,
        ["What a program remembers"] = evidence => Change<AttendanceRecorded>(evidence, (row, fact) => Forged(row, fact with { SeatId = "tvan" })),
        ["Texts are kept"] = evidence => Change<SessionConvened>(evidence, (row, fact) => Forged(row, fact with { Title = fact.Title + " " })),
    };

    public static TheoryData<string> Rules => new(Forgeries.Keys);

    [Theory, MemberData(nameof(Rules))]
    public async Task What_breaks_a_rule_is_found_and_named(string rule)
    {
        for (var seed = 1; seed <= SeedsTried; seed++)
        {
            await using var run = await CouncilRun.PlayAsync(seed);
            foreach (var evidence in run.Evidence())
            {
                Assert.Empty(Invariants.BreachedIn(evidence));
                if (Forgeries[rule](evidence) is not { } forged)
                    continue;

                Assert.Contains(Invariants.BreachedIn(forged), breach => breach.StartsWith(rule, StringComparison.Ordinal));
                return;
            }
        }

        Assert.Fail("No run had what this rule is about.");
    }

    private static Evidence? Change<T>(Evidence evidence, Func<RecordRow, RecordRow> change)
        where T : SessionEvent =>
        Change<T>(evidence, (row, _) => change(row));

    // In the place of the first fact of this kind or, with the fact itself still to come, before it.
    private static Evidence? Change<T>(Evidence evidence, Func<RecordRow, T, RecordRow> change, bool then = false)
        where T : SessionEvent
    {
        if (evidence.Events.FirstOrDefault(row => row.Fact is T) is not { Fact: T fact } row)
            return null;

        var place = evidence.Events.IndexOf(row);
        return evidence with { Events = then ? evidence.Events.Insert(place, change(row, fact)) : evidence.Events.SetItem(place, change(row, fact)) };
    }

    private static RecordRow Forged(RecordRow row, SessionEvent fact) => new(
        row.Session, row.Version, EventCodec.TypeOf(fact), row.Shape, row.At, row.Actor, row.CommandId, row.PreviousHash, EventCodec.Encode(fact), row.Hash);
}
