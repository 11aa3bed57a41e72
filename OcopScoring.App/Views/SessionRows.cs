using System.Collections.Immutable;
using OcopScoring.App.Store;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Views;

/// <summary>The rows of one session: a pure function of what the session is, so that rows made anew are the rows there were.</summary>
/// <param name="Session">Its own row.</param>
/// <param name="Products">One row a product, in the order of the agenda.</param>
public sealed record SessionRows(SessionRow Session, ImmutableArray<ProductRow> Products)
{
    /// <summary>To be raised with every change of this function; the next start then makes all rows anew.</summary>
    public const int Shape = 2;

    /// <summary>The rows of a session that was called.</summary>
    public static SessionRows Of(string sessionId, SessionState state)
    {
        var convening = state.Convening ?? throw new InvalidOperationException("There is nothing to list of a session before it is called.");
        var session = new SessionRow
        {
            Id = sessionId,
            Version = state.Version,
            Shape = Shape,
            Title = convening.Title,
            Purpose = convening.Purpose,
            Form = state.Form,
            Level = convening.Level,
            Year = convening.Campaign.Year,
            Campaign = convening.Campaign.Number,
            SittingOn = state.SittingOn,
            Deadline = state.Deadline,
            Place = convening.Place,
            Phase = state.Phase,
            Edition = state.Edition,
            Seats = state.Seats.Length,
            Products = state.Products.Length,
            Settled = state.Products.Count(product => product.Progress.IsSettled),
        };
        return new SessionRows(session, [.. state.Products.Select((product, index) => Of(sessionId, index + 1, product))]);
    }

    private static ProductRow Of(string sessionId, int position, ProductState product)
    {
        // A contested rating holds until it is set aside. What was set aside, or is not decided yet, has no figures here at all.
        var rating = product.Progress switch
        {
            ProductProgress.Rated rated => rated.Rating,
            ProductProgress.Contested contested => contested.Rating,
            _ => null,
        };
        return new ProductRow
        {
            SessionId = sessionId,
            Id = product.Product.Id,
            Position = position,
            Code = product.Product.Code,
            Name = product.Product.Name,
            Producer = product.Product.Producer,
            SetId = product.Product.Set.Id,
            EditionId = product.Product.Edition.Id,
            EditionSha256 = product.Product.Edition.Sha256,
            Stage = StageOf(product.Progress),
            Counted = rating?.Counted,
            Sum = rating?.Sum,
            Outcome = rating?.Outcome,
            Stars = rating?.Stars,
        };
    }

    /// <summary>How far a product has come, as lists and exports name it.</summary>
    public static ProductStage StageOf(ProductProgress progress) => progress switch
    {
        ProductProgress.Waiting => ProductStage.Waiting,
        ProductProgress.Scoring => ProductStage.Scoring,
        ProductProgress.Closed => ProductStage.Closed,
        ProductProgress.Rated => ProductStage.Rated,
        ProductProgress.Contested => ProductStage.Contested,
        ProductProgress.Eliminated => ProductStage.Eliminated,
        ProductProgress.Withdrawn => ProductStage.Withdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(progress), progress.GetType().Name, "No stage for this."),
    };
}
