using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OcopScoring.Core.Criteria;

/// <summary>All editions that were read together, in order of date.</summary>
public sealed class CriteriaLibrary
{
    private readonly FrozenDictionary<string, CriteriaSet> _setsById;

    private readonly Superseded _superseded;

    internal CriteriaLibrary(ImmutableArray<CriteriaEdition> editions, Superseded superseded)
    {
        Editions = editions;
        _superseded = superseded;
        _setsById = editions.SelectMany(edition => edition.Sets)
            .DistinctBy(set => set.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(set => set.Id, StringComparer.Ordinal);
    }

    /// <summary>The editions, oldest first.</summary>
    public ImmutableArray<CriteriaEdition> Editions { get; }

    /// <summary>The set with this id and exactly these bytes, current or superseded, or null.</summary>
    /// <param name="id">Edition and number.</param>
    /// <param name="sha256">Lower-case hexadecimal SHA-256 of its file.</param>
    public CriteriaSet? FindSet(string id, string sha256) =>
        FindSet(id) is { } current && current.Sha256 == sha256
            ? current
            : _superseded.Sets.FirstOrDefault(set => set.Id == id && set.Sha256 == sha256);

    /// <summary>
    /// The edition with this id and exactly these bytes of its instrument, current or superseded, or null. A superseded one carries
    /// its procedure and no sets: a session names those by their own bytes.
    /// </summary>
    /// <param name="id">Such as "qd-26-2026".</param>
    /// <param name="sha256">Lower-case hexadecimal SHA-256 of the instrument's file.</param>
    public CriteriaEdition? FindEdition(string id, string sha256) =>
        Editions.Concat(_superseded.Editions).FirstOrDefault(edition => edition.Id == id && edition.Instrument.Sha256 == sha256);

    /// <summary>The set with this id ("qd-26-2026/01") as it reads now, or null.</summary>
    /// <param name="id">Edition and number.</param>
    public CriteriaSet? FindSet(string id) => _setsById.GetValueOrDefault(id);

    /// <summary>The edition a set belongs to.</summary>
    /// <param name="set">A set of this library.</param>
    public CriteriaEdition EditionOf(CriteriaSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return Editions.First(edition => edition.Id == set.EditionId);
    }

    /// <summary>
    /// The edition by which a dossier is judged (26/2026/QĐ-TTg, Điều 11–12), or the reason why none does. A date outside the
    /// law is an answer, never a guess.
    /// </summary>
    /// <param name="kind">The kind of dossier.</param>
    /// <param name="filed">The day it was filed.</param>
    /// <param name="evaluated">The day the council evaluates it.</param>
    public EditionRuling RuleEdition(DossierKind kind, DateOnly filed, DateOnly evaluated)
    {
        if (filed > evaluated)
        {
            return new EditionRuling.FiledAfterEvaluation(filed, evaluated);
        }

        foreach (var edition in Editions)
        {
            foreach (var rule in edition.Applicability)
            {
                if (rule.Covers(kind, filed, evaluated))
                {
                    return new EditionRuling.Applies(edition, rule.Clause);
                }
            }
        }

        return new EditionRuling.OutsideTheLaw(evaluated, EarliestEvaluation);
    }

    /// <summary>
    /// The library as it read while other texts were current: those named here stand in the place of the current ones, which are found
    /// by their bytes as before.
    /// </summary>
    /// <param name="editions">SHA-256 of the instrument, by id of the edition.</param>
    /// <param name="sets">SHA-256 of the set's file, by id of the set.</param>
    internal CriteriaLibrary WhileCurrent(IReadOnlyDictionary<string, string> editions, IReadOnlyDictionary<string, string> sets)
    {
        var then = Editions.Select(edition =>
        {
            var instrument = editions.TryGetValue(edition.Id, out var sha256) ? FindEdition(edition.Id, sha256) ?? edition : edition;
            return instrument.With([.. edition.Sets.Select(set => sets.TryGetValue(set.Id, out var bytes) ? FindSet(set.Id, bytes) ?? set : set)]);
        });
        return new CriteriaLibrary(
            [.. then],
            new Superseded([.. _superseded.Sets, .. Editions.SelectMany(edition => edition.Sets)], [.. _superseded.Editions, .. Editions]));
    }

    /// <summary>The first day of evaluation any edition speaks of.</summary>
    private DateOnly EarliestEvaluation =>
        Editions.SelectMany(edition => edition.Applicability).Min(rule => rule.Evaluated.From) ?? DateOnly.MinValue;
}

/// <summary>Texts as they read before a correction, kept for the sessions that are pinned to those bytes.</summary>
/// <param name="Sets">Sets.</param>
/// <param name="Editions">Instruments with their procedure; they carry no sets.</param>
internal sealed record Superseded(ImmutableArray<CriteriaSet> Sets, ImmutableArray<CriteriaEdition> Editions);

/// <summary>Which edition judges a dossier, or why none does.</summary>
public abstract record EditionRuling
{
    private EditionRuling()
    {
    }

    /// <summary>One edition applies.</summary>
    /// <param name="Edition">The edition.</param>
    /// <param name="Clause">The clause that says so.</param>
    public sealed record Applies(CriteriaEdition Edition, string Clause) : EditionRuling;

    /// <summary>The law this program carries has nothing for that day.</summary>
    /// <param name="Evaluated">The day asked for.</param>
    /// <param name="Earliest">The first day it speaks of.</param>
    public sealed record OutsideTheLaw(DateOnly Evaluated, DateOnly Earliest) : EditionRuling;

    /// <summary>A dossier cannot be evaluated before it is filed.</summary>
    /// <param name="Filed">The day of filing given.</param>
    /// <param name="Evaluated">The day of evaluation given.</param>
    public sealed record FiledAfterEvaluation(DateOnly Filed, DateOnly Evaluated) : EditionRuling;
}
