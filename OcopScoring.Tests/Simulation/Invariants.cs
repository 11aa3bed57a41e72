using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Core;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Simulation;

/// <summary>What must hold of a session's record, whatever people did and however often the program died.</summary>
internal static class Invariants
{
    private static readonly ImmutableArray<(string Rule, Func<Evidence, IEnumerable<string>> Breaches)> All =
    [
        ("Events are numbered from 1 without gaps.", Numbering),
        ("Every event is tied to the one before it, and its hash is that of its contents.", Chain),
        ("Every acknowledged command is on the record, once, and where its answer said.", Acknowledged),
        ("A command that was refused, or never reached the disk, left no trace.", Refused),
        ("Nothing is on the record that nobody asked for.", Asked),
        ("Every event is what the law decides of its command, by its actor, at its time, on the state before it.", Legality),
        ("The verifier reads every command back from its facts, and finds nothing.", Verified),
        ("A form comes from its own seat, or from paper through two persons.", OwnHand),
        ("A recused seat gives no form.", Recusal),
        ("A quorum sits whenever a session or a round is opened, a round closed or a product rated.", Quorate),
        ("A written opinion is closed only when enough have given theirs.", Answered),
        ("Every rating is what a plain calculator makes of the forms that count.", Ratings),
        ("After the seal comes nothing but a reopening, and after the annulment nothing.", Sealed),
        ("Every acknowledged tick is on disk.", Ticks),
        ("What a program remembers of a session is what its record says.", Remembered),
        ("Texts are kept composed (NFC) and without spaces around them.", Texts),
    ];

    /// <summary>Each breach, named by its rule; empty when all is well.</summary>
    public static IEnumerable<string> BreachedIn(Evidence evidence) =>
        All.SelectMany(entry => entry.Breaches(evidence).Select(breach => $"{entry.Rule} {evidence.Session}: {breach}"));

    private static IEnumerable<string> Numbering(Evidence evidence) =>
        evidence.Events.Where((row, index) => row.Version != index + 1).Select(row => $"{row} stands in the wrong place");

