using System.Globalization;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Cli;

/// <summary>A copy of the criteria folder that a test may break.</summary>
internal sealed class LawCopy : IDisposable
{
    private static readonly string Original = Repository.FullPath("criteria");

    public LawCopy()
    {
        Folder = Directory.CreateTempSubdirectory("ocop-law-").FullName;
        foreach (var file in Directory.EnumerateFiles(Original, "*", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(Original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; }

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Replace(string file, string text, string with)
    {
        var before = File.ReadAllText(PathOf(file));
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), before.Replace(text, with, StringComparison.Ordinal));
    }

    /// <summary>Everything in the folder with its time and size.</summary>
    public IReadOnlyList<string> Snapshot() =>
        Directory.EnumerateFileSystemEntries(Folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(entry => string.Create(
                CultureInfo.InvariantCulture,
                $"{entry} {File.GetLastWriteTimeUtc(entry):O} {(File.Exists(entry) ? new FileInfo(entry).Length : 0)}"))
            .ToList();

    public void MakeReadOnly()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.ReadOnly);
        if (!OperatingSystem.IsWindows())
            SetModes(UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
            SetModes(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Folder, recursive: true);
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private void SetModes(UnixFileMode mode)
    {
        foreach (var folder in Directory.EnumerateDirectories(Folder, "*", SearchOption.AllDirectories).Prepend(Folder))
            File.SetUnixFileMode(folder, mode);
    }
}
