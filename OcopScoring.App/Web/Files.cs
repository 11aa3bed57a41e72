using OcopScoring.App.Import;

namespace OcopScoring.App.Web;

/// <summary>Everything that is handed out as a file, under one limit.</summary>
internal static class Files
{
    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup(string.Empty).RequireRateLimiting(RateLimits.Files);
        files.MapScans();
        files.MapMinutes();
        files.MapImportTemplates();
        files.MapResultTables();
        files.MapSessionBook();
        files.MapFormFiles();
        files.MapBundles();
    }
}
