using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Session;

/// <summary>A product on the agenda, with the law it is judged by pinned.</summary>
/// <param name="Id">A short id, unique in the session.</param>
/// <param name="Code">The product code of the dossier.</param>
/// <param name="Name">The name of the product.</param>
/// <param name="Producer">The producer (chủ thể OCOP): a business, never a private person's data beyond its trade name.</param>
/// <param name="Set">The set it is judged by.</param>
/// <param name="Kind">The kind of dossier.</param>
/// <param name="FiledOn">The day the dossier was filed.</param>
/// <param name="Clause">The clause by which this edition applies.</param>
public sealed record Product(
    string Id, string Code, string Name, string Producer, SetPin Set, DossierKind Kind, DateOnly FiledOn, string Clause);

/// <summary>A set of criteria, pinned by id and bytes.</summary>
/// <param name="Id">Edition and number, such as "qd-26-2026/01".</param>
/// <param name="Sha256">SHA-256 of the file.</param>
public sealed record SetPin(string Id, string Sha256);

/// <summary>A council's rules, pinned by id, version and bytes.</summary>
/// <param name="Id">The id of the rules.</param>
/// <param name="Version">Their version.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
public sealed record RulesPin(string Id, int Version, string Sha256);
