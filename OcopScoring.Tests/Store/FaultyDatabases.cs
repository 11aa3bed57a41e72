using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;

namespace OcopScoring.Tests.Store;

/// <summary>A database whose disk can be made to fail or to refuse writing.</summary>
internal sealed class FaultyDatabases(string file) : IDbContextFactory<OcopDb>
{
    public FaultyDisk Disk { get; } = new();

    public bool ReadOnly { get; set; }

    public OcopDb CreateDbContext()
    {
        var source = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = ReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite,
        };
        return new OcopDb(new DbContextOptionsBuilder<OcopDb>().UseSqlite(source.ToString()).AddInterceptors(Disk).Options);
    }
}
