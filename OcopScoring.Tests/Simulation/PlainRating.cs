using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Core;

namespace OcopScoring.Tests.Simulation;

/// <summary>A rating in the words of the plain calculator, to be compared with what it makes of the forms itself.</summary>
internal static class PlainRating
{
    private static readonly ConcurrentDictionary<string, NaiveCalculator> Calculators = new(StringComparer.Ordinal);

    /// <summary>What the calculator makes of the forms; the names of the rules come from the rating.</summary>
    public static string Of(string setId, IEnumerable<ImmutableSortedDictionary<string, string?>> forms, Rating rating)
    {
        List<Dictionary<string, string?>> plain = [.. forms.Select(form => form.ToDictionary(choice => choice.Key, choice => choice.Value, StringComparer.Ordinal))];
        return WithoutSpread(Calculators.GetOrAdd(setId, id => new NaiveCalculator(id)).Classify(plain, rating.GateRule, rating.StarRule, eliminated: false));
    }

    public static string Text(Rating rating) => string.Create(
        CultureInfo.InvariantCulture,
        $"{rating.Sum}/{rating.Counted} band {(int)rating.Band} stars {((int?)rating.Stars)?.ToString("0", CultureInfo.InvariantCulture) ?? "none"} unmet {string.Join(' ', rating.Unmet.Select(Text))}");

    private static string Text(UnmetMinimum unmet) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)unmet.Star}:{unmet.Criterion}:{unmet.Option}:{unmet.Support}");

    // The record keeps no spread with a rating.
    private static string WithoutSpread(string text) => text[..text.IndexOf(" spread", StringComparison.Ordinal)] + text[text.IndexOf(" unmet", StringComparison.Ordinal)..];
}
