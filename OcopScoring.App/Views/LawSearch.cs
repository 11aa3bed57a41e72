using System.Collections.Immutable;
using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Views;

/// <summary>
/// Finds words in the law: names of sets and groups, titles of criteria, texts of options. What is typed with marks is looked for
/// with marks first; where that finds nothing, and for what is typed without, marks do not count.
/// </summary>
public sealed class LawSearch(CriteriaShelf shelf)
{
    private const int LongestQuery = 100;

    private readonly Lazy<ImmutableArray<IndexedPassage>> _index =
        new(() => [.. shelf.Law.Criteria.Editions.SelectMany(edition => edition.Sets).SelectMany(Passages).Select(IndexedPassage.Of)]);

    /// <summary>Everything found, in the order of the law.</summary>
    /// <param name="query">What was typed.</param>
    public ImmutableArray<LawHit> Find(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var typed = query.Length > LongestQuery ? query[..LongestQuery] : query;
        var marked = FoldedText.Of(typed, keepMarks: true).Words;
        var bare = FoldedText.Of(typed, keepMarks: false).Words;
        if (bare.Length == 0)
            return [];

        var exact = marked == bare ? [] : Find(marked, keepMarks: true);
        return exact.IsEmpty ? Find(bare, keepMarks: false) : exact;
    }

    private ImmutableArray<LawHit> Find(string words, bool keepMarks) =>
    [
        .. _index.Value
            .Where(passage => (keepMarks ? passage.Marked : passage.Bare).Contains(words, StringComparison.Ordinal))
            .Select(passage => LawHit.Of(passage.Passage, FoldedText.Of(passage.Passage.Text, keepMarks).Find(words)!.Value)),
    ];

    private static IEnumerable<LawPassage> Passages(CriteriaSet set)
    {
        var place = set.ProductClass;
        yield return new LawPassage(set, PassageKind.SetName, null, set.Name);
        yield return new LawPassage(set, PassageKind.Group, null, place.Group.Name);
        if (place.Subgroup is { } subgroup)
            yield return new LawPassage(set, PassageKind.Group, null, subgroup.Name);

        foreach (var criterion in set.Criteria)
        {
            yield return new LawPassage(set, PassageKind.Title, criterion, criterion.Title);
            foreach (var option in criterion.Options)
            {
                if (option.Text is { } text)
                    yield return new LawPassage(set, PassageKind.Option, criterion, text);
            }
        }
    }

    private sealed record IndexedPassage(LawPassage Passage, string Marked, string Bare)
    {
        public static IndexedPassage Of(LawPassage passage) => new(
            passage, FoldedText.Of(passage.Text, keepMarks: true).Words, FoldedText.Of(passage.Text, keepMarks: false).Words);
    }
}

/// <summary>What kind of text a passage is.</summary>
public enum PassageKind
{
    /// <summary>The name of a set.</summary>
    SetName,

    /// <summary>The group or subgroup of the product list.</summary>
    Group,

    /// <summary>The title of a criterion.</summary>
    Title,

    /// <summary>The text of an option.</summary>
    Option,
}

/// <summary>A text of the law that can be found.</summary>
/// <param name="Set">The set it stands in.</param>
/// <param name="Kind">What kind of text it is.</param>
/// <param name="Criterion">The criterion it belongs to, when it belongs to one.</param>
/// <param name="Text">The text.</param>
public sealed record LawPassage(CriteriaSet Set, PassageKind Kind, Criterion? Criterion, string Text);

/// <summary>A place where the words were found.</summary>
/// <param name="Passage">The text.</param>
/// <param name="Before">The text up to the words.</param>
/// <param name="Match">The words as they stand there.</param>
/// <param name="After">The rest.</param>
public sealed record LawHit(LawPassage Passage, string Before, string Match, string After)
{
    internal static LawHit Of(LawPassage passage, Range place)
    {
        var text = passage.Text.Normalize(System.Text.NormalizationForm.FormC);
        return new LawHit(passage, text[..place.Start], text[place], text[place.End..]);
    }
}
