using System.Text;
using System.Text.Json.Nodes;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Cli;

public sealed class ClassifyTests
{
    private static readonly IReadOnlyList<JsonNode> Examples =
        [.. File.ReadLines(Repository.FullPath("OcopScoring.Tests/Law/cases.jsonl")).Select(line => JsonNode.Parse(line)!)];

    private static readonly (string Line, string Path, string Code)[] Malformed =
    [
        ("7", "", "bad-json"),
        ("{", "", "bad-json"),
        ("{\"id\":\"\\ud800\"}", "", "bad-json"),
        ("""{"set":"qd-26-2026/22","ballots":[]}""", "id", "bad-json"),
        ("""{"id":7}""", "id", "bad-json"),
        ("""{"id":"a","id":"b"}""", "id", "bad-json"),
        ("""{"id":"a"}""", "set", "bad-json"),
        ("""{"id":"a","set":["qd-26-2026/22"]}""", "set", "bad-json"),
        ("""{"id":"a","set":"qd-26-2026/99"}""", "set", "unknown-set"),
        ("""{"id":"a"}""", "ballots", "no-ballots"),
        ("""{"id":"a","ballots":[]}""", "ballots", "no-ballots"),
        ("""{"id":"a","ballots":{}}""", "ballots", "bad-json"),
        ("""{"id":"a","ballots":["m1"]}""", "ballots[0]", "bad-json"),
        ("""{"id":"a","ballots":[{"choices":{}}]}""", "ballots[0].member", "bad-json"),
        ("""{"id":"a","ballots":[{"member":3}]}""", "ballots[0].member", "bad-json"),
        ("""{"id":"a","ballots":[{"member":"m1"}]}""", "ballots[0].choices", "bad-json"),
        ("""{"id":"a","ballots":[{"member":"m1","choices":[]}]}""", "ballots[0].choices", "bad-json"),
        ("""{"id":"a","ballots":[{"member":"m1","name":"x"}]}""", "ballots[0].name", "bad-json"),
        ("""{"id":"a","ballots":[{"member":"m1"},{"member":"m1"}]}""", "ballots[1].member", "duplicate-member"),
        ("""{"id":"a","eliminated":"yes"}""", "eliminated", "bad-json"),
        ("""{"id":"a","more":1}""", "more", "bad-json"),
        ("""{"id":"a","rules":[]}""", "rules", "bad-rules"),
        ("""{"id":"a","rules":{"gateRule":"gate-majority/2"}}""", "rules.gateRule", "bad-rules"),
        ("""{"id":"a","rules":{"gateRule":1}}""", "rules.gateRule", "bad-rules"),
        ("""{"id":"a","rules":{"starRule":null}}""", "rules.starRule", "bad-rules"),
        ("""{"id":"a","rules":{"spreadLimit":-1}}""", "rules.spreadLimit", "bad-rules"),
        ("""{"id":"a","rules":{"spreadLimit":101}}""", "rules.spreadLimit", "bad-rules"),
        ("""{"id":"a","rules":{"spreadLimit":2.5}}""", "rules.spreadLimit", "bad-rules"),
        ("""{"id":"a","rules":{"spreadLimit":"10"}}""", "rules.spreadLimit", "bad-rules"),
        ("""{"id":"a","rules":{"limit":10}}""", "rules.limit", "bad-rules"),
        ("""{"id":"a","rules":{"spreadLimit":5,"spreadLimit":6}}""", "rules.spreadLimit", "bad-json"),
    ];

    private static readonly Lazy<Task<CommandRun>> AllMalformed =
        new(() => CommandRun.FeedAsync(string.Join('\n', Malformed.Select(line => line.Line)), "classify", "-"));

    public static TheoryData<int> MalformedLines => [.. Enumerable.Range(0, Malformed.Length)];

    private static string Inputs => string.Join('\n', Examples.Select(example => example["input"]!.ToJsonString()));

