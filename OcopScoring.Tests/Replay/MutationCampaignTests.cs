using System.Collections.Immutable;
using OcopScoring.App.Bundles;
using OcopScoring.App.Simulation;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Bundles;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Replay;

/// <summary>
/// Everything that can be done to the events of a session, done: each change is found and the right rule named, or, where only the
/// printed head can find it, by that. What can be done to its files stands in <see cref="BundleMutationTests"/>.
/// </summary>
public sealed class MutationCampaignTests
{
    private const int Seed = 20261124;
    private const int EnoughOfOneKind = 8;

    /// <summary>
    /// What nothing computes from: names, reasons, remarks, facts of the dossier; and answers in forms that no longer count, because they
    /// were replaced, scored again, or their product was eliminated. Of all this the printed head alone can tell that it was changed.
    /// </summary>
    private static readonly SortedSet<string> Said = new(StringComparer.Ordinal)
    {
        "attendance-recorded: remote",
        "ballot-cast: choices",
        "ballot-cast: comments",
        "ballot-cast: opinion",
        "chair-delegated: reason",
        "council-seated: seats[].office",
        "elimination-proposed: reason",
        "elimination-ruled: reason",
        "member-replaced: reason",
        "member-replaced: replacement.office",
        "note-recorded: text",
        "paper-ballot-entered: choices",
        "paper-ballot-entered: opinion",
        "paper-ballot-rejected: reason",
        "product-entered: product.code",
        "product-entered: product.facts.evidence[]",
        "product-entered: product.facts.place",
        "product-entered: product.facts.summary",
        "product-entered: product.filedOn",
        "product-entered: product.name",
        "product-entered: product.producer",
        "product-withdrawn: reason",
        "rating-contested: reason",
        "rating-upheld: reason",
        "recusal-declared: reason",
        "rescore-ordered: reason",
        "session-convened: campaign.number",
        "session-convened: decisionNumber",
        "session-convened: place",
        "session-convened: title",
        "session-paused: reason",
        "spread-accepted: reason",
    };

    private static readonly Bundle Genuine = Packages.Simulated.Bundle;
    private static readonly ImmutableArray<StoredEvent> Record = Genuine.Record();
    private static readonly Replayer Verifier = new(Lawbook.ReadPinned(Genuine.Law, out _));

    // Form, chain and head need no law; without any, nothing is decided again, and thousands of changes are looked through in seconds.
    private static readonly Replayer Lawless = new(Lawbook.ReadPinned(ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty, out _));

    private static readonly int Drawn = Record.IndexOfFirst<MinutesDrawn>();

    /// <summary>What the minutes print.</summary>
    private static readonly RecordHead Printed = new(Drawn, Record[Drawn - 1].Hash);

    public static TheoryData<string> EnvelopeFields =>
        ["session", "version", "type", "shape", "at", "at, as text", "actor", "actor, as nobody", "command", "command, as text", "payload", "previous", "hash"];

    [Theory, MemberData(nameof(EnvelopeFields))]
    public void Any_field_of_any_event_changed_breaks_form_or_chain_at_that_event(string field)
    {
        foreach (var (index, stored) in Record.Index())
        {
            var changed = Changed(stored, field);
            var findings = Chained(Record.SetItem(index, changed)).Where(finding => finding.Version == changed.Version);
            Assert.Contains(findings, finding => finding.Rule is ReplayRule.Form or ReplayRule.Chain);
        }
    }

    [Fact]
    public void Any_place_of_any_fact_changed_breaks_the_chain_at_that_event()
    {
        var chance = new Chance(Seed);
        foreach (var (index, stored) in Record.Index())
        {
            foreach (var change in OneOfEach(PayloadChange.Of(stored, chance)))
            {
                Assert.Contains(
                    Chained(Record.SetItem(index, change.Changed)),
                    finding => finding is { Rule: ReplayRule.Chain, Flaw: ReplayFlaw.HashMismatch } && finding.Version == stored.Version);
            }
        }
    }

    [Fact]
    public void Any_place_of_any_fact_changed_in_a_chain_made_anew_is_found_by_the_printed_head()
    {
        var chance = new Chance(Seed);
        foreach (var (index, stored) in Record.Index().Take(Drawn))
        {
            foreach (var change in OneOfEach(PayloadChange.Of(stored, chance)).Where(_ => chance.Percent(25)))
                Assert.Contains(Chained(Record.SetItem(index, change.Changed).Rechained(), Printed), finding => finding.Rule == ReplayRule.Head);
        }
    }

