using System.Collections.Immutable;
using System.Text;
using OcopScoring.App.Bundles;
using OcopScoring.App.Simulation;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Bundles;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Replay;

/// <summary>Everything that can be done to the files of a bundle, done; what is not changed always passes.</summary>
public sealed class BundleMutationTests
{
    private const int Seed = 20261124;

    private static readonly Bundle Genuine = Packages.Simulated.Bundle;
    private static readonly ImmutableArray<StoredEvent> Record = Genuine.Record();

    private static readonly int Drawn = Record.IndexOfFirst<MinutesDrawn>();

    /// <summary>What the minutes print.</summary>
    private static readonly RecordHead Printed = new(Drawn, Record[Drawn - 1].Hash);

    public static TheoryData<string> Files => new(Genuine.Files.Keys);

    [Fact]
    public async Task A_tail_cut_off_passes_without_the_head_and_never_with_it()
    {
        for (var left = Record.IndexOfFirst<SessionOpened>(); left < Record.Length; left += 7)
        {
            var cut = await Cut(left).Listed().VerifyAsync(Printed);
            Assert.Equal(left < Printed.Count ? [ReplayRule.Head] : [], cut.Findings.Select(finding => finding.Rule));
        }

        Assert.Empty((await Cut(Drawn - 1).Listed().VerifyAsync()).Findings);
        Assert.All((await Genuine.With(Record[..(Drawn - 1)]).Listed().VerifyAsync()).Findings, finding => Assert.Equal(ReplayRule.Document, finding.Rule));
    }

    [Theory, MemberData(nameof(Files))]
    public async Task Any_byte_of_any_file_changed_is_found_by_the_manifest(string path)
    {
        var chance = new Chance(Seed);
        foreach (var bytes in Enumerable.Range(0, 4).Select(_ => Flipped(Genuine.Files[path].ToArray(), chance)))
            Assert.Contains((await Genuine.With(path, bytes).VerifyAsync()).Findings, finding => finding is { Rule: ReplayRule.Manifest, Flaw: ReplayFlaw.OtherFile { Path: var named } } && named == path);

        Assert.Contains((await Genuine.With(path, null).VerifyAsync()).Findings, finding => finding.Rule == ReplayRule.Manifest);
    }

    [Theory, MemberData(nameof(Files))]
    public async Task With_a_manifest_made_anew_what_the_record_binds_is_found_by_its_own_rule(string path)
    {
        var changed = await Genuine.With(path, Flipped(Genuine.Files[path].ToArray(), new Chance(Seed))).Listed().VerifyAsync();
        var rules = changed.Findings.Select(finding => finding.Rule).ToHashSet();

        switch (path.Split('/')[0])
        {
            case "criteria":
                Assert.Contains(ReplayRule.Law, rules);
                break;
            case "documents":
                Assert.Equal([ReplayRule.Document], rules);
                break;
            case Bundle.EventsFile:
                Assert.Contains(rules, rule => rule is ReplayRule.Form or ReplayRule.Chain);
                break;
            default:
                Assert.Empty(rules); // the text that says what a bundle is binds nobody
                break;
        }
    }

