using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Documents.Word;

/// <summary>Places to sign, side by side, each whole on one page.</summary>
/// <param name="WidthMm">How wide they are together.</param>
/// <param name="Across">How many stand side by side; more places go below.</param>
/// <param name="Places">The places, from left to right.</param>
public sealed record WordSignatures(decimal WidthMm, int Across, params ImmutableArray<SignatureLine> Places) : WordBlock
{
    /// <summary>How many empty lines are left to sign on.</summary>
    public int RoomLines { get; init; } = 4;

    internal override IEnumerable<OpenXmlElement> Write(WordParts parts) =>
        new WordTable([.. Enumerable.Repeat(WidthMm / Across, Across)], [.. Places.Chunk(Across).Select(Row)])
        { Ruled = false, Style = WordStyle.Head }.Write(parts);

    private WordRow Row(SignatureLine[] places) =>
        new([.. places.Select(Cell), .. Enumerable.Repeat(new WordCell(), Across - places.Length)]);

    private WordCell Cell(SignatureLine place) => new(
    [
        new WordText(new WordRun(place.Title, WordLook.Bold)) { KeepWithNext = true },
        new WordText(new WordRun(place.Hint, WordLook.Italic)) { KeepWithNext = true },
        .. Enumerable.Repeat<WordLine>(new WordText { KeepWithNext = true }, RoomLines - 1),
        new WordText(),
    ]);
}
