using OcopScoring.App.Store;

namespace OcopScoring.App.Operation;

/// <summary>
/// Who works on the database of a folder: programs share it, a restore has it alone. Held as an open file beside the database, so that
/// the operating system lets go of it however its holder ends.
/// </summary>
public sealed class DatabaseLock : IDisposable
{
    private readonly FileStream _file;

    private DatabaseLock(FileStream file) => _file = file;

    /// <summary>For a program that works on it beside others; null while a restore has it.</summary>
    public static DatabaseLock? Share(DataFolder folder) => Open(folder, FileAccess.Read, FileShare.Read);

    /// <summary>For a restore; null while anyone works on it.</summary>
    public static DatabaseLock? Take(DataFolder folder) => Open(folder, FileAccess.ReadWrite, FileShare.None);

    public void Dispose() => _file.Dispose();

    private static DatabaseLock? Open(DataFolder folder, FileAccess access, FileShare share)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var file = folder.DatabaseFile + ".lock";
        try
        {
            return new DatabaseLock(new FileStream(file, FileMode.OpenOrCreate, access, share));
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }
}
