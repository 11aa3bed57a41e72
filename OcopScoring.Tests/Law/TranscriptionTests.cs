using System.Text;
using System.Text.Json.Nodes;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Law;

/// <summary>criteria/ says what the transcriptions say, fact by fact.</summary>
public sealed class TranscriptionTests
{
    public static TheoryData<string> SetIds => LawOnDisk.SetIds;

    [Theory, MemberData(nameof(SetIds))]
    public void Criteria_agree_with_the_transcription_fact_by_fact(string setId)
    {
        var transcription = JsonNode.Parse(File.ReadAllText(Path.Combine(LawOnDisk.Transcriptions(), setId + ".json")))!;
        var criteria = JsonNode.Parse(LawOnDisk.Files[setId + ".json"].Span)!;

        var expected = TranscriptionFacts.OfTranscription(transcription);
        var found = TranscriptionFacts.OfCriteria(criteria);

        Assert.Equal([], expected.Except(found));
        Assert.Equal([], found.Except(expected));
        Assert.Equal(expected, found);
        Assert.True(found.Count > 100);
    }

    [Theory]
    [InlineData("\"points\": 2", "\"points\": 3")]
    [InlineData("\"minimumForStar\": 4", "\"minimumForStar\": 3")]
    [InlineData("\"printed\": 13", "\"printed\": 12")]
    [InlineData("Có trên 2 chỉ tiêu", "Có trên  2 chỉ tiêu")]
    [InlineData("\"kind\": \"guidance\"", "\"kind\": \"note\"")]
    public void A_changed_point_star_misprint_word_or_note_is_noticed(string from, string to)
    {
        var text = Encoding.UTF8.GetString(LawOnDisk.Files["qd-26-2026/04.json"].Span);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        var changed = text[..at] + to + text[(at + from.Length)..];

        Assert.NotEqual(TranscriptionFacts.OfCriteria(JsonNode.Parse(text)!), TranscriptionFacts.OfCriteria(JsonNode.Parse(changed)!));
    }

    [Fact]
    public void The_worked_examples_are_the_ones_that_were_handed_over() =>
        Assert.Equal(
            File.ReadAllText(Path.Combine(LawOnDisk.Transcriptions(), "cases.jsonl")),
            File.ReadAllText(WorkedExamples.File));
}
