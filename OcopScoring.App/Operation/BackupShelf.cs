using System.Collections.Immutable;
using System.Globalization;
using OcopScoring.App.Store;

namespace OcopScoring.App.Operation;

/// <summary>The folder of the backups the program makes by itself. What else lies there is not touched.</summary>
public sealed class BackupShelf(BackupOptions options, DataFolder folder)
{
    /// <summary>How many of the last days, weeks and months keep one backup each.</summary>
    private const int Days = 7, Weeks = 4, Months = 12;

    private const string Moment = "yyyyMMdd-HHmmss";
    private const string Extension = ".zip";

    private string Start => Path.GetFileNameWithoutExtension(folder.DatabaseFile) + "-";

    /// <summary>The name of a backup made now.</summary>
    public string FileAt(DateTimeOffset now)
    {
        Directory.CreateDirectory(options.Folder);
        return Path.Combine(options.Folder, Start + now.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture) + Extension);
    }

    /// <summary>Those that are there, the newest first.</summary>
    public ImmutableArray<ShelvedBackup> All() => Directory.Exists(options.Folder)
        ? [.. Directory.EnumerateFiles(options.Folder, Start + "*" + Extension).Select(Read).OfType<ShelvedBackup>().OrderByDescending(backup => backup.MadeAt)]
        : [];

    /// <summary>Removes those nobody needs any more, and what an interrupted one left behind.</summary>
    public void Tidy(DateTimeOffset now)
    {
        var all = All();
        foreach (var backup in all.Except(Kept(all)))
            File.Delete(backup.File);

        foreach (var unfinished in Directory.EnumerateFiles(options.Folder, Start + "*" + BackupWriter.Unfinished))
        {
            if (File.GetLastWriteTimeUtc(unfinished) < now.UtcDateTime.AddDays(-1))
                File.Delete(unfinished);
        }
    }

    /// <summary>
    /// The newest of each of the last days, weeks and months that have one: counted by what is there and not by the calendar, so that a
    /// program that stood still for months, or a clock that ran ahead, takes no old backup away before a new one is there.
    /// </summary>
    /// <param name="all">All, the newest first.</param>
    public static ImmutableArray<ShelvedBackup> Kept(ImmutableArray<ShelvedBackup> all) =>
    [
        .. Newest(all, Days, moment => moment.Date)
            .Union(Newest(all, Weeks, moment => ISOWeek.ToDateTime(ISOWeek.GetYear(moment), ISOWeek.GetWeekOfYear(moment), DayOfWeek.Monday)))
            .Union(Newest(all, Months, moment => new DateTime(moment.Year, moment.Month, 1))),
    ];

    private static IEnumerable<ShelvedBackup> Newest(ImmutableArray<ShelvedBackup> all, int most, Func<DateTime, DateTime> period) =>
        all.GroupBy(backup => period(backup.MadeAt.UtcDateTime)).Take(most).Select(group => group.First());

    private ShelvedBackup? Read(string file) => DateTimeOffset.TryParseExact(
        Path.GetFileNameWithoutExtension(file)[Start.Length..], Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var madeAt)
            ? new ShelvedBackup(file, madeAt)
            : null;
}

/// <summary>A backup on the shelf.</summary>
/// <param name="File">Where it is.</param>
/// <param name="MadeAt">When it was made.</param>
public sealed record ShelvedBackup(string File, DateTimeOffset MadeAt);
