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
    /// <summary>The quorum as it stands.</summary>
    /// <param name="state">The session.</param>
    /// <param name="rule">The council's rule.</param>
    public static Quorum Of(SessionState state, QuorumRule rule)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(rule);
        var seated = state.ScoringSeats.Count();
        var present = state.ScoringSeats.Count(state.IsPresent);
        var needed = rule.Needed(seated);
        var presided = state.Presiding is not null;
        return new Quorum(present, needed, seated, presided, present >= needed && present > 0 && (presided || !rule.ChairRequired));
    }

    /// <summary>What is lacking, as a refusal, or null when the quorum holds.</summary>
    internal static Refusal? Lacks(SessionState state, QuorumRule rule) => Of(state, rule) switch
    {
        { Holds: true } => null,
        { Presided: false } when rule.ChairRequired => new Refusal.NobodyPresides(),
        var quorum => new Refusal.QuorumMissing(quorum.Present, quorum.Needed, quorum.Seated),
    };
}
