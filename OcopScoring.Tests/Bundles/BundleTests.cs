using System.IO.Compression;
using System.Text;
using OcopScoring.App.Bundles;
using OcopScoring.App.Simulation;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Bundles;

/// <summary>What a bundle holds, that it is always the same, and what is refused before anything in it is believed.</summary>
public sealed class BundleTests
{
    private static readonly byte[] Archive = Packages.Simulated.Bytes();

    [Fact]
    public void The_same_seed_makes_the_same_bytes_and_another_seed_others()
    {
        Assert.Equal(Archive, SimulatedSession.Hold(Packages.Shelf, 26, new SimulationSize(6, 7)).Bytes());
        Assert.NotEqual(Archive, SimulatedSession.Hold(Packages.Shelf, 27, new SimulationSize(6, 7)).Bytes());
    }

    [Fact]
    public void A_simulated_session_knows_every_turn_a_session_takes()
    {
        var types = Packages.Simulated.Bundle.Record().Select(stored => stored.Type).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(types, new HashSet<string>(StringComparer.Ordinal)
        {
            "rescore-ordered", "spread-exceeded", "spread-accepted", "recusal-declared", "elimination-ruled", "paper-ballot-confirmed",
            "paper-ballot-rejected", "attendance-recorded", "session-paused", "session-resumed", "member-replaced", "rating-contested",
            "rating-upheld", "note-recorded", "chair-delegated", "product-withdrawn", "minutes-drawn", "minutes-signed", "session-sealed",
        });
        Assert.Contains("\"late\"", string.Concat(Packages.Simulated.Bundle.Record().Select(stored => stored.Payload)), StringComparison.Ordinal);
        Assert.Contains("\"practice\"", Packages.Simulated.Bundle.Record()[0].Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_packed_is_opened_as_it_was_and_holds_at_every_level()
    {
        var bundle = Packages.Open(Archive);
        var drawn = bundle.Record().Single(stored => stored.Type == "minutes-drawn");

        var report = await bundle.VerifyAsync(new RecordHead(drawn.Version - 1, drawn.PreviousHash));

        Assert.Empty(report.Findings);
        Assert.All(report.Levels, level => Assert.True(level is { Examined: > 0, Unexamined: 0 }, level.ToString()));
        Assert.Equal(Packages.Simulated.Bundle.Files.Keys, bundle.Files.Keys);
        Assert.Empty(Packages.Simulated.MissingLaw);
    }

    [Fact]
    public void It_holds_only_the_texts_the_record_needs_under_their_own_paths()
    {
        var law = Packages.Simulated.Bundle.Law;

        Assert.All(law, file => Assert.Equal(LawOnDisk.Files[file.Key].ToArray(), file.Value.ToArray()));
        Assert.Contains("qd-26-2026/instrument.json", law.Keys);
        Assert.Contains("councils/default.json", law.Keys);
        Assert.DoesNotContain("qd-148-2023/instrument.json", law.Keys);
        Assert.DoesNotContain("register.json", law.Keys);
    }

    [Fact]
    public async Task A_session_without_products_brings_the_instrument_by_which_it_was_called()
    {
        var session = new RecordedSession().Do(Hall.Call with { HeldOn = new DateOnly(2026, 3, 1) });
        var packed = BundleWriter.Pack([.. session.Record.Select(StoredEvent.Of)], Packages.Shelf, new Dictionary<string, byte[]>());

        Assert.Contains("qd-148-2023/instrument.json", packed.Bundle.Law.Keys);
        Assert.Empty((await packed.Bundle.VerifyAsync()).Findings);
    }

    [Theory]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.NoCompression)]
    public async Task Packed_again_by_another_program_it_holds_as_before(CompressionLevel level)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("documents/");
            foreach (var (name, content) in Entries(Archive).Reverse())
                Put(zip, name, content, level);
        }

        Assert.Empty((await Packages.Open(bytes.ToArray()).VerifyAsync()).Findings);
    }

    [Theory]
    [InlineData("no zip", BundleRefusal.NoArchive)]
    [InlineData("cut", BundleRefusal.NoArchive)]
    [InlineData("no list", BundleRefusal.NoManifest)]
    [InlineData("other list", BundleRefusal.NoManifest)]
    [InlineData("newer format", BundleRefusal.NoManifest)]
    [InlineData("list twice", BundleRefusal.NoManifest)]
    [InlineData("upwards", BundleRefusal.UnsafeName)]
    [InlineData("from the root", BundleRefusal.UnsafeName)]
    [InlineData("backslash", BundleRefusal.UnsafeName)]
    [InlineData("hidden", BundleRefusal.UnsafeName)]
    [InlineData("long name", BundleRefusal.UnsafeName)]
    [InlineData("name twice", BundleRefusal.NameTwice)]
    [InlineData("bomb", BundleRefusal.TooLarge)]
    [InlineData("large", BundleRefusal.TooLarge)]
    [InlineData("many", BundleRefusal.TooManyFiles)]
    [InlineData("many that say they are few", BundleRefusal.TooManyFiles)]
    [InlineData("larger kind", BundleRefusal.NoArchive)]
    public void What_is_no_bundle_or_not_safe_is_refused(string what, BundleRefusal reason) =>
        Assert.Equal(reason, Assert.IsType<BundleReading.Refused>(Packages.Read(Hostile(what), new BundleBounds(100, 2_000_000))).Reason);

    private static byte[] Hostile(string what) => what switch
    {
        "no zip" => [.. "xin chào"u8],
        "cut" => Archive[..^30],
        "no list" => Zipped(("events.jsonl", [])),
        "other list" => Zipped(("manifest.json", [.. "{}"u8])),
        "newer format" => Zipped(("manifest.json", Manifest("ocop-bundle/1", "ocop-bundle/2"))),
        "list twice" => Zipped(("manifest.json", Manifest("\"session\"", "\"events\""))),
        "upwards" => Zipped(("documents/../../x", [])),
        "from the root" => Zipped(("/etc/x", [])),
        "backslash" => Zipped((@"documents\x", [])),
        "hidden" => Zipped(("documents/.x", [])),
        "long name" => Zipped((new string('x', 201), [])),
        "name twice" => Zipped(("a.txt", []), ("a.txt", [])),
        "bomb" => Zipped(("a.txt", new byte[3_000_000])),
        "large" => new byte[2_000_001],
        "many" => Many(),
        "many that say they are few" => EndSaying(Many(), entries: 1),
        "larger kind" => EndSaying(Archive, entries: ushort.MaxValue),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static byte[] Many() => Zipped([.. Enumerable.Range(0, 101).Select(number => (FormattableString.Invariant($"a{number}.txt"), Array.Empty<byte>()))]);

    // How many there are stands twice in the last 22 bytes; whoever reads an archive need not keep to it.
    private static byte[] EndSaying(byte[] archive, ushort entries)
    {
        var changed = archive.ToArray();
        BitConverter.TryWriteBytes(changed.AsSpan(changed.Length - 14), entries);
        BitConverter.TryWriteBytes(changed.AsSpan(changed.Length - 12), entries);
        return changed;
    }

    private static byte[] Manifest(string from, string to) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Packages.Simulated.Bundle.Manifest.Write()).Replace(from, to, StringComparison.Ordinal));

    private static byte[] Zipped(params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
                Put(zip, name, content, CompressionLevel.Optimal);
        }

        return bytes.ToArray();
    }

    private static void Put(ZipArchive zip, string name, byte[] content, CompressionLevel level)
    {
        using var entry = zip.CreateEntry(name, level).Open();
        entry.Write(content);
    }

    private static IEnumerable<(string Name, byte[] Content)> Entries(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            yield return (entry.FullName, content.ToArray());
        }
    }
}
