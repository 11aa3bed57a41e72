namespace OcopScoring.Tests.Kit;

/// <summary>
/// A text kept beside the tests that must stay what it is. When it is meant to change, run the test with OCOP_GOLDEN=write and read
/// the difference before committing it.
/// </summary>
internal static class GoldenFile
{
    public static void Holds(string path, IEnumerable<string> lines)
    {
        var file = Path.Combine(Repository.Root, "OcopScoring.Tests", path);
        if (Environment.GetEnvironmentVariable("OCOP_GOLDEN") == "write")
            File.WriteAllText(file, string.Join('\n', lines) + "\n");

        Assert.Equal(File.ReadAllText(file).TrimEnd('\n').Split('\n'), string.Join('\n', lines).Split('\n'));
    }
}
