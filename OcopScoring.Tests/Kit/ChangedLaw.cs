using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Tests.Kit;

/// <summary>The good folder of law in memory, changed in one or more places: broken for the reader, or other rules for a council.</summary>
internal sealed class ChangedLaw
{
    private ImmutableDictionary<string, ReadOnlyMemory<byte>> _files = LawOnDisk.Files;

    public ChangedLaw Replace(string file, string from, string to)
    {
        var text = Encoding.UTF8.GetString(_files[file].Span);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"“{from}” does not stand in {file}.");
        return With(file, text[..at] + to + text[(at + from.Length)..]);
    }

    /// <summary>Changes the JSON itself, which says more plainly than text where the change stands.</summary>
    public ChangedLaw Edit(string file, Action<JsonNode> edit)
    {
        var root = JsonNode.Parse(_files[file].Span)!;
        edit(root);
        return With(file, root.ToJsonString());
    }

    public ChangedLaw With(string file, string text) => With(file, Encoding.UTF8.GetBytes(text));

    public ChangedLaw With(string file, byte[] bytes)
    {
        _files = _files.SetItem(file, bytes);
        return this;
    }

    public ChangedLaw Without(string file)
    {
        _files = _files.Remove(file);
        return this;
    }

    /// <summary>Writes the hashes of the changed files into the register, so that only the change itself can be found.</summary>
    public ChangedLaw Registered()
    {
        var text = Encoding.UTF8.GetString(_files["register.json"].Span);
        foreach (var (name, bytes) in _files.Where(file => file.Key != "register.json"))
        {
            if (LawOnDisk.Files.TryGetValue(name, out var before))
                text = text.Replace(Hash(before), Hash(bytes), StringComparison.Ordinal);
        }

        return With("register.json", text);
    }

    /// <summary>Keeps the bytes of a text that was corrected since, as the folder of law does for older sessions.</summary>
    public ChangedLaw Keeping(string file, byte[] old) => With(file, old).Replace("register.json", "\"councils\":", $$"""
        "superseded": [ { "file": "{{file}}", "sha256": "{{Hash(old)}}" } ], "councils":
        """);

    public LawbookReading Read() => Lawbook.Read(_files);

    private static string Hash(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
}
