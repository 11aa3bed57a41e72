using System.Collections.Immutable;
using System.Text.Json;
using OcopScoring.Core.Criteria.Reading;

namespace OcopScoring.Core.Scoring;

/// <summary>Reads one <c>form-template/1</c> file.</summary>
internal static class FormTemplateReader
{
    // Not for a council to choose: Nghị định 30/2020/NĐ-CP, Phụ lục I.
    private const string Country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Words = "Độc lập - Tự do - Hạnh phúc";

    public static FormTemplate Read(JsonElement root, string sha256, ProblemList problems)
    {
        var json = new StrictObject(root, "$", problems);
        json.Expect("format", "form-template/1");
        var id = json.Text("id");
        var version = json.Integer("version", 1, 9999);
        var name = Line(json, "name");
        var rulings = ImmutableArray.CreateBuilder<Ruling>();
        var motto = Section(json, "motto", rulings, ReadMotto);
        var agency = Section(json, "agency", rulings, section => new AgencyLines(Line(section, "superior"), Line(section, "council")));
        var form = Section(json, "form", rulings, section => new FormTexts(
            Line(section, "title"), Line(section, "opinion"), ReadSignature(section.Object("signature"))));
        var minutes = Section(json, "minutes", rulings, ReadMinutes);
        json.End();
        return new FormTemplate(id, version, name, motto, agency, form, minutes, rulings.DrainToImmutable(), sha256);
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

    private static MinutesTexts ReadMinutes(StrictObject json)
    {
        var minutes = new MinutesTexts(
            Line(json, "title"), Line(json, "subject"), [.. json.Objects("signatures").Select(ReadSignature)]);
        if (minutes.Signatures.IsEmpty)
        {
            json.Report("signatures", "Biên bản phải có ít nhất một chỗ ký.");
        }

        return minutes;
    }

    private static SignatureLine ReadSignature(StrictObject json)
    {
        var line = new SignatureLine(Line(json, "title"), Line(json, "hint"));
        json.End();
        return line;
    }

    // These texts are printed as one line each; a hidden break or a stray space would move everything below it.
    private static string Line(StrictObject json, string key)
    {
        var text = json.Text(key);
        if (text != text.Trim() || text.Any(char.IsControl))
        {
            json.Report(key, "Phải là một dòng, không có khoảng trắng ở đầu hoặc cuối, không có ký tự điều khiển.");
        }

        return text;
    }
}
