using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OcopScoring.Core.Criteria.Reading;

/// <summary>
/// A JSON object that must be read to the last key. A missing, mistyped, repeated or unknown key becomes a problem with its
/// path; the getters then return a harmless default, so that one pass finds everything that is wrong.
/// </summary>
internal sealed class StrictObject
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly ProblemList _problems;

    public StrictObject(JsonElement element, string path, ProblemList problems)
    {
        Path = path;
        _problems = problems;
        if (element.ValueKind != JsonValueKind.Object)
        {
            Report("phải là một đối tượng JSON { … }.");
            return;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (NameOf(member) is not { } name)
            {
                Report("có khóa mang ký tự Unicode không trọn vẹn; gõ lại khóa này.");
            }
            else if (!_members.TryAdd(name, member.Value))
            {
                problems.Add($"{path}.{name}", "Khóa này xuất hiện hai lần; giữ lại một.");
            }
        }
    }

    public string Path { get; }

    public bool Has(string key) => _members.ContainsKey(key);

    public void Report(string message) => _problems.Add(Path, message);

    public void Report(string key, string message) => _problems.Add($"{Path}.{key}", message);

    public string Text(string key) => OptionalText(key) ?? MissingText(key);

    public string? OptionalText(string key)
    {
        if (Take(key) is not { } element)
        {
            return null;
        }

        if (element.ValueKind != JsonValueKind.String)
        {
            Report(key, "phải là chuỗi ký tự.");
            return string.Empty;
        }

        return ReadText(element, $"{Path}.{key}");
    }

    public int Integer(string key, int least, int most)
    {
        if (Take(key) is not { } element)
        {
            ReportMissing(key);
            return least;
        }

        if (element.ValueKind != JsonValueKind.Number || !element.TryGetInt32(out var value))
        {
            Report(key, "phải là số nguyên.");
            return least;
        }

        if (value < least || value > most)
        {
            Report(key, string.Create(CultureInfo.InvariantCulture, $"phải từ {least} đến {most}, đang là {value}."));
        }

        return value;
    }

    public int? OptionalInteger(string key, int least, int most) => Has(key) ? Integer(key, least, most) : null;

    public bool Flag(string key)
    {
        if (Take(key) is not { } element)
        {
            ReportMissing(key);
            return false;
        }

        if (element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Report(key, "phải là true hoặc false.");
            return false;
        }

        return element.GetBoolean();
    }

    public DateOnly Date(string key) => OptionalDate(key) ?? MissingDate(key);

    public DateOnly? OptionalDate(string key)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            Report(key, "phải là ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2026-05-22.");
        }

        return date;
    }

    public T Word<T>(string key, Vocabulary<T> vocabulary)
        where T : struct
    {
        if (OptionalWord(key, vocabulary) is { } value)
        {
            return value;
        }

        if (!Has(key))
        {
            ReportMissing(key);
        }

        return default;
    }

    public T? OptionalWord<T>(string key, Vocabulary<T> vocabulary)
        where T : struct
    {
        if (OptionalText(key) is not { } word)
        {
            return null;
        }

        if (vocabulary.Find(word) is { } value)
        {
            return value;
        }

        Report(key, $"“{word}” không thuộc các giá trị cho phép: {string.Join(", ", vocabulary.Words)}.");
        return null;
    }

    public StrictObject Object(string key)
    {
        if (OptionalObject(key) is { } inner)
        {
            return inner;
        }

        ReportMissing(key);
        return Empty(key);
    }

    public StrictObject? OptionalObject(string key) =>
        Take(key) is { } element ? new StrictObject(element, $"{Path}.{key}", _problems) : null;

    public ImmutableArray<StrictObject> Objects(string key)
    {
        if (!Has(key))
        {
            ReportMissing(key);
        }

        return OptionalObjects(key);
    }

    public ImmutableArray<StrictObject> OptionalObjects(string key) =>
        [.. Items(key).Select((item, index) => new StrictObject(item, ItemPath(key, index), _problems))];

    public ImmutableArray<string> OptionalTexts(string key) =>
    [
        .. Items(key).Select((item, index) =>
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                return ReadText(item, ItemPath(key, index));
            }

            _problems.Add(ItemPath(key, index), "phải là chuỗi ký tự.");
            return string.Empty;
        }),
    ];

    public ImmutableArray<int> Integers(string key, int least, int most)
    {
        if (!Has(key))
        {
            ReportMissing(key);
        }

        return
        [
            .. Items(key).Select((item, index) =>
            {
                if (item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var value) && value >= least && value <= most)
                {
                    return value;
                }

                _problems.Add(ItemPath(key, index), string.Create(CultureInfo.InvariantCulture, $"phải là số nguyên từ {least} đến {most}."));
                return least;
            }),
        ];
    }

    /// <summary>A value of any kind as its JSON text: printed values of a misprint are sometimes words, sometimes lists.</summary>
    public string Json(string key)
    {
        if (Take(key) is { } element)
        {
            return element.GetRawText();
        }

        ReportMissing(key);
        return "null";
    }

    /// <summary>Checks a fixed marker such as the format of the file.</summary>
    public void Expect(string key, string value)
    {
        if (Text(key) != value)
        {
            Report(key, $"phải là “{value}”.");
        }
    }

    /// <summary>Call last: every key that was not asked for is unknown.</summary>
    public void End()
    {
        foreach (var key in _members.Keys.Where(key => !_read.Contains(key)))
        {
            Report(key, "Khóa không có trong định dạng; kiểm tra lỗi gõ hoặc xóa đi.");
        }
    }

    private string ReadText(JsonElement element, string path)
    {
        string text;
        try
        {
            text = element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape: JSON allows it, no text holds it.
            _problems.Add(path, "có ký tự Unicode không trọn vẹn; gõ lại đoạn này.");
            return string.Empty;
        }

        if (text.Length == 0)
        {
            _problems.Add(path, "không được để trống; bỏ khóa này nếu không có nội dung.");
        }
        else if (!IsComposed(text))
        {
            _problems.Add(path, "chưa ở dạng Unicode dựng sẵn (NFC); hãy chuẩn hóa rồi lưu lại.");
        }

        return text;
    }

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null; // half of a surrogate pair, as in a text
        }
    }

    private static bool IsComposed(string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return false; // code points that are no characters
        }
    }

    private static StrictObject Empty(string path, ProblemList problems)
    {
        using var document = JsonDocument.Parse("{}");
        return new StrictObject(document.RootElement.Clone(), path, problems);
    }

    // What is missing was reported once already; its own missing keys would only be noise.
    private StrictObject Empty(string key) => Empty($"{Path}.{key}", new ProblemList(_problems.File));

    private string ItemPath(string key, int index) => string.Create(CultureInfo.InvariantCulture, $"{Path}.{key}[{index}]");

    private List<JsonElement> Items(string key)
    {
        if (Take(key) is not { } element)
        {
            return [];
        }

        if (element.ValueKind != JsonValueKind.Array)
        {
            Report(key, "phải là một danh sách [ … ].");
            return [];
        }

        return [.. element.EnumerateArray()];
    }

    private JsonElement? Take(string key)
    {
        _read.Add(key);
        return _members.TryGetValue(key, out var element) ? element : null;
    }

    private string MissingText(string key)
    {
        ReportMissing(key);
        return string.Empty;
    }

    private DateOnly MissingDate(string key)
    {
        ReportMissing(key);
        return default;
    }

    private void ReportMissing(string key) => Report(key, "Thiếu khóa bắt buộc này.");
}
