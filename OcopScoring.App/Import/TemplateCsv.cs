using CsvHelper;

namespace OcopScoring.App.Import;

/// <summary>The template of a list as text: UTF-8 with its mark and ";", which Excel opens as a table where the comma is decimal.</summary>
public static class TemplateCsv
{
    public static byte[] Of(ImportList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        using var bytes = new MemoryStream();
        using (var writer = CsvWriter.Create(bytes, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true }, leaveOpen: true))
        {
            writer.WriteRecord([.. list.Columns.Select(column => column.Name)]);
            writer.WriteRecord([.. list.Columns.Select(column => column.Example)]);
        }

        return bytes.ToArray();
    }
}
