using System.Text.Json.Nodes;
using OcopScoring.Tests.Cli;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Law;

public sealed class FormTemplateTests
{
    private const string File = "councils/default-papers.json";

    private static readonly Dictionary<string, (string Path, Action<JsonNode> BreakIt)> Breakages = new(StringComparer.Ordinal)
    {
        ["another format"] = ("$.format", template => template["format"] = "form-template/1"),
        ["no version"] = ("$.version", template => template.AsObject().Remove("version")),
        ["version nought"] = ("$.version", template => template["version"] = 0),
        ["unknown key"] = ("$.colour", template => template["colour"] = "red"),
        ["another motto"] = ("$.motto.words", template => template["motto"]!["words"] = "Độc lập – Tự do – Hạnh phúc"),
        ["country in small letters"] = ("$.motto.country", template => template["motto"]!["country"] = "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ["agency of three lines"] = ("$.agency.third", template => template["agency"]!["third"] = "TỔ GIÚP VIỆC"),
        ["agency without its superior"] = ("$.agency.superior", template => template["agency"]!.AsObject().Remove("superior")),
        ["empty title"] = ("$.form.title", template => template["form"]!["title"] = ""),
        ["title in two lines"] = ("$.form.title", template => template["form"]!["title"] = "PHIẾU\nĐÁNH GIÁ"),
        ["heading with a stray space"] = ("$.form.opinion", template => template["form"]!["opinion"] = "Ý kiến "),
        ["text that is not composed"] = ("$.form.opinion", template => template["form"]!["opinion"] = "Y\u0301 kiến"),
        ["signature without a capacity"] = ("$.form.signature.title", template => template["form"]!["signature"]!.AsObject().Remove("title")),
        ["minutes nobody signs"] = ("$.minutes.signatures", template => template["minutes"]!["signatures"] = new JsonArray()),
        ["signature with a name"] = ("$.minutes.signatures[0].name", template => template["minutes"]!["signatures"]![0]!["name"] = "x"),
        ["agency without a symbol"] = ("$.agency.symbol", template => template["agency"]!.AsObject().Remove("symbol")),
        ["field there is none of"] = ("$.minutes.sections[0].sentences[0]", template => template["minutes"]!["sections"]![0]!["sentences"]![0] = "Vào hồi {giờ vàng}"),
        ["field left open"] = ("$.minutes.sections[0].written[0]", template => template["minutes"]!["sections"]![0]!["written"]![0] = "Vào hồi {giờ khai mạc"),
        ["part twice"] = ("$.minutes.sections", template => template["minutes"]!["sections"]![0]!["part"] = "closing"),
        ["part left out"] = ("$.minutes.sections", template => template["minutes"]!["sections"]!.AsArray().RemoveAt(3)),
        ["part nobody knows"] = ("$.minutes.sections[0].part", template => template["minutes"]!["sections"]![0]!["part"] = "anthem"),
        ["sentence of two lines"] = ("$.minutes.sections[8].sentences[0]", template => template["minutes"]!["sections"]![8]!["sentences"]![0] = "a\nb"),
        ["sentence without end"] = ("$.minutes.sections[8].sentences[0]", template => template["minutes"]!["sections"]![8]!["sentences"]![0] = new string('x', 1001)),
        ["section without a source"] = ("$.agency.source", template => template["agency"]!.AsObject().Remove("source")),
        ["id not the register's"] = ("$", template => template["id"] = "hai-duong"),
        ["version not the register's"] = ("$", template => template["version"] = 3),
    };

    public static TheoryData<string> Flaws => new(Breakages.Keys);

    [Fact]
    public void The_default_is_there_and_says_what_is_printed()
    {
        var template = Assert.Single(LawOnDisk.Book.Templates);

        Assert.Same(template, LawOnDisk.Book.FindTemplate("default", 2));
        Assert.Null(LawOnDisk.Book.FindTemplate("default", 3));
        Assert.Null(LawOnDisk.Book.FindTemplate("central", 1));
        Assert.Equal(("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"), (template.Motto.Country, template.Motto.Words));
        Assert.Equal(("PHIẾU ĐÁNH GIÁ SẢN PHẨM OCOP", "Ý kiến của người đánh giá"), (template.Form.Title, template.Form.Opinion));
        Assert.Equal(["THƯ KÝ", "CHỦ TỌA"], template.Minutes.Signatures.Select(signature => signature.Title));
        Assert.Equal(["motto", "agency", "form", "minutes"], template.Rulings.Select(ruling => ruling.Subject));
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(LawOnDisk.Files[File].Span)), template.Sha256);
    }

    [Theory, MemberData(nameof(Flaws))]
    public void A_flaw_is_found_where_it_is(string flaw)
    {
        var (path, breakIt) = Breakages[flaw];
        var reading = new ChangedLaw().Edit(File, breakIt).Registered().Read();

        Assert.Contains((File, path), reading.Problems.Select(problem => (problem.File, problem.Path)));
        Assert.All(reading.Problems, problem => Assert.Equal(File, problem.File));
    }

    [Fact]
    public void Changed_bytes_are_noticed() => Assert.Equal(
        [("register.json", File)],
        new ChangedLaw().Edit(File, _ => { }).Read().Problems.Select(problem => (problem.File, problem.Path)));

    [Fact]
    public void A_version_stands_once_in_the_register() => Assert.Contains(
        "$",
        new ChangedLaw()
            .Edit("register.json", register => register["templates"]!.AsArray().Add(register["templates"]![0]!.DeepClone()))
            .Read().Problems.Select(problem => problem.Path));

    [Fact]
    public void A_councils_own_template_stands_beside_the_default()
    {
        const string Own = "councils/hai-duong-papers.json";
        var law = new ChangedLaw();
        var own = System.Text.Encoding.UTF8.GetString(LawOnDisk.Files[File].Span)
            .Replace("\"default\"", "\"hai-duong\"", StringComparison.Ordinal)
            .Replace("CƠ QUAN QUYẾT ĐỊNH THÀNH LẬP HỘI ĐỒNG", "ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG", StringComparison.Ordinal);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(own)));
        var reading = law.With(Own, own)
            .Edit("register.json", register => register["templates"]!.AsArray().Add(new JsonObject
            {
                ["id"] = "hai-duong", ["version"] = 2, ["file"] = Own, ["sha256"] = hash,
            }))
            .Read();

        Assert.Empty(reading.Problems);
        Assert.Equal("ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG", reading.Lawbook.FindTemplate("hai-duong", 2)!.Agency.Superior);
        Assert.Equal("CƠ QUAN QUYẾT ĐỊNH THÀNH LẬP HỘI ĐỒNG", reading.Lawbook.FindTemplate("default", 2)!.Agency.Superior);
    }

    [Fact]
    public async Task Criteria_check_names_what_is_wrong_with_it()
    {
        using var law = new LawCopy();
        law.Replace(File, "\"PHIẾU ĐÁNH GIÁ SẢN PHẨM OCOP\"", "\"\"");

        var run = await CommandRun.OfAsync("criteria", "check", law.Folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\ncouncils/default-papers.json: $.form.title: ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_asks_for_the_keys_that_are_read()
    {
        var schema = JsonNode.Parse(Repository.Read("criteria/schema/form-template.schema.json"))!;
        var template = JsonNode.Parse(LawOnDisk.Files[File].Span)!;

        Assert.Equal(Keys(template), Required(schema));
        foreach (var section in new[] { "motto", "agency", "form", "minutes" })
            Assert.Equal(Keys(template[section]!), Required(schema["properties"]![section]!));
    }

    private static IEnumerable<string> Keys(JsonNode node) => node.AsObject().Select(member => member.Key);

    private static IEnumerable<string> Required(JsonNode schema) => schema["required"]!.AsArray().Select(key => key!.GetValue<string>());
}
