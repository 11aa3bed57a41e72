using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;

namespace OcopScoring.Core.Criteria.Reading;

/// <summary>The bytes of a criteria folder, and everything found wrong with them so far.</summary>
internal sealed class LawFiles(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
{
    // A repeated key is reported with its path by StrictObject, so the parser must let it pass.
    private static readonly JsonDocumentOptions Lenient = new() { AllowDuplicateProperties = true };

    private readonly List<ProblemList> _lists = [];

    public IEnumerable<string> Names => files.Keys;

    public IEnumerable<CriteriaProblem> Problems => _lists.SelectMany(list => list.Problems);

    public bool Contains(string file) => files.ContainsKey(file);

    public ProblemList ProblemsOf(string file)
    {
        var list = new ProblemList(file);
        _lists.Add(list);
        return list;
    }

    public string Sha256(string file) => Convert.ToHexStringLower(SHA256.HashData(files[file].Span));

    /// <summary>The root of a file, or null (with a problem) when it is missing or not JSON.</summary>
    public JsonElement? Root(string file, ProblemList problems)
    {
        if (!files.TryGetValue(file, out var bytes))
        {
            problems.Add("$", "Không tìm thấy tệp này trong thư mục criteria.");
            return null;
        }

        if (!Utf8.IsValid(bytes.Span))
        {
            problems.Add("$", "Tệp không phải UTF-8; lưu lại bằng mã UTF-8 không BOM.");
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            problems.Add(exception.Path ?? "$", string.Create(
                CultureInfo.InvariantCulture,
                $"Không phải JSON hợp lệ (dòng {exception.LineNumber + 1}); kiểm tra dấu phẩy, ngoặc và dấu nháy."));
            return null;
        }
    }
}
