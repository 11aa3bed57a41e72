using System.Collections.Immutable;
using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Session;

/// <summary>A product on the agenda, with the law it is judged by pinned.</summary>
/// <param name="Id">A short id, unique in the session.</param>
/// <param name="Code">The product code of the dossier, as <see cref="ProductCode"/> reads it.</param>
/// <param name="Name">The name of the product.</param>
/// <param name="Producer">The producer (chủ thể OCOP): a business, never a private person's data beyond its trade name.</param>
/// <param name="Set">The set it is judged by.</param>
/// <param name="Edition">The edition: its star bands, competences and transition.</param>
/// <param name="Kind">The kind of dossier.</param>
/// <param name="FiledOn">The day the dossier was filed.</param>
/// <param name="Clause">The clause by which this edition applies.</param>
/// <param name="Facts">What the dossier says of the product.</param>
public sealed record Product(
    string Id,
    string Code,
    string Name,
    string Producer,
    SetPin Set,
    EditionPin Edition,
    DossierKind Kind,
    DateOnly FiledOn,
    string Clause,
    DossierFacts Facts);

/// <summary>What a dossier says of its product, for members to read beside the form. Never data of private persons.</summary>
/// <param name="Place">Where it is made; empty when not given.</param>
/// <param name="Summary">What it is, in a few sentences; empty when not given.</param>
/// <param name="Evidence">The documents of the dossier (minh chứng), one name each.</param>
public sealed record DossierFacts(string Place, string Summary, ImmutableArray<string> Evidence)
{
    /// <summary>The most documents that can be listed.</summary>
    public const int MostEvidence = 100;

    /// <summary>Nothing given.</summary>
    public static DossierFacts None { get; } = new(string.Empty, string.Empty, []);
}

/// <summary>A set of criteria, pinned by id and bytes.</summary>
/// <param name="Id">Edition and number, such as "qd-26-2026/01".</param>
/// <param name="Sha256">SHA-256 of the file.</param>
public sealed record SetPin(string Id, string Sha256);

/// <summary>An edition's instrument, pinned by id and bytes.</summary>
/// <param name="Id">Such as "qd-26-2026".</param>
/// <param name="Sha256">SHA-256 of the file.</param>
public sealed record EditionPin(string Id, string Sha256);
