using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OcopScoring.App.Accounts;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.App.Verification;
using OcopScoring.App.Views;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Operation;

/// <summary>
/// Unpacks a backup and examines all of it: its hashes, the file, and the chain of every session – by the verifier behind
/// <c>verify --data</c>. What holds lies there as the next start would leave it; what is looked at elsewhere stays untouched.
/// </summary>
public sealed class BackupExaminer(CriteriaShelf shelf, TimeProvider clock)
{
    /// <summary>Examines a backup.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="kind">Which kind of database it must hold.</param>
    /// <param name="copy">Where to unpack the database; the caller's to delete.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Examination> RunAsync(string file, string kind, string copy, CancellationToken cancellation = default) =>
        Task.Run(() => ExamineAsync(file, kind, copy, cancellation), cancellation);

    private async Task<Examination> ExamineAsync(string file, string kind, string copy, CancellationToken cancellation)
    {
        try
        {
            if (await UnpackAsync(file, copy, cancellation) is not { } manifest)
                return Examination.Of(new BackupProblem(BackupProblemKind.NoBackup));
            if (manifest.Kind != kind)
                return Examination.Of(new BackupProblem(BackupProblemKind.OtherKind));
            if (Whole(manifest, copy) is { } problem)
                return Examination.Of(problem);

            return await VerifyAsync(manifest, copy, cancellation);
        }
        catch (InvalidDataException)
        {
            return Examination.Of(new BackupProblem(BackupProblemKind.NoBackup));
        }
        catch (SqliteException broken)
        {
            return Examination.Of(new BackupProblem(BackupProblemKind.NotWhole, broken.Message));
        }
    }

