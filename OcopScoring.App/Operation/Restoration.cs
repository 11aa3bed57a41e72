using System.Globalization;
using Microsoft.Data.Sqlite;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;

namespace OcopScoring.App.Operation;

/// <summary>
/// Puts a backup in the place of a database. The new one is unpacked beside the old, examined, and on disk before anything is touched. Then the
/// old one is made one file, which SQLite does only while nobody else has it open, and one renaming sets the new in its place: whenever
/// the power fails, there is the old database or the new, whole, and nothing beside it that belongs to the other.
/// </summary>
public sealed class Restoration(DataFolder folder, CriteriaShelf shelf, TimeProvider clock)
{
    private const int Corrupt = 11; // SQLITE_CORRUPT
    private const int NoDatabase = 26; // SQLITE_NOTADB

    /// <summary>What lies beside a database that was written ahead.</summary>
    private static readonly string[] Companions = ["-wal", "-shm"];

    /// <summary>Examines a backup and, if all of it holds and nobody works on the database, puts it in place.</summary>
    /// <param name="file">The backup.</param>
    public async Task<Restored> RunAsync(string file)
    {
        using var alone = DatabaseLock.Take(folder);
        if (alone is null)
            return new Restored.InUse();

        Tidy();
        var made = $"{folder.DatabaseFile}.{Guid.NewGuid():N}{BackupWriter.Unfinished}";
        try
        {
            var examination = await new BackupExaminer(shelf, clock).RunAsync(file, Path.GetFileNameWithoutExtension(folder.DatabaseFile), made);
            if (!examination.Holds)
                return new Restored.Refused(examination);

            MakeReady(made);
            return Replace(made) is { } kept ? new Restored.Done(examination.Manifest!, kept.Name) : new Restored.InUse();
        }
        finally
        {
            Tidy();
        }
    }

    // Also what one left behind that was killed: nobody else is at work here.
    private void Tidy()
    {
        foreach (var left in Directory.EnumerateFiles(folder.Path, $"{Path.GetFileName(folder.DatabaseFile)}.*{BackupWriter.Unfinished}*"))
            File.Delete(left);
    }

    private static void MakeReady(string made)
    {
        using (var database = PlainDatabase.Open(made))
            database.BecomeOneFile();

        using var stream = new FileStream(made, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private Kept? Replace(string made)
    {
        var database = folder.DatabaseFile;
        if (!File.Exists(database))
        {
            File.Move(made, database);
            return new Kept(null);
        }

        var aside = string.Create(CultureInfo.InvariantCulture, $"{database}.truoc-phuc-hoi-{clock.GetUtcNow():yyyyMMdd-HHmmss}");
        switch (MakeOneFile(database))
        {
            case false:
                return null;

            // Nobody can work on it. What was written ahead goes first: beside the new database it would be taken for part of that.
            case null:
                foreach (var companion in Companions.Where(companion => File.Exists(database + companion)))
                    File.Move(database + companion, aside + companion);
                break;
        }

        // The old one gets its second name before it loses the first.
        File.Replace(made, database, aside);
        return new Kept(aside);
    }

    // Null for what is no database any more; SQLite would throw away what was written ahead of one.
    private static bool? MakeOneFile(string database)
    {
        if (!PlainDatabase.Begins(database))
            return null;

        try
        {
            using var old = PlainDatabase.Open(database, patience: 1);
            return old.BecomeOneFile();
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode is Corrupt or NoDatabase)
        {
            return null;
        }
    }

    private sealed record Kept(string? Name);
}

/// <summary>What a restore came to.</summary>
public abstract record Restored
{
    private Restored()
    {
    }

    /// <summary>The backup is in place.</summary>
    /// <param name="Manifest">What it is.</param>
    /// <param name="Kept">Where the database is that was there before; null when there was none.</param>
    public sealed record Done(BackupManifest Manifest, string? Kept) : Restored;

    /// <summary>The backup does not hold; nothing changed.</summary>
    public sealed record Refused(Examination Examination) : Restored;

    /// <summary>Someone works on the database; nothing changed.</summary>
    public sealed record InUse : Restored;
}
