using System.Collections.Immutable;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Chair;

/// <summary>A command the chair's page can offer now, and what stands in its way, if anything.</summary>
/// <param name="Command">The command, without a reason.</param>
/// <param name="Hindrance">Why it would be refused as it stands; null when it would be carried out.</param>
public sealed record Offer(SessionCommand Command, Refusal? Hindrance)
{
    /// <summary>Whether it needs a reason in words.</summary>
    public bool NeedsReason =>
        Command is OrderRescore or AcceptSpread || Hindrance is Refusal.FormsMissing or Refusal.ProductsUnrated;

    /// <summary>Whether it cannot be given now, not even with a reason; the page says why instead.</summary>
    public bool Blocked => Hindrance is not null && !NeedsReason;
}

/// <summary>
/// What a seat can do next, found by asking Core to decide each command without carrying it out: no rule is repeated here, and a
/// command that does not belong to this moment or this seat is not offered at all.
/// </summary>
public sealed class Offers
{
    private readonly SessionDesk _desk;
    private readonly SessionState _state;
    private readonly Actor _actor;

    /// <summary>Asks for one seat.</summary>
    /// <param name="desk">The desk that would carry the commands out.</param>
    /// <param name="state">The session as it stands.</param>
    /// <param name="seat">Who looks.</param>
    public Offers(SessionDesk desk, SessionState state, Seat seat)
    {
        _desk = desk;
        _state = state;
        _actor = Actor.InSeat(seat.Id);
        Session = [.. Ask(new OpenSession(), new CloseSession(null))];
        ByProduct = state.Products.ToImmutableDictionary(product => product.Product.Id, OffersFor, StringComparer.Ordinal);
    }

    /// <summary>Opening and closing the session.</summary>
    public ImmutableArray<Offer> Session { get; }

    /// <summary>For each product what can be done with it.</summary>
    public ImmutableDictionary<string, ImmutableArray<Offer>> ByProduct { get; }

    private ImmutableArray<Offer> OffersFor(ProductState product)
    {
        const string AnyReason = "…";
        var id = product.Product.Id;
        ImmutableArray<string> anyCriteria = [.. _desk.Scoreboard.SetOf(product.Product).Leaves.Select(leaf => leaf.Number)];
        return
        [
            .. Ask(
                new OpenRound(id),
                new CloseRound(id, null),
                new OrderRescore(id, anyCriteria, AnyReason),
                new AcceptSpread(id, AnyReason),
                new RateProduct(id)),
        ];
    }

    private IEnumerable<Offer> Ask(params SessionCommand[] commands)
    {
        foreach (var command in commands)
        {
            var hindrance = _desk.Consider(_state, command, _actor);
            if (!OutOfPlace(hindrance))
                yield return new Offer(command, hindrance);
        }
    }

    // Refusals that mean "not here, not now, not you", in contrast to those the chair can do something about.
    private static bool OutOfPlace(Refusal? refusal) => refusal
        is Refusal.WrongPhase or Refusal.NotYourRole or Refusal.WrongProgress or Refusal.SpreadWithinLimit or Refusal.SpreadTooWide;
}
