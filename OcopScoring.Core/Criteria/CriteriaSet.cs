using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OcopScoring.Core.Criteria;

/// <summary>
/// One statutory set of criteria (bộ tiêu chí): the form on which a kind of product is judged, immutable once read, and pinned
/// by edition, number and the SHA-256 of its bytes.
/// </summary>
public sealed class CriteriaSet
{
    private readonly FrozenDictionary<string, Criterion> _leavesByNumber;

    internal CriteriaSet(
        string editionId,
        string name,
        Provenance provenance,
        ProductClass productClass,
        EliminationGround? disqualification,
        ImmutableArray<Part> parts,
        ImmutableArray<ReviewFlag> reviewFlags,
        ImmutableArray<Doubt> doubts,
        string sha256)
    {
        EditionId = editionId;
        Name = name;
        Provenance = provenance;
        ProductClass = productClass;
        Parts = parts;
        ReviewFlags = reviewFlags;
        Doubts = doubts;
        Sha256 = sha256;
        Criteria = [.. parts.SelectMany(part => part.Criteria).SelectMany(criterion => criterion.SelfAndDescendants())];
        Leaves = [.. Criteria.Where(criterion => criterion.IsLeaf)];
        // A repeated number is a problem the reader reports; the set is then never handed out.
        _leavesByNumber = Leaves.DistinctBy(leaf => leaf.Number, StringComparer.Ordinal).ToFrozenDictionary(leaf => leaf.Number, StringComparer.Ordinal);
        Minimums = [.. FindMinimums(Leaves)];
        EliminationGrounds = [.. FindGrounds(disqualification, Criteria)];
    }

    /// <summary>Edition and number, such as "qd-26-2026/01".</summary>
    public string Id => MakeId(EditionId, Number);

    /// <summary>The edition, such as "qd-26-2026".</summary>
    public string EditionId { get; }

    /// <summary>The number of the set, 1–26.</summary>
    public int Number => Provenance.Number;

    /// <summary>The statutory name.</summary>
    public string Name { get; }

    /// <summary>Where it comes from and how far it may be trusted.</summary>
    public Provenance Provenance { get; }

    /// <summary>Its place in the list of products.</summary>
    public ProductClass ProductClass { get; }

    /// <summary>Parts A, B and C; together 100 points.</summary>
    public ImmutableArray<Part> Parts { get; }

    /// <summary>All criteria, sections included, in the order of the form.</summary>
    public ImmutableArray<Criterion> Criteria { get; }

    /// <summary>The criteria a member answers, in the order of the form.</summary>
    public ImmutableArray<Criterion> Leaves { get; }

    /// <summary>All star minimums, ordered by star, then as on the form.</summary>
    public ImmutableArray<StarMinimum> Minimums { get; }

    /// <summary>Every ground on which a product of this set can be eliminated, the one of the whole set first.</summary>
    public ImmutableArray<EliminationGround> EliminationGrounds { get; }

    /// <summary>Places of the set as a whole that a human should compare with the signed text.</summary>
    public ImmutableArray<ReviewFlag> ReviewFlags { get; }

    /// <summary>What is not certain about the set as a whole.</summary>
    public ImmutableArray<Doubt> Doubts { get; }

    /// <summary>Lower-case hexadecimal SHA-256 of the file the set was read from.</summary>
    public string Sha256 { get; }

    /// <summary>Makes the id of a set.</summary>
    /// <param name="editionId">The edition.</param>
    /// <param name="number">The number of the set.</param>
    public static string MakeId(string editionId, int number) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{editionId}/{number:00}");

    /// <summary>The leaf with this number, or null.</summary>
    /// <param name="number">A number such as "1.5".</param>
    public Criterion? FindLeaf(string number) => _leavesByNumber.GetValueOrDefault(number);

    private static IEnumerable<StarMinimum> FindMinimums(ImmutableArray<Criterion> leaves) =>
        from star in new[] { StarRating.Three, StarRating.Four, StarRating.Five }
        from leaf in leaves
        let least = leaf.Options.Where(option => option.MinimumForStar == star).MinBy(option => option.Points)
        where least is not null
        select new StarMinimum(star, leaf, least);

    private static IEnumerable<EliminationGround> FindGrounds(EliminationGround? disqualification, ImmutableArray<Criterion> criteria)
    {
        if (disqualification is not null)
        {
            yield return disqualification;
        }

        foreach (var criterion in criteria)
        {
            foreach (var note in criterion.Notes)
            {
                if (note.Effect is { } effect)
                {
                    yield return new EliminationGround(criterion.Number, effect, note.Text);
                }
            }
        }
    }
}
