using System.Collections.Immutable;

namespace OcopScoring.Core.Criteria;

/// <summary>One of the three parts of a form.</summary>
public sealed class Part
{
    internal Part(PartCode code, string title, int max, ImmutableArray<Criterion> criteria, ImmutableArray<Correction> corrections)
    {
        Code = code;
        Title = title;
        Max = max;
        Criteria = criteria;
        Corrections = corrections;
    }

    /// <summary>A, B or C.</summary>
    public PartCode Code { get; }

    /// <summary>The statutory wording.</summary>
    public string Title { get; }

    /// <summary>The most points the part can give: 40, 25 or 35.</summary>
    public int Max { get; }

    /// <summary>The criteria of the part in the order of the form.</summary>
    public ImmutableArray<Criterion> Criteria { get; }

    /// <summary>Misprints of the part's heading.</summary>
    public ImmutableArray<Correction> Corrections { get; }
}
