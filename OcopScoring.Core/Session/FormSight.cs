using System.Collections.Immutable;

namespace OcopScoring.Core.Session;

/// <summary>
/// Who may have a member's form as a paper. A member has their own once it is in; others' are for whoever leads or keeps the record,
/// and only once nothing can be scored by them any more; those of a sealed session are the inspection's too. A form taken back, or of a
/// seat that is recused, is nobody's paper.
/// </summary>
public static class FormSight
{
    /// <summary>A member's form that a viewer may have, or null: its own latest, or another's that counts in the last round.</summary>
    /// <param name="state">The session.</param>
    /// <param name="product">The product.</param>
    /// <param name="seatId">Whose form it is.</param>
    /// <param name="by">Who asks for it.</param>
    public static SeatForm? Find(SessionState state, ProductState product, string seatId, Viewer by)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(product);
        return by is Viewer.Seated { SeatId: var own } && own == seatId && state.FindSeat(own) is not null
            ? LatestOf(product, seatId)
            : Of(state, product, by).FirstOrDefault(form => form.SeatId == seatId);
    }

    /// <summary>All forms of a product that count in its last round, for whoever may have them together; empty for everybody else.</summary>
    /// <param name="state">The session.</param>
    /// <param name="product">The product.</param>
    /// <param name="by">Who asks for them.</param>
    public static ImmutableArray<SeatForm> Of(SessionState state, ProductState product, Viewer by)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(product);
        if (product.CurrentRound is not { } round || !IsOpenTo(state, product, by))
        {
            return [];
        }

        var forms = product.CountedForms(round).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. state.Seats.Concat(state.FormerSeats)
                .Where(seat => forms.ContainsKey(seat.Id))
                .Select(seat => new SeatForm(product, seat.Id, round, forms[seat.Id], Counts: true)),
        ];
    }

    /// <summary>All forms of a session in the order of its agenda, once every round is closed; empty for whoever may not have one of them.</summary>
    /// <param name="state">The session.</param>
    /// <param name="by">Who asks for them.</param>
    public static ImmutableArray<SeatForm> All(SessionState state, Viewer by)
    {
        ArgumentNullException.ThrowIfNull(state);
        var scored = state.Products.Where(product => product.Progress is not ProductProgress.Withdrawn).ToList();
        return scored.TrueForAll(product => IsOpenTo(state, product, by))
            ? [.. scored.SelectMany(product => Of(state, product, by))]
            : [];
    }

    private static bool IsOpenTo(SessionState state, ProductState product, Viewer by)
    {
        if (by is not Viewer.Seated { SeatId: var seatId })
        {
            return by is Viewer.Inspector && AuditSight.MayRead(state);
        }

        var decided = product.Progress is ProductProgress.Rated or ProductProgress.Contested or ProductProgress.Eliminated;
        return BoardSight.MaySee(state, seatId, product)
            && (decided || (product.Progress is ProductProgress.Closed && !product.IsRecused(seatId)));
    }

    // One's own form of an earlier round stays one's own, also while a re-score waits for the next or went on without it.
    private static SeatForm? LatestOf(ProductState product, string seatId) =>
        product.IsRecused(seatId) || product.Rounds.LastOrDefault(each => each.HasForm(seatId)) is not { } round
            ? null
            : new SeatForm(product, seatId, round, round.LatestForm(seatId)!, Counts: ReferenceEquals(round, product.CurrentRound));
}

/// <summary>A member's form for a product, as it goes on paper.</summary>
/// <param name="Product">The product.</param>
/// <param name="SeatId">Whose form it is.</param>
/// <param name="Round">The round it was given in.</param>
/// <param name="Form">What the record holds.</param>
/// <param name="Counts">Whether it belongs to the product's last round.</param>
public sealed record SeatForm(ProductState Product, string SeatId, Round Round, FormVersion Form, bool Counts);
