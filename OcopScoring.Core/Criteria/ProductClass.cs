using System.Collections.Immutable;

namespace OcopScoring.Core.Criteria;

/// <summary>A coded heading of the product list (Phụ lục I).</summary>
/// <param name="Code">The code the list prints: a roman numeral, a number or a letter.</param>
/// <param name="Name">The statutory wording.</param>
public sealed record Heading(string Code, string Name);

/// <summary>Where a set stands in the list of products (Phụ lục I).</summary>
public sealed class ProductClass
{
    internal ProductClass(Heading sector, Heading group, Heading? subgroup, ImmutableArray<string> agencies)
    {
        Sector = sector;
        Group = group;
        Subgroup = subgroup;
        Agencies = agencies;
    }

    /// <summary>Sector I–VI.</summary>
    public Heading Sector { get; }

    /// <summary>Group within the sector.</summary>
    public Heading Group { get; }

    /// <summary>Subgroup, where the list has one.</summary>
    public Heading? Subgroup { get; }

    /// <summary>The ministries in charge (26/2026 only; empty under 148).</summary>
    public ImmutableArray<string> Agencies { get; }
}
