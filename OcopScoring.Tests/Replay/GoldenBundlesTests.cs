using OcopScoring.App.Bundles;
using OcopScoring.Core.Record;
using OcopScoring.Tests.Bundles;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Replay;

/// <summary>
/// Bundles that earlier versions of the program have written verify for ever. The files are never written anew: when the format moves
/// on, another is put beside them.
/// </summary>
public sealed class GoldenBundlesTests
{
    [Theory]
    [InlineData("v1-golden.zip", "0b2f83c9941abc43a35a5f64aac3012157cabbb722aa44fb9477472cc63c2b08", 87, "fd868055ca810f9739364d6d2c78e9ffddd4af31335e9f76d75b1a5b55b2c6d2")]
    [InlineData("v1-simulated.zip", "9f99dcb4e34246a5fc0a9511a6cf707335b0036d4827f6b4eeb4e6305cde224f", 107, "38d9b515b55bcf31b998d9233336f426624a46fbfc67ca71a9279ab5816441d3")]
    public async Task A_bundle_of_an_earlier_version_still_holds(string file, string sha256, int events, string head)
    {
        var archive = await File.ReadAllBytesAsync(Repository.FullPath("OcopScoring.Tests/Replay/Golden/" + file), TestContext.Current.CancellationToken);
        Assert.Equal(sha256, Bundle.Sha256(archive));

        var report = await Packages.Open(archive).VerifyAsync(new RecordHead(events, head));

        Assert.Empty(report.Findings);
        Assert.All(report.Levels, level => Assert.True(level is { Examined: > 0, Unexamined: 0 }, level.ToString()));
    }
}
