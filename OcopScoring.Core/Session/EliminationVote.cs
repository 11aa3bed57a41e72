using System.Collections.Immutable;

namespace OcopScoring.Core.Session;

/// <summary>The votes on a proposed elimination: the majority of the members taking part decides, not of the votes in.</summary>
/// <param name="For">Votes for it.</param>
/// <param name="Against">Votes against it.</param>
/// <param name="Eligible">Members who take part and are not recused.</param>
/// <param name="Missing">Those of them who have not voted.</param>
public sealed record EliminationVote(int For, int Against, int Eligible, ImmutableArray<string> Missing)
{
    /// <summary>Whether more than half find the ground.</summary>
    public bool Found => 2 * For > Eligible;

    /// <summary>Whether the votes still missing could not change anything.</summary>
    public bool IsDecided => Eligible > 0 && (Found || 2 * (For + Missing.Length) <= Eligible);

    /// <summary>The vote as it stands.</summary>
    /// <param name="state">The session.</param>
    /// <param name="product">The product.</param>
    /// <param name="proposed">The proposed elimination.</param>
    public static EliminationVote Of(SessionState state, ProductState product, EliminationCase proposed)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(proposed);
        var eligible = state.JudgesOf(product).Where(state.IsPresent).Select(seat => seat.Id).ToList();
        var votes = eligible.Where(proposed.Votes.ContainsKey).Select(seat => proposed.Votes[seat]).ToList();
        return new EliminationVote(
            votes.Count(agrees => agrees),
            votes.Count(agrees => !agrees),
            eligible.Count,
            [.. eligible.Where(seat => !proposed.Votes.ContainsKey(seat))]);
    }
}
