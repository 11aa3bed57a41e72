using System.Collections.Immutable;
using OcopScoring.App.Bundles;
using OcopScoring.App.Documents;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using QRCoder;
using Choices = System.Collections.Immutable.ImmutableSortedDictionary<string, string?>;

namespace OcopScoring.App.Simulation;

/// <summary>What a simulated council has at hand: a clock of its own, forms already filled in, a scanner. All of it follows the seed.</summary>
internal sealed class SimulatedHall
{
    // Two ways to lose points in each set are enough to make forms differ; filling one in takes longer than deciding it.
    private const int Ways = 2;
    private const int WorkingDayMilliseconds = 8 * 60 * 60 * 1000;
    private const int SlowestMilliseconds = 40_000;
    private const int PixelsPerModule = 2;

    private readonly Dictionary<(string Set, int Lost, int Way), Choices> _forms = [];
    private readonly Dictionary<string, byte[]> _documents = new(StringComparer.Ordinal);
    private readonly int _pace;
    private DateTimeOffset _now = new(SimulatedPlan.Day, new TimeOnly(1, 0), TimeSpan.Zero);

    public SimulatedHall(int seed, SimulationSize size, Lawbook law)
    {
        Chance = new Chance(seed);
        Plan = SimulatedPlan.Of(Chance, seed, size);
        Session = new SessionRecorder(FormattableString.Invariant($"mo-phong-{seed}"), law);
        _pace = Math.Clamp(WorkingDayMilliseconds / (2 * size.Products * size.Members), 10, SlowestMilliseconds);
    }

    public Chance Chance { get; }

    public SimulatedPlan Plan { get; }

    public SessionRecorder Session { get; }

    public SessionState State => Session.State;

    public IReadOnlyDictionary<string, byte[]> Documents => _documents;

    public void Do(SessionCommand command, string? seat = null)
    {
        _now = _now.AddMilliseconds(Chance.Between(_pace / 2, _pace * 3 / 2));
        var decision = Session.Do(command, new CommandContext(Chance.Id(), seat is null ? Actor.Office : Actor.InSeat(seat), _now));
        if (decision is Decision.Refused { Refusal: var refusal })
            throw new InvalidOperationException($"A simulated council asks only for what is lawful, but {command} was refused: {refusal}");
    }

    /// <summary>Whoever presides, over a product or the session.</summary>
    public string Head(ProductState? product = null) => State.PresidingOver(product)!.Id;

    public ProductState Product(string id) => State.FindProduct(id)!;

    public CriteriaSet SetOf(string product) => Session.Scoreboard.SetOf(Product(product).Product);

    /// <summary>A form with about so many points left out.</summary>
    public Choices Form(CriteriaSet set, int lost)
    {
        var key = (set.Id, lost, Chance.Between(1, Ways));
        if (!_forms.TryGetValue(key, out var form))
        {
            // The order is that of the place, not of the moment: whether a form was made before must not change what follows.
            var order = set.Leaves.Reverse().Skip(key.Item3 * 3).Concat(set.Leaves.Reverse().Take(key.Item3 * 3));
            form = FormMaker.Fill(set, lost, order);
            _forms.Add(key, form);
        }

        return form;
    }

    /// <summary>A picture that says what it stands for.</summary>
    public string Scan(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode($"MÔ PHỎNG: {text}", QRCodeGenerator.ECCLevel.M);
        return Keep(StoredPng.Of(code.ModuleMatrix, PixelsPerModule));
    }

    public string Keep(byte[] document)
    {
        var sha256 = Bundle.Sha256(document);
        _documents.TryAdd(sha256, document);
        return sha256;
    }
}
