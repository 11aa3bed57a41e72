using DocumentFormat.OpenXml;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Documents.Word;

/// <summary>
/// The head of an official paper (Nghị định 30/2020/NĐ-CP, Phụ lục I): on the left who issues it and its number, on the right the name of
/// the country, the motto, place and date.
/// </summary>
/// <param name="Agency">Who issues the paper.</param>
/// <param name="Motto">The name of the country and the motto.</param>
/// <param name="Number">The line of its number and symbol; empty for none.</param>
/// <param name="PlaceAndDate">The line of place and date; empty for none.</param>
public sealed record WordHead(AgencyLines Agency, NationalMotto Motto, string Number, string PlaceAndDate) : WordBlock
{
    private const decimal LeftMm = 65;
    private const decimal RightMm = 100;

    internal override IEnumerable<OpenXmlElement> Write(WordParts parts) =>
        new WordTable(
            [LeftMm, RightMm],
            [
                new WordRow(
                    new WordCell(Line(Agency.Superior), Line(Agency.Council, WordLook.Bold), Rule(LeftMm, LeftMm / 3)),
                    new WordCell(Line(Motto.Country, WordLook.Bold), Line(Motto.Words, WordLook.Bold, 13), Rule(RightMm, LengthOf(Motto.Words)))),
                .. LastLine(),
            ])
        { Ruled = false, Style = WordStyle.Head }.Write(parts);

    private IEnumerable<WordRow> LastLine() => Number.Length + PlaceAndDate.Length == 0
        ? []
        : [new WordRow(new WordCell(Line(Number, WordLook.Plain, 13)), new WordCell(Line(PlaceAndDate, WordLook.Italic, 13)))];

    // 12 points: at 13 the name of the country would not stand on one line beside the agency's.
    private static WordText Line(string text, WordLook look = WordLook.Plain, decimal points = 12) => new(new WordRun(text, look, points));

    private static WordText Rule(decimal columnMm, decimal lengthMm) =>
        new() { RuleInsetMm = Math.Max(0, (columnMm - lengthMm) / 2) };

    // The rule is as long as the motto: 13-point bold Times letters are some 2.1 mm wide.
    private static decimal LengthOf(string words) => Math.Min(RightMm, words.Length * 2.1m);
}
