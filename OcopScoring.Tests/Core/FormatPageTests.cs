using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Core;

/// <summary>The example on the page that describes the format is true to the last hash.</summary>
public sealed class FormatPageTests
{
    private const string Page = "OcopScoring.Core/Record/FORMAT.md";

    private static readonly ImmutableArray<StoredEvent> Example = [.. Block("jsonl").Split('\n').Select(Read)];

    [Fact]
    public void The_events_of_the_example_hold() =>
        Assert.Empty(new Replayer(LawOnDisk.Book).Run(Example, RecordHead.Read(Block("head")), cancellation: TestContext.Current.CancellationToken).Findings);

    [Fact]
    public void The_lines_it_hashes_make_the_hash_it_gives() =>
        Assert.Equal(Example[0].Hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Block("hashed")))));

    [Fact]
    public void The_head_it_gives_is_that_of_its_last_event() =>
        Assert.Equal(new RecordHead(Example.Length, Example[^1].Hash).Pair, Block("head"));

    private static StoredEvent Read(string line)
    {
        var stored = EventLine.Read(Encoding.UTF8.GetBytes(line), out var isExact);
        Assert.True(isExact, line);
        return stored!;
    }

    private static string Block(string name)
    {
        var text = Repository.Read(Page).ReplaceLineEndings("\n");
        var fence = "```" + name + "\n";
        var start = text.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        return text[start..text.IndexOf("\n```", start, StringComparison.Ordinal)];
    }
}
