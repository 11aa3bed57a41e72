using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;
using SheetEntry = DocumentFormat.OpenXml.Spreadsheet.Sheet;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace OcopScoring.App.Import;

/// <summary>The template of a list as a workbook: headings with an example, choices where the values are few, and a sheet that explains.</summary>
public static class TemplateWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint Plain = 0;
    private const uint Heading = 1;
    private const uint Example = 2;

    // Everything in a list is text: a code is no number, and a day stays as it was typed.
    private const uint TextFormat = 49;

    private static readonly ImmutableArray<int> ExplainingWidths = [20, 12, 64, 40];

    public static byte[] Of(ImportList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            workbook.Workbook = new Workbook(new Sheets(
                new SheetEntry { Name = "Danh sách", SheetId = 1, Id = Add(workbook, Listing(list)) },
                new SheetEntry { Name = "Giải thích", SheetId = 2, Id = Add(workbook, Explaining(list)) }));
        }

        return bytes.ToArray();
    }

    private static string Add(WorkbookPart workbook, Worksheet sheet)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet;
        return workbook.GetIdOfPart(part);
    }

    private static Worksheet Listing(ImportList list)
    {
        var sheet = SheetOf(
            [.. list.Columns.Select(column => column.Width)],
            [.. list.Columns.Select(column => column.Name)],
            [[.. list.Columns.Select(column => column.Example)]],
            Example);
        var choices = new DataValidations();
        foreach (var (index, column) in list.Columns.Index().Where(column => !column.Item.Values.IsEmpty))
        {
            var letter = (char)('A' + index);
            choices.Append(new DataValidation(new Formula1($"\"{string.Join(',', column.Values)}\""))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{letter}2:{letter}{ImportSetup.Number(list.MostRows + 1)}" },
            });
        }

        choices.Count = (uint)choices.ChildElements.Count;
        sheet.Append(choices);
        return sheet;
    }

    private static Worksheet Explaining(ImportList list) => SheetOf(
        ExplainingWidths,
        ["Cột", "Bắt buộc", "Cách ghi", "Giá trị được dùng"],
        [
            .. list.Columns.Select(column => (ImmutableArray<string>)[column.Name, column.Required ? "Có" : "Không", column.Help, string.Join("; ", column.Values)]),
            ["", "", "", ""],
            ["Chung", "", $"Điền ở trang “Danh sách”, mỗi dòng một mục, nhiều nhất {ImportSetup.Number(list.MostRows)} dòng. Xóa dòng ví dụ. Không dùng công thức, không gộp ô. Thứ tự cột tùy ý; cột khác được bỏ qua.", ""],
        ],
        Plain);

    private static Worksheet SheetOf(ImmutableArray<int> widths, ImmutableArray<string> headings, ImmutableArray<ImmutableArray<string>> rows, uint style) => new(
        new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
        new Columns(widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true, Style = Plain })),
        new SheetData([RowOf(1, headings, Heading), .. rows.Select((cells, index) => RowOf((uint)index + 2, cells, style))]));

    private static Row RowOf(uint number, ImmutableArray<string> cells, uint style) => new(cells.Select((text, index) => new SheetCell(
        new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = $"{(char)('A' + index)}{ImportSetup.Number((int)number)}",
        DataType = CellValues.InlineString,
        StyleIndex = style,
    })) { RowIndex = number };

    private static Stylesheet Styles() => new(
        new Fonts(
            FontOf(new Color { Theme = 1 }),
            FontOf(new Bold(), new Color { Rgb = "FFFFFFFF" }),
            FontOf(new Italic(), new Color { Rgb = "FF6B655B" })) { Count = 3 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            FillOf("FF1F5C44"),
            FillOf("FFF3EFE6")) { Count = 4 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(FormatOf(0, 0), FormatOf(1, 2), FormatOf(2, 3)) { Count = 3 });

    private static Font FontOf(params OpenXmlElement[] looks) =>
        new([.. looks.Where(look => look is not Color), new FontSize { Val = 11 }, .. looks.OfType<Color>(), new FontName { Val = "Calibri" }]);

    private static Fill FillOf(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static CellFormat FormatOf(uint font, uint fill) => new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
    {
        FontId = font,
        FillId = fill,
        NumberFormatId = TextFormat,
        ApplyAlignment = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyNumberFormat = true,
    };
}
