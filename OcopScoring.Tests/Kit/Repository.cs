using System.ComponentModel;
using System.Diagnostics;

namespace OcopScoring.Tests.Kit;

/// <summary>The source tree the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] BuildFolders = ["bin", "obj", ".git", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file that is, or is about to be, under version control; paths relative to the root, with "/".</summary>
    public static IReadOnlyList<string> Files() => (FromGit() ?? FromDisk()).Where(f => File.Exists(FullPath(f))).ToList();

    public static string FullPath(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(FullPath(relative));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OcopScoring.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run from inside the repository: no OcopScoring.sln above them.");
    }

    private static string[]? FromGit()
    {
        var git = new ProcessStartInfo("git", "ls-files -z --cached --others --exclude-standard")
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(git)!;
            var names = process.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            return process.ExitCode == 0 ? names : null;
        }
        catch (Win32Exception)
        {
            return null; // no git on this machine
        }
    }

    private static IEnumerable<string> FromDisk() =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Intersect(BuildFolders, StringComparer.Ordinal).Any());
}
