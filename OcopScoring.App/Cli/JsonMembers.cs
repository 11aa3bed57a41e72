using System.Text.Json;

namespace OcopScoring.App.Cli;

/// <summary>
/// A JSON object read to the last key: what is repeated or not asked for becomes a problem with its path, and reading goes on.
/// </summary>
internal sealed class JsonMembers
{
    private readonly List<KeyValuePair<string, JsonElement>> _members = [];
    private readonly string _prefix;
    private readonly List<CaseProblem> _problems;

    private JsonMembers(JsonElement element, string path, List<CaseProblem> problems)
    {
        _prefix = path.Length == 0 ? "" : path + ".";
        _problems = problems;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var key = member.Name;
            if (seen.Add(key))
                _members.Add(new(key, member.Value));
            else if (repeated.Add(key))
                Report(key, CaseCode.BadJson, "Khóa này xuất hiện hơn một lần.");
        }
    }

    /// <summary>The members in the order given, each key once.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonElement>> All => _members;

    /// <summary>The members, or null (with a problem of this code) when the value is not an object.</summary>
    public static JsonMembers? Of(JsonElement element, string path, List<CaseProblem> problems, string code = CaseCode.BadJson)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return new JsonMembers(element, path, problems);

        problems.Add(new CaseProblem(path, code, "Phải là một đối tượng JSON { … }."));
        return null;
    }

    public JsonElement? Find(string key)
    {
        foreach (var (name, value) in _members)
        {
            if (name == key)
                return value;
        }

        return null;
    }

    /// <summary>The text of a key that must be there, or null with a problem.</summary>
    public string? Text(string key)
    {
        if (Find(key) is not { } value)
            Report(key, CaseCode.BadJson, $"Thiếu “{key}”.");
        else if (value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 0 } text)
            Report(key, CaseCode.BadJson, $"“{key}” phải là chuỗi ký tự không rỗng.");
        else
            return text;

        return null;
    }

    public void RefuseOthers(string code, params string[] known)
    {
        foreach (var (key, _) in _members)
        {
            if (!known.Contains(key, StringComparer.Ordinal))
                Report(key, code, $"Không có khóa “{key}” ở đây.");
        }
    }

    public string PathOf(string key) => _prefix + key;

    public void Report(string key, string code, string message) => _problems.Add(new CaseProblem(PathOf(key), code, message));
}