    [Fact]
    public async Task Every_worked_example_comes_out_as_expected()
    {
        var run = await CommandRun.FeedAsync(Inputs, "classify", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Equal(Examples.Count, run.Lines.Count);
        Assert.All(Examples.Zip(run.Lines), pair => Assert.True(
            JsonNode.DeepEquals(pair.First["expected"], JsonNode.Parse(pair.Second)), pair.Second));
    }

    [Fact]
    public async Task A_byte_order_mark_CRLF_blank_lines_and_a_missing_last_line_end_change_nothing()
    {
        var plain = await CommandRun.FeedAsync(Inputs, "classify", "-");
        var windows = await CommandRun.FeedAsync("\uFEFF\r\n" + Inputs.Replace("\n", "\r\n \t\r\n", StringComparison.Ordinal), "classify", "-");

        Assert.Equal(plain, windows);
    }

    [Fact]
    public async Task Output_is_UTF8_without_a_mark_with_plain_line_ends_and_readable_Vietnamese()
    {
        var run = await CommandRun.FeedAsync("""{"id":"phiếu số 1","set":"chưa có","ballots":[]}""", "classify", "-");

        Assert.StartsWith("""{"id":"phiếu số 1","problems":[{"path":"set","code":"unknown-set","message":"Không có bộ tiêu chí “chưa có”."}""", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("}\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', run.Out);
    }

    [Theory]
    [MemberData(nameof(MalformedLines))]
    public async Task A_malformed_line_is_answered_with_its_problem(int number)
    {
        var (_, path, code) = Malformed[number];
        var run = await AllMalformed.Value;

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Malformed.Length, run.Lines.Count);
        Assert.Contains((path, code), ProblemsOf(run.Lines[number]));
    }

    [Theory]
    [InlineData("9.9", "\"1\"", "unknown-criterion")]
    [InlineData("1.1", "\"9\"", "unknown-option")]
    [InlineData("1.1", "3", "bad-json")]
    [InlineData("1.1", "{}", "bad-json")]
    [InlineData("5.1", "null", "not-applicable", "5.2")]
    public async Task A_wrong_answer_is_the_only_problem_of_an_otherwise_good_form(
        string criterion, string answer, string code, string? reported = null)
    {
        var line = Examples[0]["input"]!.DeepClone();
        line["ballots"]![0]!["choices"]![criterion] = JsonNode.Parse(answer);

        var run = await CommandRun.FeedAsync(line.ToJsonString(), "classify", "-");

        var problems = ProblemsOf(Assert.Single(run.Lines));
        Assert.Contains(($"ballots[0].choices.{reported ?? criterion}", code), problems);
        Assert.All(problems, problem => Assert.Equal(code, problem.Code));
    }

    [Fact]
    public async Task An_answer_left_out_and_one_given_twice_are_both_named()
    {
        var line = Examples[0]["input"]!.DeepClone();
        line["ballots"]![1]!["choices"]!.AsObject().Remove("1.4");
        var text = line.ToJsonString().Replace("\"choices\":{\"1.1\":\"3\"", "\"choices\":{\"1.1\":\"3\",\"1.1\":\"2\"", StringComparison.Ordinal);

        var run = await CommandRun.FeedAsync(text, "classify", "-");

        var problems = ProblemsOf(Assert.Single(run.Lines));
        Assert.Contains(("ballots[1].choices.1.4", "missing-criterion"), problems);
        Assert.Contains(("ballots[0].choices.1.1", "bad-json"), problems);
    }

    [Fact]
    public async Task A_bad_line_spoils_only_itself_and_keeps_its_id_where_it_can_be_read()
    {
        var good = Examples[3]["input"]!.ToJsonString();
        byte[] bytes = [.. Encoding.UTF8.GetBytes(good + "\n{\"id\":\"cut\",\"set\":\n"), 0xC3, 0x28, (byte)'\n', .. Encoding.UTF8.GetBytes(good)];

        var run = await CommandRun.FeedAsync(bytes, "classify", "-");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(4, run.Lines.Count);
        Assert.Equal(run.Lines[0], run.Lines[3]);
        Assert.StartsWith("{\"id\":\"cut\",\"problems\":", run.Lines[1], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":null,\"problems\":", run.Lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_beyond_all_reason_is_refused_and_the_next_one_is_read()
    {
        var run = await CommandRun.FeedAsync(
            new string('x', 17 * 1024 * 1024) + "\n" + Examples[0]["input"]!.ToJsonString(), "classify", "-");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Dòng quá dài", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"outcome\"", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_and_a_broken_law_mean_that_nothing_was_run()
    {
        var missing = await CommandRun.OfAsync("classify", "khong-co-tep-nay.jsonl");
        var lawless = await CommandRun.FeedAsync(Inputs, "classify", "-", "--criteria", "khong-co-thu-muc-nay");

        Assert.Equal(2, missing.ExitCode);
        Assert.Equal("Không có tệp khong-co-tep-nay.jsonl.\n", missing.Error);
        Assert.Empty(missing.Out);
        Assert.Equal(2, lawless.ExitCode);
        Assert.Contains("criteria check", lawless.Error, StringComparison.Ordinal);
        Assert.Empty(lawless.Out);
    }

    private static List<(string Path, string Code)> ProblemsOf(string line) =>
    [
        .. JsonNode.Parse(line)!["problems"]!.AsArray()
            .Select(problem => (problem!["path"]!.GetValue<string>(), problem["code"]!.GetValue<string>())),
    ];
}
