using System.Collections.Immutable;
using OcopScoring.App.Bundles;
using OcopScoring.App.Desk;
using OcopScoring.App.Documents.Minutes;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Record;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Simulation;

/// <summary>
/// Holds a whole session without anybody: prepared, sat, scored, concluded, signed and sealed, every step by the real deciders. The
/// same seed and size make the same record and the same documents, to the byte.
/// </summary>
public static class SimulatedSession
{
    private const int MostInList = 200;

    // Every criterion of every form stands in the annexes: five hundred products before a hundred members would make a document of
    // hundreds of megabytes, which nobody draws. Such minutes tell of the sitting alone.
    private const int MostFormsInMinutes = 1500;

    /// <summary>Holds a session and packs it.</summary>
    /// <param name="shelf">The law it is held by.</param>
    /// <param name="seed">Whence all chance comes.</param>
    /// <param name="size">How large it is.</param>
    public static PackedBundle Hold(CriteriaShelf shelf, int seed, SimulationSize size)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        var held = Hold(shelf.Law, seed, size);
        return BundleWriter.Pack([.. held.Record.Select(StoredEvent.Of)], shelf, held.Documents);
    }

    /// <summary>Holds a session.</summary>
    /// <param name="law">The law it is held by.</param>
    /// <param name="seed">Whence all chance comes.</param>
    /// <param name="size">How large it is.</param>
    public static SimulatedRecord Hold(Lawbook law, int seed, SimulationSize size)
    {
        var hall = new SimulatedHall(seed, size, law);
        Prepare(hall);
        Sit(hall);
        Conclude(hall);
        return new SimulatedRecord(hall.Session.Record, hall.Documents);
    }

    private static string Late(SimulatedHall hall) => hall.Plan.Seats.Last(seat => seat.Scores).Id;

    private static void Prepare(SimulatedHall hall)
    {
        hall.Do(hall.Plan.Call);
        hall.Do(new SeatCouncil(hall.Plan.Seats));
        foreach (var list in hall.Plan.Products.Chunk(MostInList))
            hall.Do(new EnterProducts([.. list], [], hall.State.Version));

        hall.Do(new DelegateChair(SimulatedPlan.Vice, "Giấy ủy quyền mô phỏng"), SimulatedPlan.Chair);
        foreach (var (index, product) in hall.Plan.Products.Index().Where(entry => entry.Index % 4 == 1))
        {
            var seat = index % 8 == 1 ? SimulatedPlan.MemberId(1 + (index % 3)) : SimulatedPlan.Chair;
            hall.Do(new DeclareRecusal(seat, product.Id, "Có người thân là chủ thể (mô phỏng)"), seat);
        }

        foreach (var seat in hall.Plan.Seats.Where(seat => seat.Id != Late(hall)))
            hall.Do(new RecordAttendance(seat.Id, Present: true) { Remote = seat.Scores && hall.Chance.Percent(15) }, SimulatedPlan.Secretary);
    }

    private static void Sit(SimulatedHall hall)
    {
        hall.Do(new OpenSession(), SimulatedPlan.Chair);
        foreach (var (index, product) in hall.Plan.Products.Index())
        {
            if (index == hall.Plan.Products.Length - 1 && index >= 4)
                hall.Do(new WithdrawProduct(product.Id, "Chủ thể xin bổ sung hồ sơ (mô phỏng)"), hall.Head(hall.Product(product.Id)));
            else
                new SimulatedRounds(hall, product.Id, index + 1).Hold();

            Interrupt(hall, index);
        }
    }

    private static void Interrupt(SimulatedHall hall, int index)
    {
        switch (index)
        {
            case 0:
                hall.Do(new RecordAttendance(Late(hall), Present: true), SimulatedPlan.Secretary);
                break;
            case 1:
                hall.Do(new PauseSession("Giải lao (mô phỏng)"), hall.Head());
                hall.Do(new ResumeSession(), hall.Head());
                hall.Do(new RecordNote(null, "Đại diện chủ thể được nghe kết quả (mô phỏng)."), SimulatedPlan.Secretary);
                break;
            case 2:
                var leaving = SimulatedPlan.MemberId(2);
                hall.Do(new ReplaceMember(leaving, leaving + "b", "Cơ quan mô phỏng thay thế", "Công văn cử người thay (mô phỏng)"), SimulatedPlan.Secretary);
                hall.Do(new RecordAttendance(leaving + "b", Present: true), SimulatedPlan.Secretary);
                break;
        }
    }

    private static void Conclude(SimulatedHall hall)
    {
        hall.Do(new CloseSession(null), hall.Head());
        foreach (var product in MinutesCheck.All(hall.State, hall.Session.Scoreboard).Single(check => check.Kind == MinutesCheckKind.Minimums).Products)
            hall.Do(new RecordNote(product, "Hội đồng thảo luận, thống nhất theo đa số (mô phỏng)."), SimulatedPlan.Secretary);

        var content = MinutesContent.Of(hall.Session.Record, hall.Session.Scoreboard);
        var told = hall.Plan.Products.Length * hall.Plan.Seats.Length > MostFormsInMinutes ? content.Worded(content.Template.Texts, withProducts: false) : content;
        var minutes = MinutesPaper.Of(told, reason: null).Write();
        hall.Do(new DrawMinutes(hall.Keep(minutes), hall.State.Version, null), SimulatedPlan.Secretary);
        hall.Do(new SignMinutes(1, hall.Scan("bản ký của biên bản bản 1")), SimulatedPlan.Secretary);
        hall.Do(new SealSession(), hall.Head());
    }
}

/// <summary>What is left of a simulated session: its record, and the documents that names.</summary>
/// <param name="Record">Its envelopes, in order.</param>
/// <param name="Documents">The bytes of each document, by their SHA-256.</param>
public sealed record SimulatedRecord(IReadOnlyList<Envelope> Record, IReadOnlyDictionary<string, byte[]> Documents);
