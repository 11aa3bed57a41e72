using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Store;

namespace OcopScoring.App.Operation;

/// <summary>What must be so before the tables of an existing database are changed: it is not a later program's, and it has just been backed up.</summary>
public sealed class Upgrade(DataFolder folder, TimeProvider clock)
{
    private static readonly Lazy<HashSet<string>> Known = new(ReadKnown);

    /// <summary>The first migration of a database that this program does not know; null when it knows all.</summary>
    internal static string? Unknown(PlainDatabase database) => database.Migrations().FirstOrDefault(migration => !Known.Value.Contains(migration));

    /// <summary>Backs the database up if it is there and this program is about to change its tables.</summary>
    /// <exception cref="UpgradeRefusedException">Its tables may not be changed.</exception>
    public async Task PrepareAsync()
    {
        if (!File.Exists(folder.DatabaseFile) || new FileInfo(folder.DatabaseFile).Length == 0)
            return;

        using (var database = PlainDatabase.Open(folder.DatabaseFile))
        {
            if (Unknown(database) is { } newer)
                throw new UpgradeRefusedException($"Dữ liệu {folder.DatabaseFile} thuộc một bản mới hơn của chương trình ({newer}). Hãy chạy bản mới đó; bản này không mở để khỏi làm hỏng dữ liệu.");
            var through = database.Migrations().Length;
            if (through == 0 || through == Known.Value.Count)
                return;
        }

        await BackUpAsync();
    }

    private async Task BackUpAsync()
    {
        var place = Path.Combine(folder.Path, BackupOptions.DefaultFolder);
        var file = Path.Combine(place, string.Create(
            CultureInfo.InvariantCulture, $"truoc-nang-cap-{Path.GetFileNameWithoutExtension(folder.DatabaseFile)}-{clock.GetUtcNow():yyyyMMdd-HHmmss}.zip"));
        try
        {
            Directory.CreateDirectory(place);
            await new BackupWriter(folder, clock).WriteAsync(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException or BackupFlawedException)
        {
            throw new UpgradeRefusedException(
                $"Dữ liệu cần được nâng cấp nhưng chưa sao lưu được vào {file}, nên chương trình chưa khởi động và chưa có gì thay đổi. Hãy xem ổ đĩa còn chỗ và ghi được không, rồi chạy lại. ({failure.Message})", failure);
        }
    }

    private static HashSet<string> ReadKnown()
    {
        using var model = new OcopDb(new DbContextOptionsBuilder<OcopDb>().UseSqlite().Options);
        return [.. model.Database.GetMigrations()];
    }
}

/// <summary>The database is not for this program, or could not be backed up before its tables are changed. The message is for people.</summary>
public sealed class UpgradeRefusedException(string message, Exception? cause = null) : Exception(message, cause);
