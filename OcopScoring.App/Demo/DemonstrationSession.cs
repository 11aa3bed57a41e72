using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Demo;

/// <summary>The session a demonstration starts with: the sample council and all sample products.</summary>
public sealed class DemonstrationSession(SessionDesk desk, TimeProvider clock)
{
    public const string Id = "trinh-dien";

    /// <summary>
    /// Prepares the session. Every command has an id of its own that never changes, so a start that was cut short is taken up where
    /// it stopped, and a finished preparation is left as it is. On a damaged record the pages say so, and the greeting how to begin anew.
    /// </summary>
    public async Task PrepareAsync()
    {
        var today = await DayAsync();
        var call = Samples.Call(
            SessionPurpose.Demonstration,
            "Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh",
            "Trình diễn, không phải quyết định thật",
            "Phòng họp trình diễn",
            today);
        await SamplePreparation.CarryOutAsync(
            desk, Id, SamplePreparation.Commands(call, Samples.Products(today)), number => new Guid(number, 0x0C0B, 0x2026, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    // The day it was called for, when an earlier start had got that far.
    private async Task<DateOnly> DayAsync()
    {
        try
        {
            return (await desk.FindAsync(Id))?.Convening?.HeldOn ?? Moments.Today(clock);
        }
        catch (RecordDamagedException)
        {
            return Moments.Today(clock);
        }
    }
}
