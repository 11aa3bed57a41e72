using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OcopScoring.Core.Record;

namespace OcopScoring.App.Bundles;

/// <summary>The list of contents of a bundle: which record it holds, and the SHA-256 of each file beside it.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Head">How far the record comes.</param>
/// <param name="Files">SHA-256 of every file but the list itself, by path, in ordinal order.</param>
public sealed record BundleManifest(string SessionId, RecordHead Head, ImmutableSortedDictionary<string, string> Files)
{
    public const string Format = "ocop-bundle/1";

    // One file a line, so that people can read it; the names are safe and Vietnamese session ids stay readable.
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("session", SessionId);
            json.WriteNumber("events", Head.Count);
            json.WriteString("head", Head.Hash);
            json.WriteStartObject("files");
            foreach (var (path, sha256) in Files)
                json.WriteString(path, sha256);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>Reads a list of contents: exactly these members, each once; null when it is none.</summary>
    public static BundleManifest? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var root = document.RootElement;
            if (root.EnumerateObject().Count() != 5 || root.GetProperty("format").GetString() != Format)
                return null;

            var head = RecordHead.Read(string.Create(
                CultureInfo.InvariantCulture, $"{root.GetProperty("events").GetInt32()}:{root.GetProperty("head").GetString()}"));
            var files = root.GetProperty("files").EnumerateObject()
                .ToImmutableSortedDictionary(file => file.Name, file => file.Value.GetString()!, StringComparer.Ordinal);
            return head is null || files.ContainsValue(null!) || root.GetProperty("session").GetString() is not { Length: > 0 } session
                ? null
                : new BundleManifest(session, head, files);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
