using System.Globalization;

namespace OcopScoring.App.Import;

/// <summary>Puts the reading of lists together, and serves their templates.</summary>
public static class ImportSetup
{
    public static void AddImport(this IServiceCollection services)
    {
        services.AddScoped<SheetReader>();
        services.AddScoped<ProductRowReader>();
        services.AddScoped<ProductImport>();
        services.AddScoped<SeatImport>();
    }

    /// <summary>Where the template of a list is served.</summary>
    public static string TemplateOf(ImportList list, string extension) => $"/mau-nhap/{list.FileName}.{extension}";

    public static void MapImportTemplates(this IEndpointRouteBuilder app)
    {
        foreach (var list in new[] { SeatImport.Columns, ProductColumns.List })
        {
            app.MapGet(TemplateOf(list, "xlsx"), () => Results.File(TemplateWorkbook.Of(list), TemplateWorkbook.ContentType, list.FileName + ".xlsx"));
            app.MapGet(TemplateOf(list, "csv"), () => Results.File(TemplateCsv.Of(list), "text/csv; charset=utf-8", list.FileName + ".csv"));
        }
    }

    /// <summary>A number as papers print it.</summary>
    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
