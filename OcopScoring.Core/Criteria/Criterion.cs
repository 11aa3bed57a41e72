using System.Collections.Immutable;

namespace OcopScoring.Core.Criteria;

/// <summary>A criterion of a set: either a section with criteria below it, or a leaf with the options a member ticks.</summary>
public sealed class Criterion
{
    internal Criterion(CriterionText text, PartCode part, CriterionBody body)
    {
        Number = text.Number;
        Title = text.Title;
        Max = text.Max;
        Basis = text.Basis;
        DependsOn = text.DependsOn;
        Notes = text.Notes;
        Corrections = text.Corrections;
        ReviewFlags = text.ReviewFlags;
        Doubts = text.Doubts;
        Part = part;
        Children = body.Children;
        Cases = body.Cases;
        Options = body.Options;
    }

    /// <summary>The number the form prints, such as "1.5"; unique in its set, not stable between sets.</summary>
    public string Number { get; }

    /// <summary>The statutory wording.</summary>
    public string Title { get; }

    /// <summary>The most points it can give.</summary>
    public int Max { get; }

    /// <summary>The part of the form it stands in.</summary>
    public PartCode Part { get; }

    /// <summary>On what a reconstructed criterion rests; null in a transcribed set.</summary>
    public string? Basis { get; }

    /// <summary>
    /// The criterion that must earn points before this one applies, or null. "Chỉ áp dụng khi có câu chuyện sản phẩm": with
    /// nothing or a 0-point option there, nothing can be ticked here.
    /// </summary>
    public string? DependsOn { get; }

    /// <summary>Notes in the order of the form.</summary>
    public ImmutableArray<Note> Notes { get; }

    /// <summary>The criteria below a section; empty for a leaf.</summary>
    public ImmutableArray<Criterion> Children { get; }

    /// <summary>Alternative cases of a leaf; empty for nearly all.</summary>
    public ImmutableArray<ScoringCase> Cases { get; }

    /// <summary>The options of a leaf in the order of the form; empty for a section.</summary>
    public ImmutableArray<Option> Options { get; }

    /// <summary>Misprints of the criterion itself.</summary>
    public ImmutableArray<Correction> Corrections { get; }

    /// <summary>Places a human should compare with the signed text.</summary>
    public ImmutableArray<ReviewFlag> ReviewFlags { get; }

    /// <summary>What is not certain here.</summary>
    public ImmutableArray<Doubt> Doubts { get; }

    /// <summary>Whether members tick here.</summary>
    public bool IsLeaf => Children.IsEmpty;

    /// <summary>
    /// Whether the form prints one unlabelled box: a tick is its points, nothing is 0 (22 leaves, the bilingual labels).
    /// </summary>
    public bool IsUnlabelledTick => Options is [{ Text: null }];

    /// <summary>Whether one of the options is worth 0 points, so that "nothing ticked" and the lowest level differ in words only.</summary>
    public bool HasZeroOption => Options.Any(option => option.Points == 0);

    /// <summary>The option with this id, or null.</summary>
    /// <param name="id">An option id such as "3" or "a1".</param>
    public Option? FindOption(string id) =>
        Options.FirstOrDefault(option => option.Id == id);

    /// <summary>This criterion and all below it, in the order of the form.</summary>
    public IEnumerable<Criterion> SelfAndDescendants() =>
        Children.SelectMany(child => child.SelfAndDescendants()).Prepend(this);
}

/// <summary>What every criterion has, section or leaf.</summary>
internal sealed record CriterionText(
    string Number,
    string Title,
    int Max,
    string? Basis,
    string? DependsOn,
    ImmutableArray<Note> Notes,
    ImmutableArray<Correction> Corrections,
    ImmutableArray<ReviewFlag> ReviewFlags,
    ImmutableArray<Doubt> Doubts);

/// <summary>What tells a section from a leaf.</summary>
internal sealed record CriterionBody(
    ImmutableArray<Criterion> Children, ImmutableArray<ScoringCase> Cases, ImmutableArray<Option> Options);
