using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Desk;

/// <summary>Everything a member has put on an unfinished form: ticks, remarks and an opinion. Immutable.</summary>
public sealed record DraftAnswers(
    ImmutableSortedDictionary<string, string?> Choices, ImmutableSortedDictionary<string, string> Comments, string? Opinion)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static DraftAnswers Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
        null);

    /// <summary>The ticks as a draft of the form.</summary>
    public Draft On(CriteriaSet set) => Draft.From(set, Choices);

    /// <summary>The scan of the paper it is copied from; null for a form filled in on a screen, and before there is one.</summary>
    public string? ScanSha256 { get; init; }

    public string ToText() => JsonSerializer.Serialize(new Stored(new(Choices), new(Comments), Opinion, ScanSha256), Json);

    public static DraftAnswers FromText(string text)
    {
        var stored = JsonSerializer.Deserialize<Stored>(text, Json)!;
        return new DraftAnswers(
            stored.Choices.ToImmutableSortedDictionary(StringComparer.Ordinal),
            stored.Comments.ToImmutableSortedDictionary(StringComparer.Ordinal),
            stored.Opinion) { ScanSha256 = stored.Scan };
    }

    private sealed record Stored(Dictionary<string, string?> Choices, Dictionary<string, string> Comments, string? Opinion, string? Scan);
}