    private static async Task<BackupManifest?> UnpackAsync(string file, string copy, CancellationToken cancellation)
    {
        await using var zip = await ZipFile.OpenReadAsync(file, cancellation);
        if (zip.GetEntry(BackupWriter.ManifestEntry) is not { } listed || zip.GetEntry(BackupWriter.DatabaseEntry) is not { } packed)
            return null;

        using var bytes = new MemoryStream();
        await using (var from = await listed.OpenAsync(cancellation))
            await from.CopyToAsync(bytes, cancellation);
        if (BackupManifest.Read(bytes.ToArray()) is not { } manifest)
            return null;

        await using var to = BackupWriter.Create(copy);
        await using (var from = await packed.OpenAsync(cancellation))
            await from.CopyToAsync(to, cancellation);
        to.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(to, cancellation)) == manifest.Sha256 ? manifest : null;
    }

    private static BackupProblem? Whole(BackupManifest manifest, string copy)
    {
        using var database = PlainDatabase.Open(copy);
        if (database.Flaw() is { } flaw)
            return new BackupProblem(BackupProblemKind.NotWhole, flaw);
        if (Upgrade.Unknown(database) is { } newer)
            return new BackupProblem(BackupProblemKind.Newer, newer);
        return database.Heads().SequenceEqual(manifest.Sessions) ? null : new BackupProblem(BackupProblemKind.OtherSessions);
    }

    private async Task<Examination> VerifyAsync(BackupManifest manifest, string copy, CancellationToken cancellation)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock);
        services.AddStore(new DataFolder(Path.GetDirectoryName(Path.GetFullPath(copy))!, Path.GetFullPath(copy)));
        await using var provider = services.BuildServiceProvider();
        var databases = provider.GetRequiredService<IDbContextFactory<OcopDb>>();
        await using var database = await databases.CreateDbContextAsync(cancellation);
        try
        {
            // As the next start would bring it up to this program; then it is examined as that program would read it.
            await database.Database.MigrateAsync(cancellation);
            await provider.GetRequiredService<RowKeeper>().CatchUpAsync();

            var results = provider.GetRequiredService<VerificationStore>();
            using var verifier = new SessionVerifier(databases, shelf, results, clock, NullLogger<SessionVerifier>.Instance);
            var isSealed = await new SealedSessions(databases).AllAsync();
            var sessions = ImmutableArray.CreateBuilder<ExaminedSession>();
            foreach (var id in manifest.Sessions.Keys.Union(isSealed, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                sessions.Add(isSealed.Contains(id)
                    ? Examined(id, await verifier.RunAsync(id, await results.FindHeadAsync(id), VerificationCause.CommandLine, progress: null, cancellation))
                    : await ChainAsync(database, id, cancellation));
            }

            return new Examination(manifest, await UnderneathAsync(database, databases, copy), sessions.ToImmutable());
        }
        finally
        {
            SqliteConnection.ClearPool((SqliteConnection)database.Database.GetDbConnection());
        }
    }

    // Who could do what, and what acts by itself, is part of what the sessions rest on.
    private async Task<BackupProblem?> UnderneathAsync(OcopDb database, IDbContextFactory<OcopDb> databases, string copy)
    {
        if (DatabaseRules.Strange(database, copy) is { } rule)
            return new BackupProblem(BackupProblemKind.OtherRules, rule);

        return (await new AdminLog(databases, clock).VerifyAsync()).BrokenAt is { } number
            ? new BackupProblem(BackupProblemKind.AdministrationBroken, number.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    private static ExaminedSession Examined(string id, Verified verified) => new(id, [.. verified.Report.Findings], verified.Names);

    // What is not sealed yet is still being worked on: it must be written as the record writes, and hang together.
    private async Task<ExaminedSession> ChainAsync(OcopDb database, string id, CancellationToken cancellation)
    {
        var stored = await StoredRecord.ReadAsync(database, id);
        var report = new Replayer(shelf.Law).Run(stored.Events, cancellation: cancellation);
        var levels = report.Levels.Where(level => level.Level is ReplayLevel.Form or ReplayLevel.Chain);
        return new ExaminedSession(id, [.. levels.SelectMany(level => level.Findings)], SessionNames.Of(ReadFact.Of(stored.Events)));
    }
}

/// <summary>What the examination of a backup came to.</summary>
/// <param name="Manifest">What it says of itself; null when it could not be examined to the end.</param>
/// <param name="Problem">Why it could not; null when it could.</param>
/// <param name="Sessions">Its sessions, each with what does not hold.</param>
public sealed record Examination(BackupManifest? Manifest, BackupProblem? Problem, ImmutableArray<ExaminedSession> Sessions)
{
    /// <summary>Whether all of it holds.</summary>
    public bool Holds => Problem is null && Sessions.All(session => session.Findings.IsEmpty);

    internal static Examination Of(BackupProblem problem) => new(null, problem, []);
}

/// <summary>A session of a backup.</summary>
/// <param name="Id">The session.</param>
/// <param name="Findings">What does not hold.</param>
/// <param name="Names">The names findings speak of.</param>
public sealed record ExaminedSession(string Id, ImmutableArray<ReplayFinding> Findings, SessionState Names);

/// <summary>Why a backup cannot be used.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Detail">What the database engine or the backup says of it; null where there is nothing to add.</param>
public sealed record BackupProblem(BackupProblemKind Kind, string? Detail = null);

/// <summary>What can be wrong with a backup as a whole.</summary>
public enum BackupProblemKind
{
    /// <summary>It is none, or its bytes are not those that were written.</summary>
    NoBackup,

    /// <summary>One of demonstrations where real sessions are, or the other way about.</summary>
    OtherKind,

    /// <summary>SQLite finds it broken.</summary>
    NotWhole,

    /// <summary>It was made by a later version of the program.</summary>
    Newer,

    /// <summary>It holds other sessions, or more or less of them, than it says.</summary>
    OtherSessions,

    /// <summary>The chain of its administrative log does not hold.</summary>
    AdministrationBroken,

    /// <summary>A trigger or view of its database is missing, or is not this program's.</summary>
    OtherRules,
}
