namespace OcopScoring.App.Documents.Tables;

/// <summary>
/// How high a row must be for its longest text. Not every spreadsheet works that out when it opens a file; it is estimated by letters,
/// rather too high than too low.
/// </summary>
internal static class RowHeight
{
    /// <summary>One line of text, in points.</summary>
    public const double OneLine = 16.5;

    private const double Margin = 1.5;
    private const double TitleLine = 22;
    private const double NarrowLetters = 1.1; // widths are counted in digits, and most letters take less
    private const double WideLetters = 1.15; // bold ones, and capitals

    public static double Of(Sheet sheet, Line line)
    {
        // Titles and remarks go over all columns.
        var lines = line.Kind is LineKind.Title or LineKind.Note
            ? LinesOf(line.Cells[0], sheet.Widths.Sum(), line.Kind)
            : line.Cells.Zip(sheet.Widths, (cell, width) => LinesOf(cell, width, line.Kind)).DefaultIfEmpty(1).Max();
        return line.Kind == LineKind.Title ? lines * TitleLine : lines * OneLine;
    }

    private static int LinesOf(Cell cell, int width, LineKind kind) => cell is Cell.Text text
        ? text.Value.Split('\n').Sum(part => Wrapped(part, NarrowLetters * (kind == LineKind.Body ? width - Margin : (width - Margin) / WideLetters)))
        : 1;

    private static int Wrapped(string text, double width)
    {
        var (lines, used) = (1, 0.0);
        foreach (var word in text.Split(' '))
        {
            var length = word.Length * (word.All(letter => !char.IsLower(letter)) ? WideLetters : 1);
            if (used > 0 && used + 1 + length > width)
                (lines, used) = (lines + 1, 0);

            used += (used > 0 ? 1 : 0) + length;
            while (used > width)
                (lines, used) = (lines + 1, used - width);
        }

        return lines;
    }
}
