using System.Text;
using System.Text.Json.Nodes;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Core;

/// <summary>The good folder, broken in one way at a time: the reader names the file and the place.</summary>
public sealed class ReaderTests
{
    private const string File = "qd-26-2026/01.json";

    private static readonly Dictionary<string, (string Path, Action<JsonNode> Break)> Breakages = new(StringComparer.Ordinal)
    {
        ["unknown key"] = ("$.parts[0].colour", set => Part(set)["colour"] = "red"),
        ["missing key"] = ("$.name", set => set.AsObject().Remove("name")),
        ["missing deep key"] = ("$.parts[0].criteria[0].criteria[0].title", set => Leaf(set).AsObject().Remove("title")),
        ["wrong type"] = ("$.parts[0].max", set => Part(set)["max"] = "40"),
        ["fraction"] = ("$.parts[0].max", set => Part(set)["max"] = 40.5),
        ["not a list"] = ("$.parts[0].criteria[0].criteria[0].options", set => Leaf(set)["options"] = new JsonObject()),
        ["not an object"] = ("$.provenance", set => set["provenance"] = 5),
        ["empty text"] = ("$.parts[0].title", set => Part(set)["title"] = ""),
        ["text not in NFC"] = ("$.name", set => set["name"] = ((string)set["name"]!).Normalize(NormalizationForm.FormD)),
        ["list text not in NFC"] = ("$.classification.agencies[0]", set => set["classification"]!["agencies"]![0] = "Bộ Y tế".Normalize(NormalizationForm.FormD)),
        ["unknown word"] = ("$.provenance.status", set => set["provenance"]!["status"] = "guessed"),
        ["other format"] = ("$.format", set => set["format"] = "criteria-set/2"),
        ["sum wrong in a part"] = ("$.parts[0]", set => { Part(set)["max"] = 39; set["parts"]![1]!["max"] = 26; }),
        ["sum wrong in a section"] = ("$.parts[0].criteria[0]", set => Section(set)["max"] = (int)Section(set)["max"]! + 1),
        ["sum wrong in a leaf"] = ("$.parts[0].criteria[0].criteria[0]", set => Leaf(set)["max"] = (int)Leaf(set)["max"]! + 1),
        ["points moved between parts"] = ("$.parts", set => { Part(set)["max"] = 39; set["parts"]![1]!["max"] = 26; }),
        ["attested by nobody"] = ("$.provenance.status", set => set["provenance"]!["status"] = "attested"),
        ["attested by one official twice"] = ("$.provenance.status", set => Attest(set, "A", "A")),
        ["sum of the set wrong"] = ("$.parts", set => set["parts"]!.AsArray().RemoveAt(2)),
        ["number used twice"] = ("$.parts[0].criteria[0].criteria[1]", set => Leaf(set, 1)["number"] = "1.1"),
        ["no options"] = ("$.parts[0].criteria[0].criteria[0]", set => Leaf(set)["options"] = new JsonArray()),
        ["case that is not there"] = ("$.parts[0].criteria[0].criteria[0]", set => Option(set)["case"] = "a"),
        ["case without options"] = ("$.parts[0].criteria[0].criteria[0]", set => Leaf(set)["cases"] = JsonNode.Parse("""[{ "id": "a", "title": "x" }]""")),
        ["condition on nothing"] = ("$.parts[0].criteria[0].criteria[0]", set => Leaf(set)["appliesWhen"] = JsonNode.Parse("""{ "criterion": "77", "is": "earning-points" }""")),
        ["condition on what comes later"] = ("$.parts[0].criteria[0].criteria[0]", set => Leaf(set)["appliesWhen"] = JsonNode.Parse("""{ "criterion": "1.2", "is": "earning-points" }""")),
        ["condition of a section"] = ("$.parts[0].criteria[0]", set => Section(set)["appliesWhen"] = JsonNode.Parse("""{ "criterion": "1.1", "is": "earning-points" }""")),
        ["minimums that fall"] = ("$.parts[0].criteria[0].criteria[0]", set => Marks(set, 5, 4)),
        ["minimum worth nothing"] = ("$.parts[0].criteria[0].criteria[0]", set => { Option(set)["points"] = 0; Option(set)["minimumForStar"] = 3; }),
        ["star out of range"] = ("$.parts[0].criteria[0].criteria[0].options[0].minimumForStar", set => Option(set)["minimumForStar"] = 6),
        ["option out of order"] = ("$.parts[0].criteria[0].criteria[0]", set => Option(set)["id"] = "2"),
        ["correction of points not used"] = ("$.parts[0].criteria[0].criteria[0]", set => Correct(set, "points", 77, 78, 78)),
        ["correction used neither way"] = ("$.parts[0].criteria[0].criteria[0].options[0].corrections[0].used", set => Correct(set, "points", 77, 78, 79)),
        ["kept misprint that is not in the text"] = ("$.parts[0].criteria[0].criteria[0]", set => Correct(set, "text", "xyzzy", "Có", "xyzzy")),
        ["applied correction that is only part of the text"] = ("$.parts[0].criteria[0].criteria[0]", set => Correct(set, "text", "xyzzy", "Có", "Có")),
        ["correction of something else"] = ("$.parts[0].criteria[0].criteria[0]", set => Correct(set, "colour", 1, 2, 2)),
        ["name not the register's"] = ("$.name", set => set["name"] = "Rau"),
        ["number not the register's"] = ("$", set => { set["number"] = 2; set["provenance"]!["number"] = 2; }),
        ["status not the register's"] = ("$.provenance.status", set => set["provenance"]!["status"] = "reconstructed"),
        ["edition not the register's"] = ("$", set => set["edition"] = "qd-148-2023"),
    };

