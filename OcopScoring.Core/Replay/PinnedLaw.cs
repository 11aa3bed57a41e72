using System.Collections.Immutable;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>
/// The law as a session knew it while it went on. A text that was corrected since must not make old decisions look wrong: each is
/// decided again with the text that was current when it was made, which the facts themselves name.
/// </summary>
internal sealed class PinnedLaw
{
    private readonly Lawbook _law;
    private readonly Dictionary<string, string> _editions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sets = new(StringComparer.Ordinal);
    private SessionDecider _decider;

    public PinnedLaw(Lawbook law)
    {
        _law = law;
        _decider = new SessionDecider(law);
    }

    /// <summary>What forms come to, by whichever texts a product is pinned to.</summary>
    public Scoreboard Scoreboard => _decider.Scoreboard;

    /// <summary>The texts that the facts of a group pin and the book of law does not hold.</summary>
    /// <param name="group">A group.</param>
    public ImmutableArray<ReplayFinding> LacksFor(CommandGroup group) =>
    [
        .. group.Events.Zip(group.Facts).SelectMany(pair => PinnedTexts.Of(pair.Second)
            .Where(text => !text.IsIn(_law))
            .Select(text => new ReplayFinding(pair.First.Version, ReplayRule.Law, new ReplayFlaw.LawMissing(text.Id, text.Sha256)))),
    ];

    /// <summary>The decider that made the decision.</summary>
    /// <param name="group">The facts it made.</param>
    public SessionDecider DeciderFor(CommandGroup group)
    {
        var changed = false;
        foreach (var product in group.Facts.Select(PinnedTexts.ProductOf).OfType<Product>())
        {
            changed |= IsNews(_editions, product.Edition.Id, product.Edition.Sha256, _law.Criteria.Editions.FirstOrDefault(edition => edition.Id == product.Edition.Id)?.Instrument.Sha256);
            changed |= IsNews(_sets, product.Set.Id, product.Set.Sha256, _law.Criteria.FindSet(product.Set.Id)?.Sha256);
        }

        if (changed)
        {
            _decider = new SessionDecider(_law.WhileCurrent(_editions, _sets));
        }

        return _decider;
    }

    private static bool IsNews(Dictionary<string, string> pins, string id, string sha256, string? current)
    {
        var known = pins.TryGetValue(id, out var before) ? before : current;
        pins[id] = sha256;
        return known != sha256;
    }
}
