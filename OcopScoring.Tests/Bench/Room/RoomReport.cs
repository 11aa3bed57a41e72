using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Store;
using OcopScoring.Core.Session;

namespace OcopScoring.Bench.Room;

/// <summary>What the room's figures are, in one line each, and whether anything is missing.</summary>
internal sealed class RoomReport(int members)
{
    private const string Saved = "saved";

    /// <summary>Whether something was not saved, or not shown.</summary>
    public bool Failed { get; private set; }

    public static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// From sending a tick until the page answered, and until the chair's page was told. The first is the durable acknowledgement: the
    /// page answers after the commit. The second ends when the first batch arrives that shows the member's row with this tick in it (or
    /// with a later one, where a batch speaks for several); only ticks that change the row count. Neither contains a browser's painting.
    /// </summary>
    public void Ticks(Tick[] ticks, ChairPage.Progress[] chair)
    {
        var saved = ticks.Where(tick => tick.Outcome == Saved).ToArray();
        var whole = Waits.Between(ticks.Min(tick => tick.Sent), ticks.Max(tick => tick.Answered)) / 1000;
        Say($"{ticks.Length} ticks in {whole:0.0} s, from the click until acknowledged as on disk: {Waits.Say(saved.Select(tick => Waits.Between(tick.Sent, tick.Answered)))}");
        Require(ticks.Length - saved.Length, "ticks were not acknowledged as saved", ticks.FirstOrDefault(tick => tick.Outcome != Saved)?.Outcome);

        var rows = chair.ToLookup(progress => progress.Row);
        var moving = saved.Where(tick => tick.Step.Moves).ToArray();
        var shown = moving
            .Select(tick => (Tick: tick, On: rows[RoomClients.RowOf(tick.Member)].FirstOrDefault(progress => progress.Settled >= tick.Step.Settled)))
            .Where(pair => pair.On is not null)
            .Select(pair => Waits.Between(pair.Tick.Sent, pair.On!.At))
            .ToArray();
        Say($"{moving.Length} of them move the chair's page, from the click until there: {Waits.Say(shown)}");
        Require(moving.Length - shown.Length, "ticks never reached the chair's page", null);
    }

    /// <summary>
    /// After the server was killed: whether everything it acknowledged is on the disk, and from the record, which says in what order the
    /// forms came in, how long each took until the wall was told of a version that counts it.
    /// </summary>
    public async Task DiskAsync(IServiceProvider services, string session, Happened happened)
    {
        var versions = (await services.GetRequiredService<EventStore>().ReadAsync(session)) // checks the chain, too
            .Where(envelope => envelope.Type == "ballot-cast")
            .ToDictionary(envelope => envelope.Actor, envelope => envelope.Version);
        var recorded = happened.Submissions
            .Select(form => (Form: form, Version: versions.GetValueOrDefault(Actor.InSeat(RoomClients.SeatOf(form.Member)).Name)))
            .Where(pair => pair.Version > 0)
            .ToArray();
        var shown = recorded
            .Select(pair => (pair.Form.Sent, At: happened.Wall.FirstOrDefault(view => view.Version >= pair.Version).At))
            .Where(pair => pair.At != 0)
            .Select(pair => Waits.Between(pair.Sent, pair.At))
            .ToArray();
        var answered = happened.Submissions.Where(form => form.Answered is not null).Select(form => Waits.Between(form.Sent, form.Answered!.Value)).ToArray();
        Say($"{answered.Length} forms, from submitting until acknowledged as recorded: {Waits.Say(answered)}");
        Say($"{shown.Length} of them on the wall, from submitting until there: {Waits.Say(shown)}");
        Require(members - answered.Length, "forms were not acknowledged within a minute", null);
        Require(members - recorded.Length, "forms are not in the record", null);
        Require(recorded.Length - shown.Length, "forms never reached the wall", null);

        // A draft counts its saves, so it knows how many ticks of its member it holds.
        var drafts = (await services.GetRequiredService<DraftStore>().ReadAsync(session, BenchSession.Product, 1)).ToDictionary(row => row.SeatId, row => row.Revision);
        var acknowledged = happened.All.Where(tick => tick.Outcome == Saved).CountBy(tick => RoomClients.SeatOf(tick.Member)).ToArray();
        var lost = acknowledged.Sum(pair => Math.Max(0, pair.Value - drafts.GetValueOrDefault(pair.Key)));
        Say($"after killing the server: {acknowledged.Sum(pair => pair.Value) - lost} of {acknowledged.Sum(pair => pair.Value)} acknowledged ticks and {recorded.Length} of {members} forms on the disk");
        Require(lost, "acknowledged ticks are not on the disk", null);
    }

    private void Require(int missing, string what, string? example)
    {
        if (missing == 0)
            return;

        Failed = true;
        Say($"FAILED: {missing} {what}{(example is null ? "" : $", such as: {example}")}");
    }
}