    public static TheoryData<string> Flaws => new(Breakages.Keys);

    [Fact]
    public void The_folder_re_written_in_other_white_space_is_still_good() =>
        Assert.Equal([], new ChangedLaw().Edit(File, _ => { }).Registered().Read().Problems);

    [Theory, MemberData(nameof(Flaws))]
    public void A_flaw_is_found_where_it_is(string flaw)
    {
        var (path, breakIt) = Breakages[flaw];
        var reading = new ChangedLaw().Edit(File, breakIt).Registered().Read();

        Assert.Contains((File, path), reading.Problems.Select(problem => (problem.File, problem.Path)));
        Assert.All(reading.Problems, problem => Assert.Equal(File, problem.File));
        Assert.Throws<InvalidOperationException>(() => reading.Lawbook);
    }

    [Fact]
    public void All_flaws_of_all_files_are_reported_at_once()
    {
        var problems = new ChangedLaw()
            .Edit(File, set => { Part(set)["colour"] = "red"; Leaf(set)["max"] = 99; set["provenance"]!["status"] = "guessed"; })
            .Edit("qd-148-2023/26.json", set => set.AsObject().Remove("name"))
            .Edit("councils/default.json", rules => rules["quorum"]!["present"] = 5)
            .Edit("qd-26-2026/instrument.json", edition => edition["recognition"]![0]!["recognises"]![0] = 7)
            .Registered().Read().Problems.Select(problem => $"{problem.File} {problem.Path}").ToList();
        string[] expected =
        [
            $"{File} $.parts[0].colour", $"{File} $.parts[0].criteria[0].criteria[0]", $"{File} $.provenance.status", "qd-148-2023/26.json $.name",
            "councils/default.json $.quorum", "qd-26-2026/instrument.json $.recognition[0].recognises[0]",
        ];
        Assert.Equal([], expected.Except(problems));
    }

    [Fact]
    public void A_key_given_twice_is_named() => Found(
        "$.name", new ChangedLaw().Replace(File, "\"name\":", "\"name\": \"x\", \"name\":").Registered());

    [Fact]
    public void A_file_that_is_not_json_is_named() => Found("$", new ChangedLaw().With(File, "{ \"format\": ").Registered());

    [Fact]
    public void A_file_that_is_not_utf8_is_named()
    {
        var bytes = LawOnDisk.Files[File].ToArray();
        bytes[bytes.AsSpan().IndexOf("Rau"u8)] = 0xFF;
        Found("$", new ChangedLaw().With(File, bytes).Registered());
    }

    [Fact]
    public void Half_a_character_is_named() =>
        Found("$.name", new ChangedLaw().Replace(File, "\"name\": \"", "\"name\": \"\\ud83d").Registered());

    [Fact]
    public void A_byte_order_mark_is_not_json() =>
        Found("$", new ChangedLaw().With(File, [0xEF, 0xBB, 0xBF, .. LawOnDisk.Files[File].Span]).Registered());

    [Fact]
    public void A_missing_file_is_named() => Found("$", new ChangedLaw().Without(File));

