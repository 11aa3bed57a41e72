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
        Directory.CreateDirectory(path);
        return new DataFolder(path, System.IO.Path.Combine(path, demonstration ? ForDemonstrations : "ocop.db"));
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