    private static IEnumerable<string> Chain(Evidence evidence)
    {
        var previous = new string('0', 64);
        foreach (var row in evidence.Events)
        {
            string[] lines =
                ["ocop-event/1", row.Session, Text(row.Version), row.Type, Text(row.Shape), row.At, row.Actor, row.CommandId.ToString("D"), previous, row.Payload];
            if (row.PreviousHash != previous || row.Hash != Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)))))
                yield return $"{row}";

            previous = row.Hash;
        }
    }

    private static IEnumerable<string> Acknowledged(Evidence evidence)
    {
        foreach (var sent in evidence.Commands)
        {
            foreach (var told in sent.Heard.OfType<Hearing.Acknowledged>())
            {
                ImmutableArray<RecordRow> events = [.. evidence.Events.Where(row => row.CommandId == sent.Id)];
                var together = !events.IsEmpty && events[^1].Version - events[0].Version == events.Length - 1;
                if (!together || events[^1].Version != told.Version || evidence.CommandIds.Count(id => id == sent.Id) != 1)
                    yield return $"{sent.Request.Command.GetType().Name}, said to be {Text(told.Version)}";
            }
        }
    }

    private static IEnumerable<string> Refused(Evidence evidence) => evidence.Commands
        .Where(sent => evidence.CommandIds.Contains(sent.Id) || evidence.Events.Any(row => row.CommandId == sent.Id))
        .Where(sent => sent.Heard.Count == 0 || sent.Heard[^1] is Hearing.Refused || sent.Heard.All(NotWritten))
        .Select(sent => $"{sent.Request.Command.GetType().Name}");

    private static IEnumerable<string> Asked(Evidence evidence)
    {
        var asked = evidence.Commands.ToDictionary(sent => sent.Id);
        return evidence.Events
            .Where(row => !asked.TryGetValue(row.CommandId, out var sent) || sent.Request.Actor.Name != row.Actor || !evidence.CommandIds.Contains(row.CommandId))
            .Select(row => $"{row}");
    }

    private static IEnumerable<string> Legality(Evidence evidence)
    {
        var decider = new SessionDecider(LawOnDisk.Book);
        var asked = evidence.Commands.ToDictionary(sent => sent.Id, sent => sent.Request.Command);
        var state = SessionState.Initial;
        foreach (var rows in evidence.Events.GroupBy(row => row.CommandId))
        {
            var first = rows.First();
            var decided = decider.Decide(state, asked[rows.Key], first.Context) is Decision.Accepted accepted
                ? accepted.Events.Select(fact => EventCodec.TypeOf(fact) + EventCodec.Encode(fact))
                : [];
            if (!decided.SequenceEqual(rows.Select(row => row.Type + row.Payload)))
                yield return $"{first}";

            state = state.Evolve(rows.Select(row => row.Fact));
        }
    }

    private static IEnumerable<string> Verified(Evidence evidence) =>
        evidence.Events.IsEmpty ? [] : new Replayer(LawOnDisk.Book).Run([.. evidence.Events.Select(row => row.AsStored)], cancellation: TestContext.Current.CancellationToken).Findings.Select(finding => $"{finding}");

    private static IEnumerable<string> OwnHand(Evidence evidence)
    {
        var papers = evidence.Events.Where(row => row.Fact is PaperBallotEntered).ToDictionary(row => row.Version, row => (PaperBallotEntered)row.Fact);
        return evidence.Events.Where(row => row.Fact switch
        {
            BallotCast cast => row.Actor != "seat/" + cast.SeatId,
            BallotWithdrawn withdrawn => row.Actor != "seat/" + withdrawn.SeatId,
            PaperBallotEntered paper => row.Actor != "seat/" + paper.EnteredBy || paper.EnteredBy == paper.SeatId,
            PaperBallotConfirmed confirmed =>
                row.Actor != "seat/" + confirmed.ConfirmedBy
                || papers[confirmed.Entry].EnteredBy == confirmed.ConfirmedBy
                || papers[confirmed.Entry].SeatId != confirmed.SeatId,
            _ => false,
        }).Select(row => $"{row}");
    }

    private static IEnumerable<string> Recusal(Evidence evidence) => Read(evidence, (books, fact) => fact switch
    {
        BallotCast cast => !books.IsRecused(cast.ProductId, cast.SeatId),
        PaperBallotEntered paper => !books.IsRecused(paper.ProductId, paper.SeatId),
        PaperBallotConfirmed confirmed => !books.IsRecused(confirmed.ProductId, confirmed.SeatId) && !books.IsRecused(confirmed.ProductId, confirmed.ConfirmedBy),
        _ => true,
    });

    private static IEnumerable<string> Quorate(Evidence evidence) => Read(evidence, (books, fact) => fact switch
    {
        SessionOpened or SessionResumed => books.IsQuorate(null),
        RoundOpened opened => books.IsQuorate(opened.ProductId),
        RescoreOrdered rescore => books.IsQuorate(rescore.ProductId),
        RoundClosed closed => books.IsQuorate(closed.ProductId),
        ProductRated rated => books.IsQuorate(rated.ProductId),
        _ => true,
    });

    private static IEnumerable<string> Answered(Evidence evidence) =>
        Read(evidence, (books, fact) => fact is not RoundClosed closed || books.IsAnswered(closed.ProductId));

    private static IEnumerable<string> Ratings(Evidence evidence)
    {
        var sets = new Dictionary<string, string>(StringComparer.Ordinal);
        return Read(evidence, (books, fact) =>
        {
            if (fact is ProductEntered { Product: var entered })
                sets[entered.Id] = entered.Set.Id;
            if (fact is ProductCorrected { Product: var corrected })
                sets[corrected.Id] = corrected.Set.Id;

            return fact is not ProductRated { ProductId: var id, Rating: var rating } || PlainRating.Of(sets[id], books.CountedForms(id), rating) == PlainRating.Text(rating);
        });
    }

    private static IEnumerable<string> Sealed(Evidence evidence) => evidence.Events.Zip(evidence.Events.Skip(1))
        .Where(pair => pair.First.Fact is SessionVoided || (pair.First.Fact is SessionSealed && pair.Second.Fact is not (SessionReopened or SessionVoided)))
        .Select(pair => $"{pair.Second}");

    private static IEnumerable<string> Ticks(Evidence evidence) => evidence.Journal.Drafts
        .Where(known => known.Key.Session == evidence.Session)
        .Where(known => evidence.Drafts.GetValueOrDefault(known.Key) is not { } stored || !IsThere(known.Value, stored))
        .Select(known => $"{known.Key}");

    private static IEnumerable<string> Remembered(Evidence evidence) => evidence.Journal.Remembered
        .Where(remembered => remembered.Session == evidence.Session)
        .Where(remembered => Described.Text(remembered.State)
            != Described.Text(SessionState.Initial.Evolve(evidence.Events.Take(remembered.State.Version).Select(row => row.Fact))))
        .Select(remembered => $"as of version {Text(remembered.State.Version)}");

    private static IEnumerable<string> Texts(Evidence evidence) => evidence.Events
        .Where(row => !row.Payload.IsNormalized(NormalizationForm.FormC) || row.Payload.Contains("\" ", StringComparison.Ordinal) || row.Payload.Contains(" \"", StringComparison.Ordinal))
        .Select(row => $"{row}");

    private static bool NotWritten(Hearing hearing) =>
        hearing is Hearing.Refused or Hearing.Silence { Fault: Store.DiskFault.BeforeCommit };

    private static bool IsThere(KnownDraft known, StoredDraft stored) => known.MaybeNewer
        ? stored.Revision >= known.Saved.Revision
        : (stored.Revision, stored.Answers) == (known.Saved.Revision, known.Saved.Answers.ToText());

    // Checks each fact against the books as they stand before it.
    private static IEnumerable<string> Read(Evidence evidence, Func<Bookkeeping, SessionEvent, bool> holds)
    {
        var books = new Bookkeeping(Hall.Rules().Quorum);
        foreach (var row in evidence.Events)
        {
            if (!holds(books, row.Fact))
                yield return $"{row}";

            books.Enter(row.Fact);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
