using System.Collections.Immutable;
using System.Text.Json;

namespace OcopScoring.Core.Criteria.Reading;

/// <summary>Reads one <c>criteria-set/1</c> file and then checks what the law's own arithmetic demands of it.</summary>
internal static class CriteriaSetReader
{
    public static CriteriaSet Read(JsonElement root, string sha256, ProblemList problems)
    {
        var json = new StrictObject(root, "$", problems);
        json.Expect("format", "criteria-set/1");
        var edition = json.Text("edition");
        var number = json.Integer("number", 1, 99);
        var name = json.Text("name");
        var provenance = ReadProvenance(json.Object("provenance"));
        if (provenance.Number != number)
        {
            json.Report("provenance", "Số thứ tự trong provenance phải trùng với number.");
        }

        var productClass = ReadProductClass(json.Object("classification"));
        var disqualification = ReadDisqualification(json.OptionalObject("disqualification"));
        var parts = json.Objects("parts").Select(ReadPart).ToImmutableArray();
        var flags = ReadFlags(json);
        var doubts = ReadDoubts(json);
        json.End();

        var set = new CriteriaSet(edition, name, provenance, productClass, disqualification, parts, flags, doubts, sha256);
        CriteriaSetChecks.Check(set, problems);
        return set;
    }

    private static Provenance ReadProvenance(StrictObject json)
    {
        var provenance = new Provenance(
            json.Text("instrument"),
            json.Text("annex"),
            json.Integer("number", 1, 99),
            json.Word("status", Vocabularies.Statuses),
            json.Text("source"),
            [.. json.OptionalObjects("attestations").Select(ReadAttestation)]);
        var witnesses = provenance.Attestations.Select(attestation => attestation.By).Distinct(StringComparer.Ordinal).Count();
        if (provenance.Status == TextStatus.Attested && witnesses < 2)
        {
            json.Report("status", "“attested” cần ít nhất hai cán bộ có tên trong attestations.");
        }

        json.End();
        return provenance;
    }

    private static Attestation ReadAttestation(StrictObject json)
    {
        var attestation = new Attestation(json.Text("by"), json.Text("office"), json.Date("on"));
        json.End();
        return attestation;
    }

    private static ProductClass ReadProductClass(StrictObject json)
    {
        var productClass = new ProductClass(
            ReadHeading(json.Object("sector")),
            ReadHeading(json.Object("group")),
            json.OptionalObject("subgroup") is { } subgroup ? ReadHeading(subgroup) : null,
            json.OptionalTexts("agencies"));
        json.End();
        return productClass;
    }

    private static Heading ReadHeading(StrictObject json)
    {
        var heading = new Heading(json.Text("code"), json.Text("name"));
        json.End();
        return heading;
    }

    private static EliminationGround? ReadDisqualification(StrictObject? json)
    {
        if (json is null)
        {
            return null;
        }

        var ground = new EliminationGround(EliminationGround.WholeSet, json.Word("effect", Vocabularies.Effects), json.Text("text"));
        json.End();
        return ground;
    }

    private static Part ReadPart(StrictObject json)
    {
        var code = json.Word("code", Vocabularies.Parts);
        var part = new Part(
            code,
            json.Text("title"),
            json.Integer("max", 0, 100),
            [.. json.Objects("criteria").Select(criterion => ReadCriterion(criterion, code))],
            ReadCorrections(json));
        json.End();
        return part;
    }

    private static Criterion ReadCriterion(StrictObject json, PartCode part)
    {
        var text = new CriterionText(
            json.Text("number"),
            json.Text("title"),
            json.Integer("max", 0, 100),
            json.OptionalText("basis"),
            ReadDependency(json.OptionalObject("appliesWhen")),
            [.. json.OptionalObjects("notes").Select(ReadNote)],
            ReadCorrections(json),
            ReadFlags(json),
            ReadDoubts(json));
        if (json.Has("criteria") == json.Has("options"))
        {
            json.Report("Một tiêu chí phải có đúng một trong hai: criteria (tiêu chí con) hoặc options (phương án).");
        }

        var body = new CriterionBody(
            [.. json.OptionalObjects("criteria").Select(child => ReadCriterion(child, part))],
            [.. json.OptionalObjects("cases").Select(ReadCase)],
            [.. json.OptionalObjects("options").Select(ReadOption)]);
        json.End();
        return new Criterion(text, part, body);
    }

    private static string? ReadDependency(StrictObject? json)
    {
        if (json is null)
        {
            return null;
        }

        var criterion = json.Text("criterion");
        json.Expect("is", "earning-points");
        json.End();
        return criterion;
    }

    private static Note ReadNote(StrictObject json)
    {
        var note = new Note(
            json.Word("kind", Vocabularies.NoteKinds),
            json.Word("placement", Vocabularies.Placements),
            json.Text("text"),
            json.OptionalWord("effect", Vocabularies.Effects),
            json.OptionalText("printedAfter"));
        if (note.Kind == NoteKind.Elimination != note.Effect.HasValue)
        {
            json.Report("Ghi chú loại (elimination) phải có effect, và chỉ ghi chú loại mới có effect.");
        }

        json.End();
        return note;
    }

    private static ScoringCase ReadCase(StrictObject json)
    {
        var scoringCase = new ScoringCase(json.Text("id"), json.Text("title"));
        json.End();
        return scoringCase;
    }

    private static Option ReadOption(StrictObject json)
    {
        var unlabelled = json.Has("unlabelled") && json.Flag("unlabelled");
        if (unlabelled == json.Has("text"))
        {
            json.Report("Một phương án có text, hoặc unlabelled: true khi biểu mẫu không in lời; không có cả hai.");
        }

        var option = new Option(
            json.Text("id"),
            json.OptionalText("case"),
            json.OptionalText("text"),
            json.Integer("points", 0, 100),
            (StarRating?)json.OptionalInteger("minimumForStar", 3, 5),
            ReadCorrections(json));
        json.End();
        return option;
    }

    private static ImmutableArray<Correction> ReadCorrections(StrictObject json) =>
    [
        .. json.OptionalObjects("corrections").Select(item =>
        {
            var correction = new Correction(
                item.Text("field"),
                item.Json("printed"),
                item.Json("proposed"),
                item.Json("used"),
                item.Text("confidence"),
                item.Text("reason"),
                item.OptionalText("inheritedFrom"));
            item.End();
            if (!correction.Applied && correction.Used != correction.Printed)
            {
                item.Report("used", "phải bằng printed (giữ nguyên bản in) hoặc bằng proposed (đã sửa).");
            }

            return correction;
        }),
    ];

    private static ImmutableArray<ReviewFlag> ReadFlags(StrictObject json) =>
    [
        .. json.OptionalObjects("reviewFlags").Select(item =>
        {
            var flag = new ReviewFlag(item.Text("kind"), item.Text("note"), item.OptionalText("inheritedFrom"));
            item.End();
            return flag;
        }),
    ];

    private static ImmutableArray<Doubt> ReadDoubts(StrictObject json) =>
    [
        .. json.OptionalObjects("doubts").Select(item =>
        {
            var doubt = new Doubt(item.Text("kind"), item.Text("scope"), item.OptionalText("subject"), item.Text("note"));
            item.End();
            return doubt;
        }),
    ];
}
