using System.Collections.Immutable;
using System.Security.Cryptography;

namespace OcopScoring.App.Bundles;

/// <summary>A session's record with all that is needed to examine it: what lies in a bundle, before anything about it is believed.</summary>
/// <param name="Manifest">Its list of contents.</param>
/// <param name="Files">Every file but that list, by path.</param>
public sealed record Bundle(BundleManifest Manifest, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files)
{
    public const string ManifestFile = "manifest.json";
    public const string ReadmeFile = "README.txt";
    public const string EventsFile = "events.jsonl";
    public const string CriteriaFolder = "criteria/";
    public const string DocumentsFolder = "documents/";

    /// <summary>The record, line by line; the last line ends as all others do.</summary>
    public ReadOnlyMemory<byte> Events => Files.GetValueOrDefault(EventsFile);

    /// <summary>The texts of law, by their path as in the folder of law.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Law => Files
        .Where(file => file.Key.StartsWith(CriteriaFolder, StringComparison.Ordinal))
        .ToImmutableSortedDictionary(file => file.Key[CriteriaFolder.Length..], file => file.Value, StringComparer.Ordinal);

    /// <summary>The document that is kept under this hash, whatever bytes it has; null when there is none.</summary>
    public ReadOnlyMemory<byte>? FindDocument(string sha256)
    {
        var start = DocumentsFolder + sha256 + ".";
        foreach (var (path, bytes) in Files)
        {
            if (path.StartsWith(start, StringComparison.Ordinal))
                return bytes;
        }

        return null;
    }

    /// <summary>Lower-case hexadecimal SHA-256 of a file.</summary>
    public static string Sha256(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
}
