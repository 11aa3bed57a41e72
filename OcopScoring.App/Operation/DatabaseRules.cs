using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OcopScoring.App.Store;

namespace OcopScoring.App.Operation;

/// <summary>
/// What acts in a database by itself: the triggers that keep records append-only. A database from elsewhere may lack them, or bring others that
/// do what nobody asked for; its chains would hold all the same.
/// </summary>
internal static class DatabaseRules
{
    /// <summary>The first one that is missing, changed or unknown in a database that was brought up to this program; null when there is none.</summary>
    public static string? Strange(OcopDb database, string file)
    {
        ArgumentNullException.ThrowIfNull(database);
        using var fresh = PlainDatabase.InMemory(database.GetService<IMigrator>().GenerateScript());
        using var given = PlainDatabase.Open(file);
        var (known, found) = (RulesOf(fresh), RulesOf(given));
        return known.Except(found).Concat(found.Except(known)).Select(rule => rule.Key).FirstOrDefault();
    }

    // As one line: the ends of lines are those of the machine this program was built on.
    private static ImmutableSortedDictionary<string, string> RulesOf(PlainDatabase database) => database.Rules()
        .ToImmutableSortedDictionary(rule => rule.Name, rule => string.Join(' ', rule.Sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparer.Ordinal);
}
