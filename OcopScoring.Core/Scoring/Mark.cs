using OcopScoring.Core.Criteria;

namespace OcopScoring.Core.Scoring;

/// <summary>
/// A member's answer to one criterion: one of its options, or nothing ticked. It can only be made from the criterion itself, so
/// its points are always those the law prints.
/// </summary>
public sealed class Mark
{
    private Mark(Criterion criterion, Option? option)
    {
        Criterion = criterion;
        Option = option;
    }

    /// <summary>The leaf that is answered.</summary>
    public Criterion Criterion { get; }

    /// <summary>The option ticked, or null for nothing ticked.</summary>
    public Option? Option { get; }

    /// <summary>Points: those of the option, 0 for nothing.</summary>
    public int Points => Option?.Points ?? 0;

    /// <summary>Nothing ticked: 0 points.</summary>
    /// <param name="criterion">The leaf.</param>
    internal static Mark Nothing(Criterion criterion) => new(criterion, null);

    /// <summary>The option with this id, or null when the criterion has none such.</summary>
    /// <param name="criterion">The leaf.</param>
    /// <param name="optionId">An option id; null for nothing ticked.</param>
    internal static Mark? TryMake(Criterion criterion, string? optionId) => optionId switch
    {
        null => Nothing(criterion),
        _ when criterion.FindOption(optionId) is { } option => new Mark(criterion, option),
        _ => null,
    };
}