    [Fact]
    public void Changed_bytes_are_named_with_the_hash_to_write()
    {
        var problem = Assert.Single(new ChangedLaw().Edit(File, _ => { }).Read().Problems);
        Assert.Equal(("register.json", File), (problem.File, problem.Path));
        Assert.Matches("[0-9a-f]{64}", problem.Message);
    }

    [Fact]
    public void A_stray_file_is_named() => Assert.Equal(
        ("register.json", "qd-26-2026/27.json"),
        new ChangedLaw().With("qd-26-2026/27.json", "{}").Read().Problems.Select(problem => (problem.File, problem.Path)).Single());

    [Fact]
    public void Nothing_is_registered_twice()
    {
        Found("$", new ChangedLaw().Replace("register.json", "\"id\": \"central\"", "\"id\": \"default\""), "register.json");
        Found("$", new ChangedLaw().Replace("register.json", "\"id\": \"qd-148-2023\"", "\"id\": \"qd-26-2026\""), "register.json");
    }

    [Theory]
    [InlineData("2026-07-22", "2026-07-23")] // a day without a decision
    [InlineData("2026-07-22", "2026-07-21")] // a day with two
    public void No_day_is_left_without_exactly_one_edition(string from, string to) => Found(
        "$.editions", new ChangedLaw().Replace("qd-26-2026/instrument.json", from, to).Registered(), "register.json");

    [Fact]
    public void A_set_attested_by_two_officials_is_fit_for_official_use()
    {
        const string SecondHand = "qd-148-2023/01.json";
        var reading = new ChangedLaw()
            .Edit(SecondHand, set => Attest(set, "A", "B"))
            .Replace("register.json", "\"second-hand\"", "\"attested\"")
            .Registered().Read();

        Assert.Equal([], reading.Problems);
        Assert.True(reading.Lawbook.Criteria.FindSet("qd-148-2023/01")!.Provenance.FitForOfficialUse);
    }

    [Fact]
    public void A_superseded_set_is_found_by_its_bytes_and_never_as_the_current_one()
    {
        var corrected = new ChangedLaw().Edit(File, set => set["provenance"]!["source"] = "Đã đính chính.").Registered();
        var before = LawOnDisk.Set("qd-26-2026/01");
        const string Kept = "superseded/qd-26-2026-01.json";
        var reading = corrected
            .With(Kept, LawOnDisk.Files[File].ToArray())
            .Replace("register.json", "\"councils\":", $$"""
                "superseded": [ { "file": "{{Kept}}", "sha256": "{{before.Sha256}}" } ], "councils":
                """)
            .Read();

        Assert.Equal([], reading.Problems);
        var library = reading.Lawbook.Criteria;
        Assert.Equal("Đã đính chính.", library.FindSet("qd-26-2026/01")!.Provenance.Source);
        Assert.Equal(before.Provenance.Source, library.FindSet("qd-26-2026/01", before.Sha256)!.Provenance.Source);
        Assert.Null(library.FindSet("qd-26-2026/01", new string('0', 64)));
    }

    [Fact]
    public void No_register_no_law() => Found("$", new ChangedLaw().Without("register.json"), "register.json");

    private static void Found(string path, ChangedLaw law, string file = File) =>
        Assert.Contains((file, path), law.Read().Problems.Select(problem => (problem.File, problem.Path)));

    private static JsonNode Part(JsonNode set) => set["parts"]![0]!;

    private static JsonNode Section(JsonNode set) => Part(set)["criteria"]![0]!;

    private static JsonNode Leaf(JsonNode set, int index = 0) => Section(set)["criteria"]![index]!;

    private static JsonNode Option(JsonNode set, int index = 0) => Leaf(set)["options"]![index]!;

    private static void Attest(JsonNode set, params string[] officials)
    {
        set["provenance"]!["status"] = "attested";
        set["provenance"]!["attestations"] = new JsonArray(
            [.. officials.Select(by => new JsonObject { ["by"] = by, ["office"] = "Sở", ["on"] = "2026-11-01" })]);
    }

    private static void Marks(JsonNode set, int first, int second)
    {
        Option(set)["minimumForStar"] = first;
        Option(set, 1)["minimumForStar"] = second;
    }

    private static void Correct(JsonNode set, string field, JsonNode printed, JsonNode proposed, JsonNode used) => Option(set)["corrections"] = new JsonArray(new JsonObject
    {
        ["field"] = field, ["printed"] = printed, ["proposed"] = proposed, ["used"] = used, ["confidence"] = "certain", ["reason"] = "x",
    });
}
