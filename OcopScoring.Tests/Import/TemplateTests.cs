using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OcopScoring.App.Import;

namespace OcopScoring.Tests.Import;

/// <summary>The templates are valid, say what they want, and are understood when they come back.</summary>
public sealed class TemplateTests : ImportRoom
{
    public static TheoryData<string> Lists => ["seats", "products"];

    [Theory, MemberData(nameof(Lists))]
    public void The_workbook_is_valid(string list)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(TemplateWorkbook.Of(ListOf(list))), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(2, document.WorkbookPart!.WorksheetParts.Count());
    }

    [Theory, MemberData(nameof(Lists))]
    public void It_comes_back_with_its_example_left_out_and_said_so(string list)
    {
        foreach (var bytes in new[] { TemplateWorkbook.Of(ListOf(list)), TemplateCsv.Of(ListOf(list)) })
        {
            var table = Reader.Read(bytes, ListOf(list));
            Assert.Equal(ListOf(list).Columns, table.Columns);
            Assert.Equal("Dòng 2 là dòng ví dụ của tệp mẫu nên bỏ qua.", Assert.Single(table.Notices));
            Assert.StartsWith("Dưới dòng tiêu đề chưa có dòng nào.", Assert.Single(table.Problems).Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Its_example_is_right_but_for_the_mark()
    {
        await ConveneAsync();
        var example = ProductColumns.List.Columns.Select(column => column == ProductColumns.Code ? "HD-TH-1-2026" : column.Example).ToArray();
        var plan = await PlanAsync(Products, Files.Csv('\t', [.. ProductColumns.List.Columns.Select(column => column.Name)], example));
        Assert.Empty(Said(plan));
        Assert.Equal(RowFate.New, Assert.Single(plan.Rows).Fate);
        Assert.All(ProductColumns.Kind.Values, value => Assert.NotNull(CellReading.Kind(value)));
        Assert.All(SeatImport.Role.Values, value => Assert.NotNull(CellReading.Role(value)));
    }

    private static ImportList ListOf(string list) => list == "seats" ? SeatImport.Columns : ProductColumns.List;
}
