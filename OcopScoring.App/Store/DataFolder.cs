namespace OcopScoring.App.Store;

/// <summary>Where the office keeps its data: <c>--data FOLDER</c>, or a folder under the user's local application data.</summary>
/// <param name="Path">The full path; created when it is missing.</param>
/// <param name="DatabaseFile">The database; a demonstration has one of its own and can never share it with real sessions.</param>
public sealed record DataFolder(string Path, string DatabaseFile)
{
    public static DataFolder Find(string? given, bool demonstration)
    {
        var path = !string.IsNullOrWhiteSpace(given)
            ? System.IO.Path.GetFullPath(given)
            : System.IO.Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
                "OcopScoring");
        Directory.CreateDirectory(path);
        return new DataFolder(path, System.IO.Path.Combine(path, demonstration ? "trinh-dien.db" : "ocop.db"));
    }
}
