using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OcopScoring.App.Store;

namespace OcopScoring.Tests.Store;

/// <summary>A database whose disk can be made to fail or to refuse writing.</summary>
internal sealed class FaultyDatabases(string file) : DbTransactionInterceptor, IDbContextFactory<OcopDb>
{
    private const int DiskFailed = 10; // SQLITE_IOERR

    /// <summary>The next commits fail as on a broken disk.</summary>
    public bool Broken { get; set; }

    public bool ReadOnly { get; set; }

    public OcopDb CreateDbContext()
    {
        var source = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = ReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite,
        };
        return new OcopDb(new DbContextOptionsBuilder<OcopDb>().UseSqlite(source.ToString()).AddInterceptors(this).Options);
    }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        Broken ? throw new SqliteException("disk I/O error", DiskFailed) : ValueTask.FromResult(result);
}
