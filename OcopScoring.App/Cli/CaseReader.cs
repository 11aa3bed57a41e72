using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Cli;

/// <summary>Reads one line of <c>classify</c>: a classification, or everything that is wrong with the line.</summary>
internal sealed class CaseReader(CriteriaLibrary library)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowDuplicateProperties = true };

    private readonly List<CaseProblem> _problems = [];

    public CaseReading Read(ReadOnlyMemory<byte> line)
    {
        _problems.Clear();
        if (!JsonText.IsReadable(line.Span))
            return Unreadable(line, "Dòng có ký tự hỏng: không phải UTF-8, hoặc mã \\u thiếu nửa sau.");

        try
        {
            using var document = JsonDocument.Parse(line, Lenient);
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            return Unreadable(line, string.Create(
                CultureInfo.InvariantCulture,
                $"Không phải JSON hợp lệ (gần byte thứ {exception.BytePositionInLine + 1}); kiểm tra dấu phẩy, ngoặc và dấu nháy."));
        }
    }

    private static CaseReading Unreadable(ReadOnlyMemory<byte> line, string message) =>
        new(JsonText.SalvageId(line.Span), null, [new CaseProblem("", CaseCode.BadJson, message)]);

    private CaseReading Read(JsonElement root)
    {
        if (JsonMembers.Of(root, "", _problems) is not { } members)
            return new CaseReading(null, null, [.. _problems]);

        var id = members.Text("id");
        var set = ReadSet(members);
        var ballots = ReadBallots(members, set);
        var rules = ReadRules(members);
        var eliminated = ReadEliminated(members);
        members.RefuseOthers(CaseCode.BadJson, "id", "set", "ballots", "rules", "eliminated");
        if (_problems.Count > 0)
            return new CaseReading(id, null, [.. _problems]);

        var bands = library.EditionOf(set!).StarBands;
        return new CaseReading(id, Classification.Of(Tally.Of(set!, ballots), bands, rules, eliminated), []);
    }

    private CriteriaSet? ReadSet(JsonMembers members)
    {
        if (members.Text("set") is not { } id)
            return null;

        var set = library.FindSet(id);
        if (set is null)
            members.Report("set", CaseCode.UnknownSet, $"Không có bộ tiêu chí “{id}”.");
        return set;
    }

    private List<Ballot> ReadBallots(JsonMembers members, CriteriaSet? set)
    {
        var ballots = new List<Ballot>();
        var value = members.Find("ballots");
        if (value is { ValueKind: not JsonValueKind.Array })
        {
            members.Report("ballots", CaseCode.BadJson, "“ballots” phải là một mảng [ … ] các phiếu.");
            return ballots;
        }

        if (value is not { } array || array.GetArrayLength() == 0)
        {
            members.Report("ballots", CaseCode.NoBallots, "Không có phiếu nào.");
            return ballots;
        }

        var seats = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, element) in array.EnumerateArray().Index())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"ballots[{index}]");
            if (JsonMembers.Of(element, path, _problems) is { } ballot && ReadBallot(ballot, set, seats) is { } read)
                ballots.Add(read);
        }

        return ballots;
    }

    private Ballot? ReadBallot(JsonMembers members, CriteriaSet? set, HashSet<string> seats)
    {
        // One person is one person, however their machine composes the letters of the name.
        if (members.Text("member") is { } member && !seats.Add(member.Normalize(NormalizationForm.FormC)))
            members.Report("member", CaseCode.DuplicateMember, $"Thành viên “{member}” có hơn một phiếu.");

        Ballot? ballot = null;
        if (members.Find("choices") is not { } value)
            members.Report("choices", CaseCode.BadJson, "Thiếu “choices”.");
        else if (JsonMembers.Of(value, members.PathOf("choices"), _problems) is { } choices)
            ballot = ReadChoices(choices, set);
        members.RefuseOthers(CaseCode.BadJson, "member", "choices");
        return ballot;
    }

    private static Ballot? ReadChoices(JsonMembers members, CriteriaSet? set)
    {
        var choices = new Dictionary<string, string?>(StringComparer.Ordinal);
        var mistyped = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, value) in members.All)
        {
            if (value.ValueKind is JsonValueKind.String or JsonValueKind.Null)
            {
                choices.Add(number, value.GetString());
            }
            else
            {
                mistyped.Add(number);
                members.Report(number, CaseCode.BadJson, "Phương án phải là chuỗi ký tự, hoặc null khi không đánh dấu.");
            }
        }

        if (set is null)
            return null;

        Ballot.TryMake(set, choices, out var ballot, out var problems);
        foreach (var problem in problems)
        {
            // A mistyped answer has its own problem; it is not missing as well.
            if (!mistyped.Contains(problem.Criterion))
                members.Report(problem.Criterion, CodeOf(problem.Kind), MessageOf(problem));
        }

        return ballot;
    }

    private RatingRules ReadRules(JsonMembers line)
    {
        var rules = RatingRules.Default;
        if (line.Find("rules") is not { } value || JsonMembers.Of(value, "rules", _problems, CaseCode.BadRules) is not { } members)
            return rules;

        if (members.Find("spreadLimit") is { } limit)
        {
            if (limit.ValueKind == JsonValueKind.Number && limit.TryGetInt32(out var points) && points is >= 0 and <= 100)
                rules = rules with { SpreadLimit = points };
            else
                members.Report("spreadLimit", CaseCode.BadRules, "Giới hạn chênh lệch phải là số nguyên từ 0 đến 100.");
        }

        if (members.Find("gateRule") is { } gate)
        {
            if (RuleNames.FindGateRule(TextOf(gate)) is { } rule)
                rules = rules with { GateRule = rule };
            else
                members.Report("gateRule", CaseCode.BadRules, Choose(Enum.GetValues<GateRule>().Select(name => name.Name())));
        }

        if (members.Find("starRule") is { } star)
        {
            if (RuleNames.FindStarRule(TextOf(star)) is { } rule)
                rules = rules with { StarRule = rule };
            else
                members.Report("starRule", CaseCode.BadRules, Choose(Enum.GetValues<StarRule>().Select(name => name.Name())));
        }

        members.RefuseOthers(CaseCode.BadRules, "spreadLimit", "gateRule", "starRule");
        return rules;
    }

    private static bool ReadEliminated(JsonMembers members)
    {
        var value = members.Find("eliminated");
        if (value is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) })
            members.Report("eliminated", CaseCode.BadJson, "“eliminated” phải là true hoặc false.");
        return value is { ValueKind: JsonValueKind.True };
    }

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Choose(IEnumerable<string> names) => $"Chỉ nhận: {string.Join(", ", names)}.";

    private static string CodeOf(BallotProblemKind kind) => kind switch
    {
        BallotProblemKind.UnknownCriterion => CaseCode.UnknownCriterion,
        BallotProblemKind.MissingCriterion => CaseCode.MissingCriterion,
        BallotProblemKind.UnknownOption => CaseCode.UnknownOption,
        BallotProblemKind.NotApplicable => CaseCode.NotApplicable,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string MessageOf(BallotProblem problem) => problem.Kind switch
    {
        BallotProblemKind.UnknownCriterion => $"Bộ tiêu chí này không có tiêu chí chấm điểm {problem.Criterion}.",
        BallotProblemKind.MissingCriterion => $"Chưa trả lời tiêu chí {problem.Criterion}; không đánh dấu thì ghi null.",
        BallotProblemKind.UnknownOption => $"Tiêu chí {problem.Criterion} không có phương án “{problem.Option}”.",
        BallotProblemKind.NotApplicable =>
            $"Tiêu chí {problem.Criterion} không áp dụng vì tiêu chí nó phụ thuộc không có điểm; phải ghi null.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };
}

/// <summary>What a line came to.</summary>
/// <param name="Id">The line's id, or null where it cannot be read.</param>
/// <param name="Result">The classification when nothing is wrong.</param>
/// <param name="Problems">Everything that is wrong.</param>
internal sealed record CaseReading(string? Id, Classification? Result, ImmutableArray<CaseProblem> Problems);
