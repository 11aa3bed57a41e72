using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;

namespace OcopScoring.App.Operation;

/// <summary>
/// Copies the database into one file while the program works on it: SQLite's own online backup, so the copy is the database as it was at
/// one moment. A ZIP, because what a backup says of itself and the hash of the database cannot stand inside the database, and because any
/// machine can open one.
/// </summary>
public sealed class BackupWriter(DataFolder folder, TimeProvider clock)
{
    /// <summary>The entry that says what the backup is.</summary>
    public const string ManifestEntry = "manifest.json";

    /// <summary>The entry that is the database.</summary>
    public const string DatabaseEntry = "database.db";

    /// <summary>How the names of files end that are not finished.</summary>
    public const string Unfinished = ".tmp";

    // Everything the office knows stands in it.
    private const UnixFileMode ForItsOwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a backup: all of it under its name, on disk, or nothing.</summary>
    /// <param name="file">The file to write.</param>
    /// <param name="force">Whether a file that is there already is written over.</param>
    /// <exception cref="BackupFlawedException">The database is not whole.</exception>
    public Task<Backup> WriteAsync(string file, bool force = false) => Task.Run(async () =>
    {
        var copy = $"{file}.{Guid.NewGuid():N}.db{Unfinished}";
        var packed = $"{file}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            var manifest = await CopyAsync(copy);
            var sha256 = await PackAsync(manifest, copy, packed);
            File.Move(packed, file, force);
            return new Backup(file, manifest, sha256);
        }
        finally
        {
            File.Delete(copy);
            File.Delete(packed);
        }
    });

    private async Task<BackupManifest> CopyAsync(string copy)
    {
        await Create(copy).DisposeAsync();
        using (var database = PlainDatabase.Open(copy))
        {
            await using (var source = new ReadOnlyDatabases(folder).CreateDbContext())
            {
                await source.Database.OpenConnectionAsync();
                database.CopyFrom((SqliteConnection)source.Database.GetDbConnection());
            }

            database.BecomeOneFile();
            if (database.Flaw() is { } flaw)
                throw new BackupFlawedException(flaw);

            var schema = database.Migrations().LastOrDefault(string.Empty);
            var kind = Path.GetFileNameWithoutExtension(folder.DatabaseFile);
            return new BackupManifest(BackupManifest.Known, clock.GetUtcNow(), BackupManifest.ThisProgram, kind, schema, Sha256: string.Empty, database.Heads());
        }
    }

    private static async Task<string> PackAsync(BackupManifest manifest, string copy, string packed)
    {
        await using var stream = Create(packed);
        await using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using (var from = File.OpenRead(copy))
                manifest = manifest with { Sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(from)) };

            await using (var entry = await zip.CreateEntry(ManifestEntry).OpenAsync())
                await entry.WriteAsync(manifest.Write());

            await using (var entry = await zip.CreateEntry(DatabaseEntry).OpenAsync())
            await using (var from = File.OpenRead(copy))
                await from.CopyToAsync(entry);
        }

        // On the disk before it has its name: a power cut leaves a whole file or none.
        stream.Flush(flushToDisk: true);
        stream.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream));
    }

    internal static FileStream Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = ForItsOwnerAlone;

        return new FileStream(file, options);
    }
}

/// <summary>A backup that was written.</summary>
/// <param name="File">Where it is.</param>
/// <param name="Manifest">What it says of itself.</param>
/// <param name="Sha256">SHA-256 of the whole file.</param>
public sealed record Backup(string File, BackupManifest Manifest, string Sha256);

/// <summary>The database is not whole; what SQLite says of it.</summary>
public sealed class BackupFlawedException(string flaw) : Exception(flaw);
