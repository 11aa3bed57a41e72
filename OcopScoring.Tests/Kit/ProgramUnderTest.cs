using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace OcopScoring.Tests.Kit;

/// <summary>The whole program on a data folder of its own, so that no test sees another's sessions, or the developer's.</summary>
public class ProgramUnderTest : WebApplicationFactory<Program>
{
    private readonly bool _ownsFolder;

    public ProgramUnderTest()
        : this(Directory.CreateTempSubdirectory("ocop-").FullName, ownsFolder: true)
    {
    }

    protected ProgramUnderTest(string dataFolder, bool ownsFolder)
    {
        DataFolder = dataFolder;
        _ownsFolder = ownsFolder;
    }

    /// <summary>Where it keeps its data; deleted with it, unless the folder was given.</summary>
    public string DataFolder { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("data", DataFolder);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_ownsFolder && Directory.Exists(DataFolder))
            Directory.Delete(DataFolder, recursive: true);

        GC.SuppressFinalize(this);
    }
}
