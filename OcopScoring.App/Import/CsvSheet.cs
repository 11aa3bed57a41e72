using System.Collections.Immutable;
using CsvHelper;

namespace OcopScoring.App.Import;

/// <summary>Reads text with separators. Which separator it is shows in the headings, so each is tried on the first rows.</summary>
internal static class CsvSheet
{
    private const int MostCells = 200;

    private static readonly char[] Separators = [';', ',', '\t'];

    /// <summary>The sheet as it reads with each separator.</summary>
    public static IEnumerable<Sheet> Read(string text, int mostRows) => Separators.Select(separator => Read(text, separator, mostRows));

    private static Sheet Read(string text, char separator, int mostRows)
    {
        int? unclosed = null;
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false, // so that rows have the numbers that a spreadsheet shows
            OnMalformedRecord = record => unclosed ??= record.Reason == CsvMalformedReason.UnterminatedQuote ? (int)record.RecordNumber : null,
        });
        int? tooWide = null;
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        while (rows.Count < mostRows && reader.Read())
        {
            var record = reader.Current.ToArray();
            if (record.Skip(MostCells).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                tooWide = (int)reader.RowNumber;
                break;
            }

            if (Array.Exists(record, cell => !string.IsNullOrWhiteSpace(cell)) && !IsForExcel(reader, record))
                rows.Add(new SheetRow((int)reader.RowNumber, [.. record.Take(MostCells).Select(cell => new Cell(cell))]));
        }

        return new Sheet(string.Empty, rows.ToImmutable()) { UnclosedQuote = unclosed, TooWide = tooWide, Cut = rows.Count == mostRows && reader.Read() };
    }

    // "sep=;" in the first line tells Excel the separator; it is no row of the list.
    private static bool IsForExcel(CsvReader reader, string[] record) =>
        reader.RowNumber == 1 && record[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
}
