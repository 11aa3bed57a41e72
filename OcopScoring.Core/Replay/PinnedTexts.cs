using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>The texts of law a fact pins the session to, each by its SHA-256.</summary>
public static class PinnedTexts
{
    /// <summary>The pins of a fact, each with whether a book of law holds that text byte for byte.</summary>
    /// <param name="fact">A fact.</param>
    public static IEnumerable<PinnedText> Of(SessionEvent fact) => fact switch
    {
        SessionConvened { Rules: var rules, Template: var template } =>
        [
            new(FormattableString.Invariant($"{rules.Id}/{rules.Version}"), rules.Sha256, law => law.FindRules(rules.Id, rules.Version)?.Sha256 == rules.Sha256),
            new(FormattableString.Invariant($"{template.Id}/{template.Version}"), template.Sha256, law => law.FindTemplate(template.Id, template.Version)?.Sha256 == template.Sha256),
        ],
        _ => ProductOf(fact) is { } product ? Of(product) : [],
    };

    internal static Product? ProductOf(SessionEvent fact) => fact switch
    {
        ProductEntered entered => entered.Product,
        ProductCorrected corrected => corrected.Product,
        _ => null,
    };

    private static IEnumerable<PinnedText> Of(Product product) =>
    [
        new(product.Edition.Id, product.Edition.Sha256, law => law.Criteria.FindEdition(product.Edition.Id, product.Edition.Sha256) is not null),
        new(product.Set.Id, product.Set.Sha256, law => law.Criteria.FindSet(product.Set.Id, product.Set.Sha256) is not null),
    ];
}

/// <summary>A text of law a session is pinned to.</summary>
/// <param name="Id">What it is: rules or template by id and version, an edition or a set by id.</param>
/// <param name="Sha256">The SHA-256 it is pinned by.</param>
/// <param name="IsIn">Whether a book of law holds it byte for byte.</param>
public sealed record PinnedText(string Id, string Sha256, Func<Lawbook, bool> IsIn);
