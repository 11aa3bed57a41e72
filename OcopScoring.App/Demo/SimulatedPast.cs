using OcopScoring.App.Desk;
using OcopScoring.App.Documents.Minutes;
using OcopScoring.App.Documents.Word;
using OcopScoring.App.Simulation;
using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Demo;

/// <summary>A session of the past, so that a demonstration always has something to inspect: simulated, signed and sealed.</summary>
public sealed class SimulatedPast(CriteriaShelf shelf, EventStore events, AttachmentStore files) : IDisposable
{
    public const string Id = "mo-phong-1";

    private const int Seed = 1;

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>Puts it on record, or what an earlier try that was cut short left out. Whatever else stands there is left alone.</summary>
    public async Task PrepareAsync()
    {
        await _oneAtATime.WaitAsync();
        try
        {
            // Read past the desk: it must not remember what is about to grow without it.
            var there = await events.ReadAsync(Id);
            if (!there.Any(envelope => envelope.Open() is SessionSealed))
                await HoldAsync(there);
        }
        catch (RecordDamagedException)
        {
            // That its record does not hold, the lists and the verification say.
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _oneAtATime.Dispose();

    private async Task HoldAsync(IReadOnlyList<Envelope> there)
    {
        var held = SimulatedSession.Hold(shelf.Law, Seed, SimulationSize.Default);
        if (!there.SequenceEqual(held.Record.Take(there.Count)))
            return;

        foreach (var document in held.Documents.Values)
        {
            var (name, type) = AttachmentKind.Of(document) is { } kind
                ? ("mo-phong" + kind.Extension, kind.ContentType)
                : (MinutesDesk.NameOf(Id, 1), WordPaper.ContentType);
            await files.KeepAsync(Id, name, type, document);
        }

        var state = SessionState.Initial.Evolve(there.Select(envelope => envelope.Open()));
        var head = there is [.., var last] ? last : null;
        foreach (var command in held.Record.Skip(there.Count).GroupBy(envelope => envelope.CommandId))
        {
            var after = state.Evolve(command.Select(envelope => envelope.Open()));
            await events.AppendAsync(head, [.. command], RowChange.Between(Id, state, after));
            (state, head) = (after, command.Last());
        }
    }
}
