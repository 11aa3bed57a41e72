using OcopScoring.Core.Scoring;

namespace OcopScoring.Core.Session;

/// <summary>Whether enough of the council is in the room.</summary>
/// <param name="Present">Scoring members present.</param>
/// <param name="Needed">Scoring members needed.</param>
/// <param name="Seated">Scoring members seated.</param>
/// <param name="Presided">Whether the chair, or the vice-chair in the chair's place, is present.</param>
/// <param name="Holds">Whether the council may sit.</param>
public sealed record Quorum(int Present, int Needed, int Seated, bool Presided, bool Holds)
{
    /// <summary>The quorum as it stands: of the whole council, or of those who may judge a product.</summary>
    /// <param name="state">The session.</param>
    /// <param name="rule">The council's rule.</param>
    /// <param name="product">A product, whose recused members do not count; null for the session as a whole.</param>
    public static Quorum Of(SessionState state, QuorumRule rule, ProductState? product = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(rule);
        var judges = state.JudgesOf(product).ToList();
        var present = judges.Count(state.IsPresent);
        var needed = rule.Needed(judges.Count);
        var presided = state.PresidingOver(product) is not null;
        return new Quorum(present, needed, judges.Count, presided, present >= needed && present > 0 && (presided || !rule.ChairRequired));
    }

    /// <summary>What is lacking, as a refusal, or null when the quorum holds.</summary>
    internal static Refusal? Lacks(SessionState state, QuorumRule rule, ProductState? product = null) => Of(state, rule, product) switch
    {
        { Holds: true } => null,
        { Presided: false } when rule.ChairRequired => new Refusal.NobodyPresides(),
        var quorum => new Refusal.QuorumMissing(quorum.Present, quorum.Needed, quorum.Seated),
    };

    /// <summary>
    /// What the forms of a written opinion lack: nobody is in a room, so those who gave one are those who took part. Null when
    /// enough did, and in every session that meets.
    /// </summary>
    internal static Refusal? LacksOpinions(SessionState state, QuorumRule rule, ProductState product, Round round)
    {
        var judges = state.JudgesOf(product).Count();
        var given = product.CountedForms(round).Count();
        return state.IsWritten && given < rule.Needed(judges) ? new Refusal.QuorumMissing(given, rule.Needed(judges), judges) : null;
    }
}
