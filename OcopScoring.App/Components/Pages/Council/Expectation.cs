using OcopScoring.App.Components.Controls;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Council;

/// <summary>What is expected of a scoring seat at this moment.</summary>
public enum ExpectationKind
{
    /// <summary>A vote on a proposed elimination.</summary>
    Vote,

    /// <summary>A form.</summary>
    Form,

    /// <summary>The disputed criteria of a form, again.</summary>
    Rescore,

    /// <summary>A form that was changed after it was submitted.</summary>
    Resubmission,
}

/// <summary>One thing expected of a seat.</summary>
/// <param name="Kind">What.</param>
/// <param name="Product">For which product.</param>
public sealed record Expectation(ExpectationKind Kind, ProductState Product)
{
    /// <summary>All that is expected of a seat, what holds up the others first. Core says what can be done; this only lists it.</summary>
    /// <param name="desk">The desk that would carry it out.</param>
    /// <param name="state">The session.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="sheets">The seat's forms of the products being scored, by product.</param>
    public static IEnumerable<Expectation> Of(
        SessionDesk desk, SessionState state, Seat seat, IReadOnlyDictionary<string, BallotSheet> sheets) =>
        state.Products
            .Where(product => product.Elimination is { } proposed
                && !proposed.Votes.ContainsKey(seat.Id)
                && desk.Consider(state, new VoteOnElimination(product.Product.Id, Agrees: true), Actor.InSeat(seat.Id)) is null)
            .Select(product => new Expectation(ExpectationKind.Vote, product))
            .Concat(state.Products.SelectMany(product => OfForm(product, sheets.GetValueOrDefault(product.Product.Id))));

    private static IEnumerable<Expectation> OfForm(ProductState product, BallotSheet? sheet) => sheet switch
    {
        { Form.Carried: not null, Sent: null } => [new Expectation(ExpectationKind.Rescore, product)],
        { Form: not null, Sent: null } => [new Expectation(ExpectationKind.Form, product)],
        { Form: not null, IsChanged: true } => [new Expectation(ExpectationKind.Resubmission, product)],
        _ => [],
    };
}
