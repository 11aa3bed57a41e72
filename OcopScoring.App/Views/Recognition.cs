using System.Collections.Immutable;
using OcopScoring.App.Store;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Views;

/// <summary>
/// A product that a sealed official session recognised, or sent on to a higher level, by the law it was judged by. Recognising is what
/// counts for a plan: one star at one level, never the same product at two.
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
        return
        [
            .. from session in sessions
               where session is { Purpose: SessionPurpose.Official, Phase: SessionPhase.Sealed }
               from product in bySession[session.Id]
               let recognition = Of(session, product, law)
               where recognition is not null
               select recognition,
        ];
    }

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
