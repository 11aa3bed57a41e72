using System.Collections.Immutable;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OcopScoring.Core.Record;

namespace OcopScoring.App.Operation;

/// <summary>What a backup says of itself, readable without this program.</summary>
/// <param name="Format">Always <see cref="Known"/>.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Program">The version of the program that made it.</param>
/// <param name="Kind">Which database it is: of real sessions, or of demonstrations. One never takes the place of the other.</param>
/// <param name="Schema">The last migration the database has been through.</param>
/// <param name="Sha256">SHA-256 of the database beside it.</param>
/// <param name="Sessions">How far the record of each session comes: "COUNT:HASH" by session.</param>
public sealed record BackupManifest(
    string Format, DateTimeOffset MadeAt, string Program, string Kind, string Schema, string Sha256, ImmutableSortedDictionary<string, string> Sessions)
{
    public const string Known = "ocop-backup/1";

    // One member a line, for people; the ids of sessions stay readable.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The version of this program.</summary>
    public static string ThisProgram { get; } =
        typeof(BackupManifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>How many events it holds.</summary>
    [JsonIgnore]
    public int Events => Sessions.Values.Sum(pair => RecordHead.Read(pair)!.Count);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>Reads one; null when it is none.</summary>
    public static BackupManifest? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(bytes, Options) is { Format: Known } manifest
                && manifest.Sessions.Values.All(pair => RecordHead.Read(pair)?.Pair == pair)
                    ? manifest
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
