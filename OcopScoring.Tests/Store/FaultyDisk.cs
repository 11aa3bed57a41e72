using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OcopScoring.Tests.Store;

/// <summary>Where a write breaks off.</summary>
internal enum DiskFault
{
    None,

    /// <summary>Nothing of it is on disk.</summary>
    BeforeCommit,

    /// <summary>All of it is on disk, but whoever asked for it is never told.</summary>
    AfterCommit,
}

/// <summary>A disk that fails when it is told to.</summary>
internal sealed class FaultyDisk : DbTransactionInterceptor
{
    private const int Failed = 10; // SQLITE_IOERR

    /// <summary>How commits fail from now on.</summary>
    public DiskFault Fault { get; set; }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        Fault == DiskFault.BeforeCommit ? throw Broken() : ValueTask.FromResult(result);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        Fault == DiskFault.AfterCommit ? throw Broken() : Task.CompletedTask;

    private static SqliteException Broken() => new("disk I/O error", Failed);
}
