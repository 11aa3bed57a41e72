using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>
/// The texts of law without which a record cannot be decided again, and no others: what came along unasked would be bound to nothing,
/// and whoever forges a record could choose it.
/// </summary>
public static class NeededLaw
{
    /// <summary>
    /// The SHA-256 of each: the texts the facts pin, and the instrument that ruled the day the session was called for, where they pin
    /// none of its edition.
    /// </summary>
    /// <param name="facts">The facts of a session.</param>
    /// <param name="law">The book of law they are looked up in.</param>
    public static ImmutableSortedSet<string> Sha256Of(IEnumerable<SessionEvent> facts, Lawbook law)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(law);
        var needed = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var editions = new HashSet<string>(StringComparer.Ordinal);
        SessionConvened? convening = null;
        foreach (var fact in facts)
        {
            needed.UnionWith(PinnedTexts.Of(fact).Select(text => text.Sha256));
            convening ??= fact as SessionConvened;
            if (PinnedTexts.ProductOf(fact) is { Edition.Id: var edition })
            {
                editions.Add(edition);
            }
        }

        if (convening is not null
            && law.Criteria.RuleEdition(DossierKind.First, convening.HeldOn, convening.HeldOn) is EditionRuling.Applies { Edition: var ruling }
            && !editions.Contains(ruling.Id))
        {
            needed.Add(ruling.Instrument.Sha256);
        }

        return needed.ToImmutable();
    }
}
