using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace OcopScoring.Core.Criteria.Reading;

/// <summary>
/// The arithmetic and references a set must satisfy whatever its words: parts of 100 points, every section the sum of what is
/// below it, every maximum the highest option, minimums that rise with the stars, references that lead somewhere.
/// </summary>
internal sealed class CriteriaSetChecks
{
    private readonly CriteriaSet _set;
    private readonly ProblemList _problems;
    private readonly Dictionary<Criterion, string> _paths = new(ReferenceEqualityComparer.Instance);

    private CriteriaSetChecks(CriteriaSet set, ProblemList problems)
    {
        _set = set;
        _problems = problems;
        for (var index = 0; index < set.Parts.Length; index++)
        {
            RememberPaths(set.Parts[index].Criteria, PartPath(index));
        }
    }

    public static void Check(CriteriaSet set, ProblemList problems) => new CriteriaSetChecks(set, problems).Check();

    private void Check()
    {
        CheckParts();
        CheckNumbers();
        foreach (var criterion in _set.Criteria)
        {
            CheckSum(criterion);
            if (criterion.IsLeaf)
            {
                CheckOptions(criterion);
                CheckMinimums(criterion);
                CheckDependency(criterion);
            }
            else if (criterion.DependsOn is not null || !criterion.Cases.IsEmpty)
            {
                Report(criterion, "appliesWhen và cases chỉ dùng cho tiêu chí có phương án; ở mục cha chúng không có tác dụng.");
            }

            CheckCorrections(criterion);
            CheckGrounds(criterion);
            if (_set.Provenance.Status == TextStatus.Reconstructed && criterion.Basis is null)
            {
                Report(criterion, "Bộ phục dựng phải ghi căn cứ (basis) cho từng tiêu chí.");
            }
        }
    }

    private static string PartPath(int index) => string.Create(CultureInfo.InvariantCulture, $"$.parts[{index}]");

    private void RememberPaths(ImmutableArray<Criterion> criteria, string parent)
    {
        for (var index = 0; index < criteria.Length; index++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{parent}.criteria[{index}]");
            _paths.Add(criteria[index], path);
            RememberPaths(criteria[index].Children, path);
        }
    }

    private void Report(Criterion criterion, string message) =>
        _problems.Add(_paths[criterion], $"Tiêu chí {criterion.Number}: {message}");

    private void CheckParts()
    {
        if (!_set.Parts.Select(part => (part.Code, part.Max)).SequenceEqual(EditionReader.StatutoryParts))
        {
            _problems.Add("$.parts", "Phải có đủ ba phần theo thứ tự A, B, C, tối đa 40, 25 và 35 điểm.");
        }

        for (var index = 0; index < _set.Parts.Length; index++)
        {
            var part = _set.Parts[index];
            RequireSum(PartPath(index), part.Max, part.Criteria.Sum(criterion => criterion.Max));
            CheckCorrections(PartPath(index), part.Corrections, ("partMaxInTitle", correction => RequireUsed(PartPath(index), correction, part.Max)));
        }
    }

    private void CheckNumbers()
    {
        foreach (var group in _set.Criteria.GroupBy(criterion => criterion.Number, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Report(group.Last(), "Số hiệu này đã dùng ở một tiêu chí khác trong bộ.");
        }
    }

    private void CheckSum(Criterion criterion)
    {
        var sum = criterion.IsLeaf
            ? criterion.Options.Select(option => option.Points).DefaultIfEmpty(0).Max()
            : criterion.Children.Sum(child => child.Max);
        RequireSum(_paths[criterion], criterion.Max, sum);
    }

    private void CheckOptions(Criterion leaf)
    {
        if (leaf.Options.IsEmpty)
        {
            Report(leaf, "Tiêu chí không có phương án nào.");
        }

        var cases = leaf.Cases.Select(scoringCase => scoringCase.Id).ToHashSet(StringComparer.Ordinal);
        var counters = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var option in leaf.Options)
        {
            var caseId = option.CaseId ?? string.Empty;
            counters[caseId] = counters.GetValueOrDefault(caseId) + 1;
            var expected = caseId + counters[caseId].ToString(CultureInfo.InvariantCulture);
            if (option.Id != expected)
            {
                Report(leaf, $"Mã phương án phải theo thứ tự trên biểu mẫu: đang là “{option.Id}”, cần là “{expected}”.");
            }

            if (cases.Count == 0 ? option.CaseId is not null : !cases.Contains(caseId))
            {
                Report(leaf, $"Phương án “{option.Id}” chỉ tới trường hợp không có trong cases.");
            }
        }

        if (cases.Count < leaf.Cases.Length)
        {
            Report(leaf, "Hai trường hợp (cases) trùng mã.");
        }

        foreach (var empty in cases.Where(id => !counters.ContainsKey(id)))
        {
            Report(leaf, $"Trường hợp “{empty}” không có phương án nào.");
        }
    }

