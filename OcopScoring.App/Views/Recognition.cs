using System.Collections.Immutable;
using OcopScoring.App.Store;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Views;

/// <summary>
/// A product that a sealed official session recognised, or sent on to a higher level that has not answered yet, by the law it was judged
/// by. Recognising is what counts for a plan: one star at one level, never the same product at two.
/// </summary>
/// <param name="Year">The year of the campaign.</param>
/// <param name="Code">The code of the product.</param>
/// <param name="Star">The star it was recognised with; null when it was sent on.</param>
public sealed record Recognition(int Year, string Code, StarRating? Star)
{
    /// <summary>All of them, from the rows of all sessions.</summary>
    public static ImmutableArray<Recognition> Of(IEnumerable<SessionRow> sessions, IEnumerable<ProductRow> products, CriteriaLibrary law)
    {
        ArgumentNullException.ThrowIfNull(law);
        var bySession = products.ToLookup(row => row.SessionId, StringComparer.Ordinal);
        var judged = sessions
            .Where(session => session is { Purpose: SessionPurpose.Official, Phase: SessionPhase.Sealed })
            .SelectMany(session => bySession[session.Id], (session, product) => (Session: session, Product: product))
            .ToList();
        var results = judged
            .Where(entry => entry.Product.Stage is ProductStage.Rated or ProductStage.Eliminated)
            .ToLookup(entry => entry.Product.Code, entry => entry.Session, StringComparer.Ordinal);
        return
        [
            .. from entry in judged
               let recognition = Of(entry.Session, entry.Product, law)
               where recognition is { Star: not null } || (recognition is not null && !results[entry.Product.Code].Any(other => Answers(other, entry.Session)))
               select recognition,
        ];
    }

    // Whatever the higher level said since is an answer, a star or none. Each level numbers its campaigns for itself: the day tells the order.
    private static bool Answers(SessionRow later, SessionRow session) => later.Level > session.Level && later.SittingOn >= session.SittingOn;

    private static Recognition? Of(SessionRow session, ProductRow product, CriteriaLibrary law) =>
        product is { Stage: ProductStage.Rated, Outcome: { } outcome, Sum: { } sum, Counted: { } counted }
        && law.FindEdition(product.EditionId, product.EditionSha256) is { } edition
            ? NextStep.Of(edition, session.Level, session.SittingOn, outcome, product.Stars, new Mean(sum, counted)) switch
            {
                NextStep.Recognise { Star: var star } => new Recognition(session.Year, product.Code, star),
                NextStep.Forward => new Recognition(session.Year, product.Code, null),
                _ => null,
            }
            : null;
}
