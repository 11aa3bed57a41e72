using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using OcopScoring.App.Words;

namespace OcopScoring.App.Import;

/// <summary>Makes a list of a file, or says what is wrong with it. Nothing of it is kept.</summary>
public sealed partial class SheetReader(IStringLocalizer<AppWords> L, ILogger<SheetReader> log)
{
    private const int RowsBeforeHeadings = 20;

    /// <summary>The list in a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="list">What kind of list it should be.</param>
    public ImportTable Read(byte[] bytes, ImportList list)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(list);
        if (bytes.Length > FileContent.MostBytes)
            return ImportTable.Unread(TooLarge);

        var (kind, text) = FileContent.Of(bytes);
        var mostRows = list.MostRows + RowsBeforeHeadings + 2;
        try
        {
            return kind switch
            {
                FileContentKind.Workbook => InWorkbook(WorkbookSheets.Read(bytes, mostRows), list),
                FileContentKind.Text => Of(CsvSheet.Read(text, mostRows).Select(sheet => Headed(sheet, list)).MaxBy(found => found.Known)!, list, fromText: true),
                _ => ImportTable.Unread(Say(kind)),
            };
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // Whatever a file made by a stranger breaks in the libraries that read it, it is a file that cannot be read.
            LogUnreadable(log, broken);
            return ImportTable.Unread(Say(FileContentKind.Neither));
        }
    }

    /// <summary>Said of a file that is larger than is taken in.</summary>
    public string TooLarge => L["Tệp lớn hơn 2 MB. Hãy chỉ giữ lại trang tính có danh sách, bỏ hình ảnh, rồi chọn lại."];

    private string Say(FileContentKind kind) => kind switch
    {
        FileContentKind.Empty => L["Tệp không có gì bên trong. Hãy chọn tệp khác."],
        FileContentKind.OldOrLocked => L["Tệp Excel đời cũ (.xls) hoặc có mật khẩu. Hãy bỏ mật khẩu, lưu thành .xlsx rồi chọn lại."],
        FileContentKind.OtherEncoding => L["Chữ trong tệp không phải Unicode (có thể là Windows-1258, TCVN3 hoặc VNI). Hãy mở tệp, lưu lại dạng “CSV UTF-8” hoặc .xlsx rồi chọn lại."],
        FileContentKind.Bomb => L["Tệp bung ra quá lớn nên không đọc. Hãy chép riêng danh sách sang một tệp .xlsx mới rồi chọn lại."],
        _ => L["Tệp này không phải danh sách Excel (.xlsx) hay CSV đọc được. Hãy lưu danh sách thành .xlsx hoặc “CSV UTF-8” rồi chọn lại."],
    };

    private ImportTable InWorkbook(IEnumerable<Sheet> sheets, ImportList list)
    {
        HeadedSheet? first = null, poor = null;
        foreach (var found in sheets.Select(sheet => Headed(sheet, list)))
        {
            if (found.Known > 1 && first is not null)
            {
                var table = Of(first, list, fromText: false);
                return table with { Notices = table.Notices.Insert(0, L["Tệp có nhiều trang tính; chỉ đọc trang “{0}”.", first.Sheet.Name]) };
            }

            if (found.Known > 1)
                first = found;
            else if (found.Known > 0)
                poor ??= found;
        }

        return (first ?? poor) is { } only ? Of(only, list, fromText: false) : NoHeadings(list);
    }

    private static HeadedSheet Headed(Sheet sheet, ImportList list)
    {
        var (index, known) = sheet.Rows.Take(RowsBeforeHeadings)
            .Select((row, index) => (index, row.Cells.Select(cell => list.Find(cell.Text)).OfType<ImportColumn>().Distinct().Count()))
            .DefaultIfEmpty()
            .MaxBy(row => row.Item2);
        return new HeadedSheet(sheet, index, known);
    }

    private ImportTable NoHeadings(ImportList list)
    {
        var names = string.Join(", ", list.Columns.Where(column => column.Required).Select(column => column.Name));
        return ImportTable.Unread(L["Không thấy dòng tiêu đề. Dòng đầu phải có tên các cột: {0}. Nếu chữ trong tệp gõ bằng TCVN3 hoặc VNI, hãy chuyển sang Unicode.", names]);
    }

    private ImportTable Of(HeadedSheet found, ImportList list, bool fromText)
    {
        if (found.Known == 0)
            return NoHeadings(list);

        var headings = found.Sheet.Rows[found.Headings];
        var problems = ImmutableArray.CreateBuilder<ImportProblem>();
        var notices = ImmutableArray.CreateBuilder<string>();
        var places = Places(headings, list, problems, notices);
        foreach (var missing in list.Columns.Where(column => column.Required && !places.ContainsKey(column)))
            problems.Add(new ImportProblem(headings.Number, missing.Name, null, L["Thiếu cột này. Hãy thêm cột, đặt tên “{0}”.", missing.Name]));

        var rows = ImmutableArray.CreateBuilder<ImportRow>();
        foreach (var row in found.Sheet.Rows.Skip(found.Headings + 1))
        {
            var cells = places.ToDictionary(place => place.Key, place => row[place.Value]);
            if (cells.Values.All(cell => cell.IsEmpty))
                continue;

            if (ImportList.IsExample(row[places.GetValueOrDefault(list.Columns[0], int.MaxValue)].Text))
            {
                notices.Add(L["Dòng {0} là dòng ví dụ của tệp mẫu nên bỏ qua.", row.Number]);
                continue;
            }

            if (fromText && row.Cells.Skip(headings.Cells.Length).Any(cell => !cell.IsEmpty))
                problems.Add(new ImportProblem(row.Number, null, null, L["Dòng có nhiều ô hơn dòng tiêu đề. Nội dung có dấu phân cách phải đặt trong ngoặc kép; hoặc dùng .xlsx."]));

            rows.Add(new ImportRow(row.Number, cells.ToDictionary(cell => cell.Key, cell => Checked(row.Number, cell.Key, cell.Value, problems))));
        }

        if (rows.Count > list.MostRows || found.Sheet.Cut)
            return ImportTable.Unread(L["Danh sách có hơn {0} dòng nên không đọc. Hãy chia thành nhiều tệp, hoặc xóa các dòng thừa.", list.MostRows]);

        foreach (var merged in found.Sheet.Merged.Where(merged => merged.LastRow > headings.Number))
            problems.Add(new ImportProblem(merged.FirstRow, null, merged.Place, L["Các ô này bị gộp. Hãy bỏ gộp ô rồi điền đủ từng dòng."]));

        if (found.Sheet.UnclosedQuote is { } unclosed)
            problems.Add(new ImportProblem(unclosed, null, null, L["Dấu ngoặc kép mở ở dòng này không có dấu đóng. Hãy bỏ hoặc đóng dấu ngoặc kép."]));

        if (found.Sheet.TooWide is { } wide)
            problems.Add(new ImportProblem(wide, null, null, L["Dòng có quá nhiều ô nên từ đây không đọc tiếp. Hãy bỏ các dấu phân cách thừa, hoặc dùng .xlsx."]));

        if (rows.Count == 0)
            problems.Add(new ImportProblem(null, null, null, L["Dưới dòng tiêu đề chưa có dòng nào. Hãy điền danh sách rồi chọn lại tệp."]));

        return new ImportTable([.. places.Keys], rows.ToImmutable(), problems.ToImmutable(), notices.ToImmutable()) { From1904 = found.Sheet.From1904 };
    }

    private Dictionary<ImportColumn, int> Places(
        SheetRow headings, ImportList list, ImmutableArray<ImportProblem>.Builder problems, ImmutableArray<string>.Builder notices)
    {
        var places = new Dictionary<ImportColumn, int>();
        var unknown = new List<string>();
        foreach (var (index, cell) in headings.Cells.Index())
        {
            if (list.Find(cell.Text) is not { } column)
            {
                if (!cell.IsEmpty && ImportList.Fold(cell.Text) is not ("stt" or "tt" or "so tt"))
                    unknown.Add(CellText.Quoted(cell.Text) ?? cell.Text);
            }
            else if (!places.TryAdd(column, index))
            {
                problems.Add(new ImportProblem(headings.Number, column.Name, CellText.Quoted(cell.Text), L["Cột này có hai lần. Hãy bỏ bớt một cột."]));
            }
        }

        if (unknown.Count > 0)
            notices.Add(L["Bỏ qua các cột không dùng đến: {0}.", string.Join(", ", unknown)]);

        return places;
    }

    private Cell Checked(int row, ImportColumn column, Cell cell, ImmutableArray<ImportProblem>.Builder problems)
    {
        if (column.Bulleted && !cell.Formula)
            cell = cell with { Text = CellText.WithoutBullets(cell.Text) };

        var words = cell switch
        {
            { Formula: true } => L["Ô công thức. Hãy chép ô rồi dán giá trị (Paste Values) vào chính ô đó."],
            { Number: null } when CellText.LooksComputed(cell.Text) => L["Nội dung bắt đầu bằng dấu =, +, - hoặc @ như một công thức. Hãy bỏ dấu đó."],
            _ when CellText.IsError(cell.Text) => L["Ô đang báo lỗi của Excel. Hãy ghi lại giá trị."],
            _ when cell.Text.Contains('\uFFFD', StringComparison.Ordinal) => L["Chữ trong ô đã hỏng khi đổi bảng mã. Hãy gõ lại."],
            _ => (string?)null,
        };
        if (words is not null)
            problems.Add(new ImportProblem(row, column.Name, CellText.Quoted(cell.Text), words));

        return cell;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "A file with a list could not be read.")]
    private static partial void LogUnreadable(ILogger log, Exception broken);

    private sealed record HeadedSheet(Sheet Sheet, int Headings, int Known);
}