    [Fact]
    public async Task A_file_put_in_is_found_listed_or_not()
    {
        var other = LawOnDisk.Files["qd-26-2026/26.json"].ToArray();
        Assert.Contains((await Genuine.With("criteria/qd-26-2026/26.json", other).VerifyAsync()).Findings, finding => finding.Rule == ReplayRule.Manifest);
        Assert.Equal([ReplayRule.Law], (await Genuine.With("criteria/qd-26-2026/26.json", other).Listed().VerifyAsync()).Findings.Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("documents/bien-ban.pdf", ReplayRule.Document)]
    [InlineData("bien-ban.pdf", ReplayRule.Manifest)]
    public async Task A_file_that_the_record_does_not_name_is_found_though_it_is_listed(string path, ReplayRule rule) =>
        Assert.Equal([rule], (await Genuine.With(path, "%PDF-1.7"u8.ToArray()).Listed().VerifyAsync()).Findings.Select(finding => finding.Rule));

    [Fact]
    public async Task A_forged_document_beside_the_genuine_one_does_not_pass_for_it()
    {
        var sha256 = NamedDocuments.Of(ReadFact.Of(Record)).First().Sha256;
        foreach (var name in new[] { ".aaa", ".zzz" })
        {
            var forged = Genuine.With($"documents/{sha256}{name}", "%PDF-1.7"u8.ToArray()).Listed();
            Assert.Contains((await forged.VerifyAsync()).Findings, finding => finding.Rule == ReplayRule.Document);
        }
    }

    [Fact]
    public async Task A_manifest_of_another_record_is_found()
    {
        var listed = Cut(Drawn - 1).Listed();
        Assert.Equal(
            [ReplayRule.Manifest],
            (await (listed with { Manifest = listed.Manifest with { Head = Genuine.Manifest.Head } }).VerifyAsync()).Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public async Task Rules_changed_together_with_their_pin_and_the_whole_chain_are_found_by_what_they_bound_or_by_the_head()
    {
        const string Rules = "criteria/councils/default.json";
        var text = Encoding.UTF8.GetString(Genuine.Files[Rules].Span);
        var looser = Encoding.UTF8.GetBytes(text.Replace("\"limit\": 10", "\"limit\": 60", StringComparison.Ordinal));
        var record = Record.Change<SessionConvened>(convened => convened with { Rules = convened.Rules with { Sha256 = Bundle.Sha256(looser) } }).Rechained();

        var findings = (await Genuine.With(Rules, looser).With(record).Listed().VerifyAsync(Printed)).Findings.Select(finding => finding.Rule).ToHashSet();

        Assert.Contains(ReplayRule.Arithmetic, findings);
        Assert.Contains(ReplayRule.Head, findings);
    }

    [Fact]
    public async Task Any_byte_of_the_archive_changed_is_found_or_changes_nothing_that_is_read()
    {
        var archive = Packages.Simulated.Bytes();
        var chance = new Chance(Seed);
        for (var time = 0; time < 60; time++)
        {
            switch (Packages.Read(Flipped(archive, chance)))
            {
                case BundleReading.Opened { Bundle: var bundle } when (await bundle.VerifyAsync()).IsIntact:
                    Assert.Equal(Genuine.Manifest.Write(), bundle.Manifest.Write());
                    Assert.All(Genuine.Files, file => Assert.True(file.Value.Span.SequenceEqual(bundle.Files[file.Key].Span), file.Key));
                    break;
            }
        }
    }

    [Fact]
    public async Task What_is_not_changed_passes_whoever_holds_it() =>
        Assert.All(
            await Task.WhenAll(Enumerable.Range(1, 6).Select(seed => SimulatedSession.Hold(Packages.Shelf, seed, new SimulationSize(1 + (seed % 4), 7)).Bundle.VerifyAsync())),
            report => Assert.Empty(report.Findings));

    [Theory]
    [InlineData("\\uFFFE")]
    [InlineData("\\uD800")]
    public async Task Letters_that_are_none_are_findings_wherever_they_stand(string letter)
    {
        var cast = Record.IndexOfFirst<BallotCast>();
        foreach (var payload in new[]
        {
            Record[cast].Payload.Replace("\"choices\":{\"", $"\"choices\":{{\"{letter}", StringComparison.Ordinal),
            Record[cast].Payload.Replace("\"seatId\":\"", $"\"seatId\":\"{letter}", StringComparison.Ordinal),
            Record[cast].Payload.Replace("\"seatId\"", $"\"{letter}\"", StringComparison.Ordinal),
        })
        {
            var forged = Record.SetItem(cast, Record[cast] with { Payload = payload });
            Assert.Contains((await Genuine.With(forged).Listed().VerifyAsync()).Findings, finding => finding.Rule == ReplayRule.Form && finding.Version == cast + 1);
        }

        const string Rules = "criteria/councils/default.json";
        var text = Encoding.UTF8.GetString(Genuine.Files[Rules].Span);
        foreach (var law in new[] { text.Replace("\"format\"", $"\"{letter}\": 1, \"format\"", StringComparison.Ordinal), text.Replace("\"id\": \"", $"\"id\": \"{letter}", StringComparison.Ordinal) })
            Assert.Contains((await Genuine.With(Rules, Encoding.UTF8.GetBytes(law)).Listed().VerifyAsync()).Findings, finding => finding.Rule == ReplayRule.Law);
    }

    [Fact]
    public async Task An_id_that_could_steer_a_terminal_or_a_hash_is_a_finding()
    {
        var forged = Record.Select(stored => stored with { SessionId = "a\u001b[2J\nb" }).ToImmutableArray();
        Assert.Contains((await Genuine.With(forged).Listed().VerifyAsync()).Findings, finding => finding.Flaw is ReplayFlaw.NotExact);
    }

    private static byte[] Flipped(byte[] bytes, Chance chance)
    {
        var copy = bytes.ToArray();
        copy[chance.Between(0, copy.Length - 1)] ^= (byte)chance.Between(1, 255);
        return copy;
    }

    // Whoever cuts the record takes out the documents, too, that it no longer names.
    private static Bundle Cut(int left)
    {
        var named = NamedDocuments.Of(ReadFact.Of(Record[..left])).Select(document => document.Sha256).ToList();
        return Genuine.Files.Keys
            .Where(path => path.StartsWith(Bundle.DocumentsFolder, StringComparison.Ordinal) && !named.Exists(sha256 => path.Contains(sha256, StringComparison.Ordinal)))
            .Aggregate(Genuine.With(Record[..left]), (cut, path) => cut.With(path, null));
    }
}
