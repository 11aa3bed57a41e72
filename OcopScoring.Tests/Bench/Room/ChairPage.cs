using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using OcopScoring.Tests.Kit.Room;

namespace OcopScoring.Bench.Room;

/// <summary>
/// The chair's page, which shows how far each member is ("đang chấm 7/30 tiêu chí"), and when each of these texts arrived. Many ticks
/// share a batch; the text that changed and its row in the list say exactly which ticks a batch shows.
/// </summary>
internal sealed partial class ChairPage(Uri server) : Circuit(server)
{
    private readonly ConcurrentQueue<Progress> _seen = new();

    /// <summary>What has been shown so far: the member's row, how many criteria are settled, and when the batch with it arrived.</summary>
    public IReadOnlyCollection<Progress> Seen => _seen;

    public Task OpenAsync(string session, string seat) => OpenAsync(session, seat, $"/phien/{session}/dieu-hanh");

    protected override void OnRender(RenderBatch batch, long at)
    {
        // The text stands in a span in a row of the list: the row is the last but one of the places it is under.
        foreach (var (path, text) in batch.ChangedTexts())
        {
            if (Settled().Match(text) is { Success: true } match)
                _seen.Enqueue(new Progress(path[^2], int.Parse(match.Groups["settled"].ValueSpan, CultureInfo.InvariantCulture), at));
        }
    }

    [GeneratedRegex(@"^đang chấm (?<settled>\d+)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Settled();

    internal sealed record Progress(int Row, int Settled, long At);
}
