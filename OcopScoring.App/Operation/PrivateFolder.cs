namespace OcopScoring.App.Operation;

/// <summary>A folder that only the account the program runs under may look into. On Windows the folder above says who may.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder = File | UnixFileMode.UserExecute;

    public static DirectoryInfo Create(string path)
    {
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(path);

        var folder = Directory.CreateDirectory(path, Folder);
        folder.UnixFileMode = Folder;
        foreach (var file in folder.EnumerateFiles())
            file.UnixFileMode = File;

        return folder;
    }

    /// <summary>Makes an empty file for whoever fills it, unless there is one: what SQLite makes itself may be read by everybody on the machine.</summary>
    public static void Prepare(string file)
    {
        if (!OperatingSystem.IsWindows() && !System.IO.File.Exists(file))
            new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = File }).Dispose();
    }
}
