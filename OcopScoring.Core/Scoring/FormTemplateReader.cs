using System.Collections.Immutable;
using System.Text.Json;
using OcopScoring.Core.Criteria.Reading;

namespace OcopScoring.Core.Scoring;

/// <summary>Reads one <c>form-template/2</c> file.</summary>
internal static class FormTemplateReader
{
    // Not for a council to choose: Nghị định 30/2020/NĐ-CP, Phụ lục I.
    private const string Country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Words = "Độc lập - Tự do - Hạnh phúc";

    private static readonly Vocabulary<MinutesPart> Parts =
        new([.. Enum.GetValues<MinutesPart>().Select(part => (PaperTextChecks.Name(part), part))]);

    public static FormTemplate Read(JsonElement root, string sha256, ProblemList problems)
    {
        var json = new StrictObject(root, "$", problems);
        json.Expect("format", "form-template/2");
        var id = json.Text("id");
        var version = json.Integer("version", 1, 9999);
        var name = json.Text("name");
        var rulings = ImmutableArray.CreateBuilder<Ruling>();
        var motto = Section(json, "motto", rulings, ReadMotto);
        var agency = Section(json, "agency", rulings, section => new AgencyLines(
            section.Text("superior"), section.Text("council"), section.Text("locality"), section.Text("symbol")));
        var form = Section(json, "form", rulings, section => new FormTexts(
            section.Text("title"), section.Text("footnote"), section.Text("opinion"), ReadSignature(section.Object("signature"))));
        var minutes = Section(json, "minutes", rulings, section => new MinutesTexts(
            section.Text("title"),
            section.Text("subject"),
            [.. section.Objects("sections").Select(ReadSection)],
            [.. section.Objects("signatures").Select(ReadSignature)],
            section.OptionalTexts("recipients")));
        json.End();
        var texts = new PaperTexts(agency, form, minutes);
        foreach (var problem in PaperTextChecks.Of(texts).Where(problem => problem.Fault != PaperTextFault.Empty))
        {
            json.Report(problem.Field, Say(problem)); // an empty text was reported when it was read
        }

        return new FormTemplate(id, version, name, motto, texts, rulings.DrainToImmutable(), sha256);
    }

    private static T Section<T>(StrictObject json, string key, ImmutableArray<Ruling>.Builder rulings, Func<StrictObject, T> read)
    {
        var section = json.Object(key);
        var value = read(section);
        rulings.Add(new Ruling(key, section.Text("ruling"), section.Text("source")));
        section.End();
        return value;
    }

    private static NationalMotto ReadMotto(StrictObject json)
    {
        json.Expect("country", Country);
        json.Expect("words", Words);
        return new NationalMotto(Country, Words);
    }

    private static MinutesSection ReadSection(StrictObject json)
    {
        var section = new MinutesSection(
            json.Word("part", Parts), json.Text("heading"), json.OptionalTexts("sentences"), json.OptionalTexts("written"));
        json.End();
        return section;
    }

    private static SignatureLine ReadSignature(StrictObject json)
    {
        var line = new SignatureLine(json.Text("title"), json.Text("hint"));
        json.End();
        return line;
    }

    private static string Say(PaperTextProblem problem) => problem.Fault switch
    {
        PaperTextFault.NotOneLine => "Phải là một dòng, không có khoảng trắng ở đầu hoặc cuối, không có ký tự điều khiển.",
        PaperTextFault.UnknownField => $"Không có trường “{problem.Detail}”; các trường dùng được: {string.Join(", ", PaperFields.Known)}.",
        PaperTextFault.PartNotOnce => $"Phần “{problem.Detail}” phải có đúng một lần.",
        PaperTextFault.NoSignature => "Biên bản phải có ít nhất một chỗ ký.",
        _ => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"Quá dài: mỗi câu không quá {PaperTextChecks.Longest} ký tự, mỗi phần không quá {PaperTextChecks.Most} câu."),
    };
}
