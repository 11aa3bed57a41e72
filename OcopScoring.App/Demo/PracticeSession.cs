using OcopScoring.App.Accounts;
using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Demo;

/// <summary>A session to practise in: the sample council, everyone present, one sample product. It counts in no statistic.</summary>
public sealed class PracticeSession(SessionDesk desk, SessionCouncils councils, TimeProvider clock)
{
    /// <summary>Makes a new one, ready to be opened by whoever takes the chair's seat.</summary>
    /// <param name="council">The council that practises; null in a demonstration.</param>
    /// <returns>Its id.</returns>
    public async Task<string> MakeAsync(string? council = null)
    {
        var today = Moments.Today(clock);
        var call = Samples.Call(
            SessionPurpose.Practice, "Tập huấn chấm điểm sản phẩm OCOP", "Tập huấn, không phải quyết định thật", "Phòng tập huấn", today);
        var convened = Guid.CreateVersion7();
        var id = SessionIds.Of(call, convened);
        if (council is not null)
            await councils.GiveAsync(id, council);

        await SamplePreparation.CarryOutAsync(
            desk, id, SamplePreparation.Commands(call, Samples.Products(today)[..1]), number => number == 1 ? convened : Guid.CreateVersion7());
        return id;
    }
}
