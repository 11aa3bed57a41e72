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

    [Fact]
    public async Task Whoever_asks_without_end_whether_it_can_work_is_turned_away_and_hears_all_the_same_that_it_lives()
    {
        await using var server = new ProgramUnderTest();
        using var client = server.CreateClient();
        async Task<HttpStatusCode> StatusAsync(string address)
        {
            using var answer = await client.GetAsync(address, Cancel);
            return answer.StatusCode;
        }

        var answers = new List<HttpStatusCode>();
        while (answers.Count < 100 && answers.LastOrDefault() != HttpStatusCode.TooManyRequests)
            answers.Add(await StatusAsync("/suc-khoe/san-sang"));

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.True(answers.Count > 30, "A watching program may ask every two seconds.");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/suc-khoe/song"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
