using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Operation;
using OcopScoring.App.Store;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Operation;

/// <summary>An existing database is backed up before its tables change; one of a later program is left alone.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ocop-upgrade-").FullName;

    private string Database => Path.Combine(_folder, "ocop.db");

    private string Backups => Path.Combine(_folder, BackupOptions.DefaultFolder);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_earlier_database_is_backed_up_and_then_brought_up_to_date()
    {
        await MakeEarlierAsync();

        await using (await DeskRoom.OpenAsync(_folder))
        {
            var backup = Assert.Single(Directory.EnumerateFiles(Backups));
            Assert.StartsWith("truoc-nang-cap-ocop-", Path.GetFileName(backup), StringComparison.Ordinal);
        }

        await using (await DeskRoom.OpenAsync(_folder))
            Assert.Single(Directory.EnumerateFiles(Backups));
    }

    [Fact]
    public async Task When_it_cannot_be_backed_up_nothing_is_changed()
    {
        await MakeEarlierAsync();
        await File.WriteAllTextAsync(Backups, "ở chỗ của thư mục", TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<UpgradeRefusedException>(() => DeskRoom.OpenAsync(_folder));

        Assert.Contains("chưa sao lưu được", refused.Message, StringComparison.Ordinal);
        await using var database = Model();
        Assert.Single(await database.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_later_database_is_refused()
    {
        await using (var room = await DeskRoom.OpenAsync(_folder))
            await room.AskAsync<long>("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '99')");

        var refused = await Assert.ThrowsAsync<UpgradeRefusedException>(() => DeskRoom.OpenAsync(_folder));

        Assert.Contains("20990101000000_Later", refused.Message, StringComparison.Ordinal);
    }

    private async Task MakeEarlierAsync()
    {
        await using var database = Model();
        var first = database.Database.GetMigrations().First();
        await database.GetInfrastructure().GetRequiredService<IMigrator>().MigrateAsync(first, TestContext.Current.CancellationToken);
    }

    private OcopDb Model() => new(new DbContextOptionsBuilder<OcopDb>().UseSqlite($"Data Source={Database};Pooling=False").Options);
}
