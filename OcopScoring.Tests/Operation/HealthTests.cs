using System.Net;
using System.Text.Json;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Operation;

/// <summary>What a watching program is told, without having signed in.</summary>
public sealed class HealthTests
{
    private static readonly string[] Checks = ["store", "criteria", "disk", "clock", "backup"];

    [Fact]
    public async Task It_lives_is_ready_and_stops_being_ready_when_the_database_cannot_be_written()
    {
        await using var server = new ProgramUnderTest();
        using var client = server.CreateClient();

        Assert.Equal("""{"status":"Healthy"}""", await client.GetStringAsync("/suc-khoe/song", Cancel));
        var ready = JsonDocument.Parse(await client.GetStringAsync("/suc-khoe/san-sang", Cancel)).RootElement;
        Assert.All(Checks, check => Assert.NotEqual("Unhealthy", ready.GetProperty(check).GetProperty("status").GetString()));
        Assert.True(ready.GetProperty("disk").GetProperty("freeMegabytes").GetInt64() > 0);

        using (new HeldDisk(Path.Combine(server.DataFolder, "trinh-dien.db")))
        {
            using var response = await client.GetAsync("/suc-khoe/san-sang", Cancel);
            var json = await response.Content.ReadAsStringAsync(Cancel);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Equal("Unhealthy", JsonDocument.Parse(json).RootElement.GetProperty("store").GetProperty("status").GetString());
            Assert.DoesNotContain("SQLite", json, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
