using System.Collections.Immutable;
using System.Text.Json;

namespace OcopScoring.Core.Criteria.Reading;

/// <summary>Reads one <c>instrument/1</c> file: the instrument and its procedure.</summary>
internal static class EditionReader
{
    /// <summary>The parts of every form and their points (26/2026/QĐ-TTg, Điều 3.1; the same under 148).</summary>
    public static readonly ImmutableArray<(PartCode Code, int Max)> StatutoryParts = [(PartCode.A, 40), (PartCode.B, 25), (PartCode.C, 35)];

    private static readonly ImmutableArray<DossierKind> EveryKind = [.. Enum.GetValues<DossierKind>()];

    private const string Format = "instrument/1";

    /// <summary>Whether a file says of itself that it is an instrument.</summary>
    public static bool IsInstrument(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("format", out var format)
        && format.ValueKind == JsonValueKind.String
        && format.GetString() == Format;

    public static (Instrument Instrument, EditionProcedure Procedure) Read(JsonElement root, string sha256, ProblemList problems)
    {
        var json = new StrictObject(root, "$", problems);
        json.Expect("format", Format);
        var instrument = ReadInstrument(json, sha256);
        CheckParts(json);
        var procedure = new EditionProcedure(
            ReadBands(json),
            [.. json.Objects("applicability").Select(ReadRule)],
            [.. json.Objects("recognition").Select(ReadCompetence)],
            [.. json.Objects("dossierKinds").Select(ReadKind)],
            [.. json.OptionalObjects("rounds").Select(ReadRound)],
            json.Integer("certificateMonths", 1, 120),
            ReadCommune(json.OptionalObject("communeAssessment")));
        json.End();
        return (instrument, procedure);
    }

    private static Instrument ReadInstrument(StrictObject json, string sha256) => new(
        json.Text("id"),
        json.Text("number"),
        json.Text("issuer"),
        json.Date("issued"),
        ReadRange(json.Object("inForce")),
        json.Text("criteriaAnnex"),
        json.Text("source"),
        [.. json.OptionalObjects("amendments").Select(ReadAmendment)],
        sha256);

    private static Amendment ReadAmendment(StrictObject json)
    {
        var amendment = new Amendment(json.Text("number"), json.Date("issued"), json.Date("inForceFrom"), json.Text("subject"));
        json.End();
        return amendment;
    }

    private static DateRange ReadRange(StrictObject? json)
    {
        if (json is null)
        {
            return DateRange.Always;
        }

        var range = new DateRange(json.OptionalDate("from"), json.OptionalDate("until"));
        if (range.From > range.Until)
        {
            json.Report("Ngày đầu (from) đứng sau ngày cuối (until).");
        }

        json.End();
        return range;
    }

    private static void CheckParts(StrictObject json)
    {
        var parts = json.Objects("parts").Select(part =>
        {
            var entry = (Code: part.Word("code", Vocabularies.Parts), Max: part.Integer("max", 0, 100));
            part.End();
            return entry;
        }).ToList();
        if (!parts.SequenceEqual(StatutoryParts))
        {
            json.Report("parts", "Phần A, B, C phải là 40, 25 và 35 điểm.");
        }
    }

    private static ImmutableArray<StarBand> ReadBands(StrictObject json)
    {
        ImmutableArray<StarBand> bands =
        [
            .. json.Objects("starBands").Select(item =>
            {
                var band = new StarBand((StarRating)item.Integer("star", 1, 5), item.Integer("from", 0, 100));
                item.End();
                return band;
            }),
        ];
        var descending = bands.Zip(bands.Skip(1), (high, low) => high.Star > low.Star && high.From > low.From).All(ordered => ordered);
        if (bands.Length != 5 || !descending || bands[^1].From != 0)
        {
            json.Report("starBands", "Phải có năm khung từ 5 sao xuống 1 sao, điểm giảm dần, khung 1 sao bắt đầu từ 0.");
        }

        return bands;
    }

    private static ApplicabilityRule ReadRule(StrictObject json)
    {
        var kinds = json.OptionalTexts("kinds").Select(word => Vocabularies.DossierKinds.Find(word)).ToList();
        if (kinds.Contains(null))
        {
            json.Report("kinds", $"Chỉ nhận các giá trị: {string.Join(", ", Vocabularies.DossierKinds.Words)}.");
        }

        var rule = new ApplicabilityRule(
            kinds.Count == 0 ? EveryKind : [.. kinds.OfType<DossierKind>()],
            ReadRange(json.OptionalObject("filed")),
            ReadRange(json.Object("evaluated")),
            json.Text("clause"));
        json.End();
        return rule;
    }

    private static Competence ReadCompetence(StrictObject json)
    {
        var competence = new Competence(
            json.Word("level", Vocabularies.Levels),
            new DateRange(json.Date("from"), json.OptionalDate("until")),
            [.. json.Integers("recognises", 1, 5).Select(star => (StarRating)star)],
            ReadReferral(json.OptionalObject("forward"), "from"),
            ReadReferral(json.OptionalObject("returnBelow"), "below"),
            json.Text("clause"));
        json.End();
        return competence;
    }

    private static Referral? ReadReferral(StrictObject? json, string threshold)
    {
        if (json is null)
        {
            return null;
        }

        var referral = new Referral(json.Integer(threshold, 0, 100), json.Word("to", Vocabularies.Levels));
        json.End();
        return referral;
    }

    private static DossierKindRule ReadKind(StrictObject json)
    {
        var kind = new DossierKindRule(
            json.Word("id", Vocabularies.DossierKinds), json.Text("name"), ReadWindow(json.OptionalObject("filing")));
        json.End();
        return kind;
    }

    private static FilingWindow? ReadWindow(StrictObject? json)
    {
        if (json is null)
        {
            return null;
        }

        var window = new FilingWindow(
            json.Integer("daysBeforeExpiryFrom", 0, 3650),
            json.Integer("daysBeforeExpiryTo", 0, 3650),
            json.Integer("doneWithinDays", 1, 3650),
            json.Flag("writtenOpinion"));
        json.End();
        return window;
    }

    private static RatingRound ReadRound(StrictObject json)
    {
        var round = new RatingRound(json.Word("level", Vocabularies.Levels), json.OptionalText("dossiersBy"), json.Text("doneBefore"));
        json.End();
        return round;
    }

    private static CommuneAssessment? ReadCommune(StrictObject? json)
    {
        if (json is null)
        {
            return null;
        }

        var assessment = new CommuneAssessment(json.Text("form"), json.Integer("workingDays", 1, 365), json.OptionalTexts("subjects"));
        json.End();
        return assessment;
    }
}
