using OcopScoring.App.Operation;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Store;

/// <summary>Where the office keeps its data: <c>--data FOLDER</c>, or a folder under the user's local application data.</summary>
/// <param name="Path">The full path; created when it is missing.</param>
/// <param name="DatabaseFile">The database; a demonstration has one of its own and can never share it with real sessions.</param>
public sealed record DataFolder(string Path, string DatabaseFile)
{
    private const string ForDemonstrations = "trinh-dien.db";

    private bool IsForDemonstrations => System.IO.Path.GetFileName(DatabaseFile) == ForDemonstrations;

    public static DataFolder Find(string? given, bool demonstration)
    {
        var path = !string.IsNullOrWhiteSpace(given)
            ? System.IO.Path.GetFullPath(given)
            : System.IO.Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
                "OcopScoring");
        if (!Directory.Exists(path))
            PrivateFolder.Create(path);
        return new DataFolder(path, System.IO.Path.Combine(path, demonstration ? ForDemonstrations : "ocop.db"));
    }

    /// <summary>The folder when its database is there; looked for, not made: an empty one would only hide that the folder was given wrong.</summary>
    /// <param name="given">What <c>--data</c> names, if anything.</param>
    /// <param name="demonstration">Whether the database of demonstrations is meant.</param>
    /// <param name="error">Where to say that there is none.</param>
    public static async Task<DataFolder?> FindExistingAsync(string? given, bool demonstration, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var folder = given is null || Directory.Exists(given) ? Find(given, demonstration) : null;
        if (folder is not null && File.Exists(folder.DatabaseFile))
            return folder;

        await error.WriteLineAsync($"Không có dữ liệu ở {folder?.DatabaseFile ?? given}. Chọn thư mục bằng --data; dữ liệu trình diễn thì thêm --demo.");
        return null;
    }

    /// <summary>
    /// Whether a session for this purpose may come to be here: nothing official where people choose a seat without an account, no
    /// demonstration beside real sessions. Practice goes anywhere.
    /// </summary>
    /// <param name="purpose">What the session is for.</param>
    public bool Keeps(SessionPurpose purpose) => purpose switch
    {
        SessionPurpose.Official => !IsForDemonstrations,
        SessionPurpose.Demonstration => IsForDemonstrations,
        SessionPurpose.Practice => true,
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };
}
