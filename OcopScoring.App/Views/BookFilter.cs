using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OcopScoring.App.Store;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Views;

/// <summary>How far a session has come, as coarsely as one looks for it.</summary>
public enum BookPhase
{
    Prepared,
    Underway,
    Sealed,
    Voided,
}

/// <summary>
/// Which sessions of the book are shown, as an address says it. What an address names and the book does not have is no filter: an old
/// link must not lead to an empty page.
/// </summary>
public sealed record BookFilter(int? Year, int? Campaign, SessionPurpose? Purpose, CouncilLevel? Level, BookPhase? Phase, string Query)
{
    private const int LongestQuery = 100;

    /// <summary>The purposes, as an address names them.</summary>
    public static ImmutableArray<(string Name, SessionPurpose Value)> Purposes { get; } =
        [("chinh-thuc", SessionPurpose.Official), ("tap-huan", SessionPurpose.Practice), ("trinh-dien", SessionPurpose.Demonstration)];

    /// <summary>The levels, as an address names them.</summary>
    public static ImmutableArray<(string Name, CouncilLevel Value)> Levels { get; } =
        [("huyen", CouncilLevel.District), ("tinh", CouncilLevel.Province), ("trung-uong", CouncilLevel.Central)];

    /// <summary>The phases, as an address names them.</summary>
    public static ImmutableArray<(string Name, BookPhase Value)> Phases { get; } =
        [("chuan-bi", BookPhase.Prepared), ("dang-hop", BookPhase.Underway), ("niem-phong", BookPhase.Sealed), ("huy", BookPhase.Voided)];

    /// <summary>Whether everything is shown.</summary>
    public bool IsEmpty => this == new BookFilter(null, null, null, null, null, string.Empty);

    /// <summary>The address of a page or file with this filter.</summary>
    /// <param name="path">The page or file.</param>
    /// <param name="more">What else the address says.</param>
    public string Address(string path, params (string Name, string? Value)[] more)
    {
        var values = new (string Name, string? Value)[]
        {
            ("nam", Year?.ToString(CultureInfo.InvariantCulture)), ("dot", Campaign?.ToString(CultureInfo.InvariantCulture)),
            ("loai", NameIn(Purposes, Purpose)), ("cap", NameIn(Levels, Level)), ("tinh-trang", NameIn(Phases, Phase)), ("q", Query),
        };
        return QueryHelpers.AddQueryString(path, values.Concat(more).Where(entry => !string.IsNullOrEmpty(entry.Value)).Select(entry => KeyValuePair.Create(entry.Name, entry.Value)));
    }

    /// <summary>The filter an address asks for.</summary>
    /// <param name="value">What the address says under a name.</param>
    /// <param name="sessions">The sessions there are.</param>
    public static BookFilter Of(Func<string, string?> value, ImmutableArray<SessionRow> sessions)
    {
        ArgumentNullException.ThrowIfNull(value);
        var query = (value("q") ?? string.Empty).Trim();
        return new BookFilter(
            Among(value("nam"), sessions.Select(row => row.Year)),
            Among(value("dot"), sessions.Select(row => row.Campaign)),
            Among(value("loai"), Purposes),
            Among(value("cap"), Levels),
            Among(value("tinh-trang"), Phases),
            query.Length > LongestQuery ? query[..LongestQuery] : query);
    }

    /// <summary>The sessions to show, in the order of the book.</summary>
    public ImmutableArray<SessionRow> Of(SessionListing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        ImmutableArray<SessionRow> chosen =
        [
            .. listing.Sessions.Where(row =>
                (Year ?? row.Year) == row.Year && (Campaign ?? row.Campaign) == row.Campaign && (Purpose ?? row.Purpose) == row.Purpose
                && (Level ?? row.Level) == row.Level && (Phase ?? PhaseOf(row)) == PhaseOf(row)),
        ];

        // As in the law: what is typed with marks is looked for with marks first.
        var (marked, bare) = (FoldedText.Of(Query, keepMarks: true).Words, FoldedText.Of(Query, keepMarks: false).Words);
        if (bare.Length == 0)
            return chosen;

        var products = listing.Products.ToLookup(row => row.SessionId, StringComparer.Ordinal);
        ImmutableArray<SessionRow> Found(string words, bool keepMarks) =>
            [.. chosen.Where(row => Texts(row, products[row.Id]).Any(text => FoldedText.Of(text, keepMarks).Words.Contains(words, StringComparison.Ordinal)))];

        var exact = marked == bare ? [] : Found(marked, keepMarks: true);
        return exact.IsEmpty ? Found(bare, keepMarks: false) : exact;
    }

    private static string? NameIn<T>(ImmutableArray<(string Name, T Value)> known, T? value) where T : struct =>
        known.Where(entry => value is { } given && EqualityComparer<T>.Default.Equals(entry.Value, given)).Select(entry => entry.Name).FirstOrDefault();

    private static BookPhase PhaseOf(SessionRow row) => row.Phase switch
    {
        SessionPhase.Convened => BookPhase.Prepared,
        SessionPhase.Sealed => BookPhase.Sealed,
        SessionPhase.Voided => BookPhase.Voided,
        _ => BookPhase.Underway,
    };

    private static IEnumerable<string> Texts(SessionRow row, IEnumerable<ProductRow> products) =>
        products.SelectMany(product => new[] { product.Code, product.Name, product.Producer }).Prepend(row.Place).Prepend(row.Title);

    private static int? Among(string? given, IEnumerable<int> known) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && known.Contains(number) ? number : null;

    private static T? Among<T>(string? given, ImmutableArray<(string Name, T Value)> known) where T : struct =>
        known.Where(entry => entry.Name == given).Select(entry => (T?)entry.Value).FirstOrDefault();
}
