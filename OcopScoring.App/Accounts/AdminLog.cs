using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;

namespace OcopScoring.App.Accounts;

/// <summary>
/// The log of administrative changes: who could do what is part of what a star rests on. An entry is written in the transaction of the change
/// it tells of, and tied by its hash to all entries before it.
/// </summary>
public sealed class AdminLog(IDbContextFactory<OcopDb> databases, TimeProvider clock)
{
    /// <summary>In whose name the first run, the command line and the program itself act.</summary>
    public const string Setup = "setup", Console = "console", Program = "program";

    private const string Scheme = "ocop-admin/1";
    private static readonly string Genesis = new('0', 64);

    // Vietnamese letters stay readable in the file; a line break is escaped all the same.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds an entry within a transaction of the store's only writer.</summary>
    /// <param name="database">The writer's database.</param>
    /// <param name="by">The id of the account that acts, or one of the constants above.</param>
    /// <param name="what">What was done: one of <see cref="AdminActs"/>, or the change is refused as a mistake of the program.</param>
    /// <param name="about">The id of what it was done to.</param>
    /// <param name="details">What else there is to know: no secrets, no people's names.</param>
    public async Task AddAsync(OcopDb database, string by, string what, string about, params (string Key, string? Value)[] details)
    {
        ArgumentNullException.ThrowIfNull(database);
        if (!AdminActs.All.Contains(what))
            throw new ArgumentOutOfRangeException(nameof(what), what, "The administrative log has no such act.");

        var last = database.AdminLog.Local.MaxBy(row => row.Number)
            ?? await database.AdminLog.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync();
        var known = details.Where(detail => detail.Value is not null).ToDictionary(detail => detail.Key, detail => detail.Value, StringComparer.Ordinal);
        var number = (last?.Number ?? 0) + 1;
        var at = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var text = JsonSerializer.Serialize(new SortedDictionary<string, string?>(known, StringComparer.Ordinal), Readable);
        var previous = last?.Hash ?? Genesis;
        database.AdminLog.Add(new AdminRow
        {
            Number = number,
            At = at,
            By = by,
            What = what,
            About = about,
            Details = text,
            PreviousHash = previous,
            Hash = HashOf(number, at, by, what, about, previous, text),
        });
    }

    /// <summary>The first entry that does not hold, and how many there are; null as the first when the chain holds.</summary>
    public async Task<AdminChain> VerifyAsync()
    {
        await using var database = await databases.CreateDbContextAsync();
        var previous = Genesis;
        var count = 0;
        int? broken = null;
        await foreach (var row in database.AdminLog.AsNoTracking().OrderBy(row => row.Number).AsAsyncEnumerable())
        {
            count++;
            if (broken is null
                && (row.Number != count || row.PreviousHash != previous
                    || row.Hash != HashOf(row.Number, row.At, row.By, row.What, row.About, row.PreviousHash, row.Details)))
            {
                broken = row.Number;
            }

            previous = row.Hash;
        }

        return new AdminChain(count, count == 0 ? null : previous, broken);
    }

    /// <summary>A page of the log, the newest entries first.</summary>
    /// <param name="page">The page, from 1; one past the last shows the last.</param>
    public async Task<LogPage<AdminRow>> ReadAsync(int page)
    {
        await using var database = await databases.CreateDbContextAsync();
        return await database.AdminLog.AsNoTracking().OrderByDescending(row => row.Number).PageAsync(page);
    }

    private static string HashOf(int number, string at, string by, string what, string about, string previous, string details) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
            '\n', Scheme, number.ToString(CultureInfo.InvariantCulture), at, by, what, about, previous, details))));
}

/// <summary>What the chain of the administrative log came to.</summary>
/// <param name="Count">How many entries there are.</param>
/// <param name="Head">The hash of the last; null when there is none.</param>
/// <param name="BrokenAt">The number of the first entry that does not hold; null when all do.</param>
public sealed record AdminChain(int Count, string? Head, int? BrokenAt);