    private void CheckMinimums(Criterion leaf)
    {
        var marks = leaf.Options
            .Where(option => option.MinimumForStar is not null)
            .GroupBy(option => option.MinimumForStar!.Value)
            .OrderBy(group => group.Key)
            .Select(group => group.Min(option => option.Points))
            .ToList();
        if (!marks.Order().SequenceEqual(marks))
        {
            Report(leaf, "Yêu cầu tối thiểu của sao cao hơn phải ở mức điểm không thấp hơn của sao dưới.");
        }

        if (marks.Contains(0))
        {
            Report(leaf, "Yêu cầu tối thiểu đặt ở phương án 0 điểm thì không còn ý nghĩa; kiểm tra lại dấu sao.");
        }
    }

    private void CheckDependency(Criterion leaf)
    {
        if (leaf.DependsOn is not { } number)
        {
            return;
        }

        var target = _set.FindLeaf(number);
        if (target is null || _set.Leaves.IndexOf(target) >= _set.Leaves.IndexOf(leaf) || target.DependsOn is not null)
        {
            Report(leaf, $"appliesWhen phải chỉ tới một tiêu chí đứng trước và không phụ thuộc tiêu chí khác; “{number}” không phải.");
        }
    }

    private void CheckCorrections(Criterion criterion)
    {
        var path = _paths[criterion];
        CheckCorrections(path, criterion.Corrections, ("max", correction => RequireUsed(path, correction, criterion.Max)));
        foreach (var option in criterion.Options)
        {
            CheckCorrections(
                path,
                option.Corrections,
                ("points", correction => RequireUsed(path, correction, option.Points)),
                ("text", correction => RequireUsed(path, correction, option.Text)));
        }
    }

    // A misprint of something the program does not hold here would be a correction that nobody checks.
    private void CheckCorrections(
        string path, ImmutableArray<Correction> corrections, params (string Field, Action<Correction> Check)[] fields)
    {
        foreach (var correction in corrections)
        {
            var field = fields.FirstOrDefault(known => known.Field == correction.Field);
            if (field.Check is null)
            {
                _problems.Add(path, $"Đính chính trường “{correction.Field}” không có ở chỗ này.");
            }
            else
            {
                field.Check(correction);
            }
        }
    }

    private void CheckGrounds(Criterion criterion)
    {
        if (criterion.Notes.Count(note => note.Effect is not null) > 1)
        {
            Report(criterion, "Có hai ghi chú loại trong cùng một tiêu chí; gộp lại thành một để gọi tên được.");
        }
    }

    private void RequireSum(string path, int declared, int found)
    {
        if (declared != found)
        {
            _problems.Add(path, string.Create(
                CultureInfo.InvariantCulture, $"Tổng không khớp: ghi {declared} điểm, cộng lại được {found} điểm."));
        }
    }

    /// <summary>
    /// An applied correction gives the whole text. Where the misprint is kept, it may name only the word that is wrong, which
    /// the text must then contain.
    /// </summary>
    private void RequireUsed(string path, Correction correction, string? text)
    {
        var used = TextOf(correction.Used);
        if (used is null || text is null || (correction.Applied ? used != text : !text.Contains(used, StringComparison.Ordinal)))
        {
            _problems.Add(path, $"Đính chính ghi lời đang dùng là {correction.Used} nhưng dữ liệu đang là “{text}”.");
        }
    }

    private static string? TextOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString() : null;
    }

    private void RequireUsed(string path, Correction correction, int value)
    {
        if (correction.Used != value.ToString(CultureInfo.InvariantCulture))
        {
            _problems.Add(path, string.Create(
                CultureInfo.InvariantCulture, $"Đính chính ghi giá trị dùng là {correction.Used} nhưng dữ liệu đang là {value}."));
        }
    }
}