    [Fact]
    public void What_law_arithmetic_or_a_document_binds_is_found_without_the_head_and_what_passes_is_only_what_people_said()
    {
        var chance = new Chance(Seed);
        var tried = new Dictionary<string, int>(StringComparer.Ordinal);
        var passing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (index, stored) in Record.Index())
        {
            foreach (var change in OneOfEach(PayloadChange.Of(stored, chance)))
            {
                var what = $"{stored.Type}: {KindOf(change)}";
                tried[what] = tried.GetValueOrDefault(what) + 1;
                if (tried[what] <= EnoughOfOneKind && Passes(Record.SetItem(index, change.Changed).Rechained()))
                    passing.Add(what);
            }
        }

        Assert.True(Said.IsSupersetOf(passing), string.Join('\n', passing.Except(Said)));
    }

    [Fact]
    public void Answers_of_a_form_that_counts_are_bound_by_its_points()
    {
        foreach (var product in Record.Select(stored => stored.Fact()).OfType<ProductRated>())
        {
            var index = Record.IndexOf(Record.Last(stored => stored.Fact() is BallotCast one && one.ProductId == product.ProductId && one.Round == product.Round));
            var cast = (BallotCast)Record[index].Fact();
            foreach (var (criterion, _) in cast.Choices.Where(choice => choice.Value is not null))
            {
                var less = Record[index].With(cast with { Choices = cast.Choices.SetItem(criterion, null) });
                Assert.False(Passes(Record.SetItem(index, less).Rechained()), $"{product.ProductId}: {criterion}");
            }
        }
    }

    [Fact]
    public void An_event_taken_out_put_in_twice_or_moved_breaks_the_chain_and_anew_the_law_or_the_head()
    {
        for (var index = 0; index < Record.Length; index++)
        {
            foreach (var mutated in Moved(index))
            {
                Assert.Contains(Chained(mutated), finding => finding.Rule == ReplayRule.Chain);
                if (index < Drawn - 1)
                    Assert.Contains(Chained(mutated.Rechained(), Printed), finding => finding.Rule == ReplayRule.Head);
            }
        }
    }

    private static IEnumerable<ReplayFinding> Chained(ImmutableArray<StoredEvent> record, RecordHead? demanded = null) =>
        Lawless.Run(record, demanded, cancellation: TestContext.Current.CancellationToken).Findings;

    // The documents are those of the genuine bundle: a record that names another one lacks it.
    private static bool Passes(ImmutableArray<StoredEvent> record) =>
        Verifier.Run(record, cancellation: TestContext.Current.CancellationToken).IsIntact
        && NamedDocuments.Of(ReadFact.Of(record)).All(document => Genuine.FindDocument(document.Sha256) is not null);

    // A form has two dozen choices; one of them, which chance chose, stands for all.
    private static IEnumerable<PayloadChange> OneOfEach(IEnumerable<PayloadChange> changes) =>
        changes.GroupBy(KindOf, StringComparer.Ordinal).Select(group => group.ElementAt(group.Count() / 2));

    private static string KindOf(PayloadChange change) =>
        change.Path.Split('.')[0] is "choices" or "comments" ? change.Path.Split('.')[0] : change.Path;

    private static IEnumerable<ImmutableArray<StoredEvent>> Moved(int index)
    {
        if (index < Record.Length - 1)
        {
            yield return Record.RemoveAt(index);
            yield return Record.SetItem(index, Record[index + 1]).SetItem(index + 1, Record[index]);
        }

        yield return Record.Insert(index, Record[index]);
    }

    private static StoredEvent Changed(StoredEvent stored, string field) => field switch
    {
        "session" => stored with { SessionId = stored.SessionId + "x" },
        "version" => stored with { Version = stored.Version + 1 },
        "type" => stored with { Type = stored.Type == "note-recorded" ? "session-opened" : "note-recorded" },
        "shape" => stored with { Shape = stored.Shape + 1 },
        "at" => stored with { At = stored.At.Replace("2026-", "2025-", StringComparison.Ordinal) },
        "at, as text" => stored with { At = stored.At.Replace("Z", "+00:00", StringComparison.Ordinal) },
        "actor" => stored with { Actor = stored.Actor == "office" ? "seat/ct" : "office" },
        "actor, as nobody" => stored with { Actor = "ct" },
        "command" => stored with { CommandId = "00000000-0000-7000-8000-000000000000" },
        "command, as text" => stored with { CommandId = stored.CommandId.ToUpperInvariant() + " " },
        "payload" => stored with { Payload = stored.Payload + " " },
        "previous" => stored with { PreviousHash = new string('1', 64) },
        "hash" => stored with { Hash = new string('1', 64) },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
