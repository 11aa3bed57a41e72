using System.Collections.Immutable;
using System.Globalization;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Views;

/// <summary>
/// What an address assumes in place of what held. Only rules, texts and limits that are known are taken: with anything else nothing is
/// reckoned, because a reader would take the result for that of the assumption they asked for.
/// </summary>
/// <param name="Rules">Rules of a council, as registered.</param>
/// <param name="Gate">A gate rule in place of theirs.</param>
/// <param name="Star">A star rule in place of theirs.</param>
/// <param name="Limit">A spread limit in place of theirs, in points.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Unknown">The names under which the address says what is not known.</param>
public sealed record WhatIfChoice(
    CouncilRules? Rules, GateRule? Gate, StarRule? Star, int? Limit, CriteriaEdition? Edition, ImmutableArray<string> Unknown)
{
    public const string RulesKey = "quy-che";
    public const string GateKey = "toi-thieu";
    public const string StarKey = "thieu-yeu-cau";
    public const string LimitKey = "chenh-lech";
    public const string EditionKey = "van-ban";

    private const int MostPoints = 100;

    /// <summary>Whether nothing is assumed.</summary>
    public bool IsEmpty => this is { Rules: null, Gate: null, Star: null, Limit: null, Edition: null };

    /// <summary>What an address assumes.</summary>
    /// <param name="value">What it says under a name.</param>
    /// <param name="law">What is known.</param>
    public static WhatIfChoice Of(Func<string, string?> value, Lawbook law)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(law);
        var unknown = ImmutableArray.CreateBuilder<string>();
        T? Known<T>(string name, Func<string, T?> find)
        {
            var given = value(name)?.Trim();
            if (string.IsNullOrEmpty(given))
                return default;

            var found = find(given);
            if (found is null)
                unknown.Add(name);

            return found;
        }

        return new WhatIfChoice(
            Known(RulesKey, name => law.Councils.FirstOrDefault(rules => NameOf(rules) == name)),
            Known(GateKey, RuleNames.FindGateRule),
            Known(StarKey, RuleNames.FindStarRule),
            Known(LimitKey, PointsIn),
            Known(EditionKey, id => law.Criteria.Editions.FirstOrDefault(edition => edition.Id == id)),
            []) with { Unknown = unknown.ToImmutable() };
    }

    /// <summary>How an address names the rules of a council.</summary>
    public static string NameOf(CouncilRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return string.Create(CultureInfo.InvariantCulture, $"{rules.Id}/{rules.Version}");
    }

    /// <summary>The assumption for a session.</summary>
    /// <param name="own">The rules that held.</param>
    public WhatIfAssumption Over(RatingRules own)
    {
        var rules = Rules?.Rating ?? own;
        return new WhatIfAssumption(new RatingRules(Limit ?? rules.SpreadLimit, Gate ?? rules.GateRule, Star ?? rules.StarRule), Edition);
    }

    private static int? PointsIn(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points <= MostPoints ? points : null;
}
