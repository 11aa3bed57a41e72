using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace OcopScoring.App.Store;

/// <summary>A page of a log.</summary>
/// <param name="Rows">Its entries, the newest first.</param>
/// <param name="Number">Which page it is, from 1.</param>
/// <param name="Of">How many pages there are.</param>
/// <param name="Count">How many entries there are.</param>
public sealed record LogPage<TRow>(ImmutableArray<TRow> Rows, int Number, int Of, int Count);

/// <summary>Logs are read by pages: they grow for years.</summary>
public static class LogPaging
{
    /// <summary>How many entries stand on a page.</summary>
    public const int OnPage = 50;

    /// <summary>A page of the log.</summary>
    /// <param name="newestFirst">Its entries.</param>
    /// <param name="page">The page, from 1; one past the last shows the last.</param>
    public static async Task<LogPage<TRow>> PageAsync<TRow>(this IOrderedQueryable<TRow> newestFirst, int page)
    {
        var count = await newestFirst.CountAsync();
        var pages = Math.Max(1, (count + OnPage - 1) / OnPage);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await newestFirst.Skip((shown - 1) * OnPage).Take(OnPage).ToListAsync();
        return new LogPage<TRow>([.. rows], shown, pages, count);
    }
}
