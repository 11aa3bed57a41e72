using OcopScoring.App.Simulation;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Simulation;

/// <summary>A session at a moment, as someone sees it who is about to ask for something.</summary>
internal sealed record Situation(Chance Chance, Plan Plan, SessionState State, Scoreboard Scoreboard, DateOnly Today)
{
    public const string Nowhere = "khong-co";

    /// <summary>The id of a product, sometimes of none.</summary>
    public string AnyProduct() => State.Products.IsEmpty || Chance.Percent(4) ? Nowhere : Chance.Of(State.Products).Product.Id;

    /// <summary>The id of a seat, sometimes of none.</summary>
    public string AnySeat() => State.Seats.IsEmpty || Chance.Percent(4) ? Nowhere : Chance.Of(State.Seats).Id;

    public Actor AnyActor() => Chance.Percent(State.Seats.IsEmpty ? 60 : 15) ? Actor.Office : Actor.InSeat(AnySeat());

    public CriteriaSet? SetOf(string productId) =>
        State.FindProduct(productId) is { } product ? Scoreboard.SetOf(product.Product) : null;

    /// <summary>The form a seat may fill in now, or null.</summary>
    public OpenForm? OpenForm(string productId, string seatId) =>
        OcopScoring.Core.Session.OpenForm.Find(State, productId, Actor.InSeat(seatId), Today, out _);
}

/// <summary>What is asked, and by whom.</summary>
internal sealed record Request(SessionCommand Command, Actor Actor);
