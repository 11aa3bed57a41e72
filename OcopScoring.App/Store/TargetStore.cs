using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Accounts;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Store;

/// <summary>The targets the office set, with everything they were before.</summary>
public sealed class TargetStore(StoreWriter writer, AdminLog log, TimeProvider clock)
{
    /// <summary>Sets the target of a year; false when someone else has set it since this change of it was read.</summary>
    /// <param name="target">The target.</param>
    /// <param name="seen">The number of the last change that was read; 0 when there was none.</param>
    /// <param name="by">Who sets it.</param>
    /// <param name="account">With which account, for the log of the administration: figures of stars are measured against it. Null in a demonstration.</param>
    public async Task<bool> SetAsync(YearTarget target, int seen, Actor by, string? account)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(by);
        var added = 0;
        var at = clock.GetUtcNow();
        await writer.WriteAsync(async database =>
        {
            added = await database.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO Targets (Year, Change, Recognised, FiveStars, Source, "By", At)
                SELECT {target.Year}, {seen + 1}, {target.Recognised}, {target.FiveStars}, {target.Source}, {by.Name}, {at}
                WHERE {seen} = (SELECT COALESCE(MAX(Change), 0) FROM Targets WHERE Year = {target.Year})
                """);
            if (added == 1 && account is not null)
                await log.AddAsync(database, account, AdminActs.TargetSet, Plain(target.Year), ("recognised", Plain(target.Recognised)), ("five-stars", Plain(target.FiveStars)));
        });
        return added == 1;
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
