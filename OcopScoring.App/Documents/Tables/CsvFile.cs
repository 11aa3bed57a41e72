using CsvHelper;

namespace OcopScoring.App.Documents.Tables;

/// <summary>
/// A table as CSV for Vietnamese spreadsheets: UTF-8 with BOM, semicolons, decimal commas, and no text that could run as a formula.
/// </summary>
public static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ';',
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
    };

    /// <summary>The headings of a sheet and its entries; titles, remarks and sums are for people.</summary>
    public static byte[] Of(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Options, leaveOpen: true))
        {
            foreach (var line in sheet.Lines.Where(line => line.Kind is LineKind.Head or LineKind.Body))
            {
                foreach (var cell in line.Cells)
                    csv.WriteField(Shown(cell));

                csv.EndRecord();
            }
        }

        return bytes.ToArray();
    }

    private static string Shown(Cell cell) => cell switch
    {
        Cell.Text text => text.Value,
        Cell.Number number => number.Shown,
        Cell.Date date => date.Shown,
        _ => string.Empty,
    };
}
