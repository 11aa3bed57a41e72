using Microsoft.Data.Sqlite;
using OcopScoring.App.Operation;
using OcopScoring.App.Store;

namespace OcopScoring.App.Cli;

/// <summary>Changes to a database from the command line, beside a program that may be running.</summary>
internal static class DatabaseWork
{
    private const int Busy = 5; // SQLITE_BUSY
    private const int Locked = 6; // SQLITE_LOCKED

    /// <summary>Does it where there are data, and says in words when the database does not let it.</summary>
    public static async Task<int> RunAsync(string? data, bool demonstration, StreamWriter error, Func<DataFolder, Task<int>> work)
    {
        if (await DataFolder.FindExistingAsync(data, demonstration, error) is not { } folder)
            return ExitCode.NotRun;

        try
        {
            return await work(folder);
        }
        catch (UpgradeRefusedException refused)
        {
            await error.WriteLineAsync(refused.Message);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is Busy or Locked)
        {
            await error.WriteLineAsync("Chưa thực hiện được: một chương trình khác đang giữ dữ liệu. Chưa có gì thay đổi; hãy đợi một lát rồi chạy lại.");
        }
        catch (SqliteException failure)
        {
            await error.WriteLineAsync($"Không đọc hoặc không ghi được {folder.DatabaseFile}. Chưa có gì thay đổi. ({failure.Message})");
        }

        return ExitCode.NotRun;
    }
}
