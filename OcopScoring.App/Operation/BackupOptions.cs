using System.Globalization;
using OcopScoring.App.Store;

namespace OcopScoring.App.Operation;

/// <summary>How the program backs up without being asked.</summary>
/// <param name="Every">How often; zero for never.</param>
/// <param name="Folder">Where to.</param>
public sealed record BackupOptions(TimeSpan Every, string Folder)
{
    /// <summary>The folder beside the database where backups go unless said otherwise.</summary>
    public const string DefaultFolder = "sao-luu";

    // A year: whoever wants it more seldom than that wants it never.
    private const int MostHours = 8760;

    /// <summary>
    /// What <c>--backup-every HOURS</c> and <c>--backup-to FOLDER</c> say; null when the hours are no such number. A demonstration has nothing
    /// that would be missed and is never backed up by itself.
    /// </summary>
    /// <param name="every">The hours given, if any.</param>
    /// <param name="to">The folder given, if any.</param>
    /// <param name="folder">The data.</param>
    /// <param name="demonstration">Whether this is a demonstration.</param>
    public static BackupOptions? Of(string? every, string? to, DataFolder folder, bool demonstration)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!int.TryParse(every ?? "24", NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hours > MostHours)
            return null;

        return new BackupOptions(
            demonstration ? TimeSpan.Zero : TimeSpan.FromHours(hours),
            string.IsNullOrWhiteSpace(to) ? Path.Combine(folder.Path, DefaultFolder) : Path.GetFullPath(to));
    }
}
