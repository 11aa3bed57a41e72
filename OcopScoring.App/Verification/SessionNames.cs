using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Verification;

/// <summary>The names of offices and products that findings speak of, as far as a record that may be damaged still tells them.</summary>
public static class SessionNames
{
    /// <summary>The session after the last fact that made one.</summary>
    public static SessionState Of(IEnumerable<ReadFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var state = SessionState.Initial;
        try
        {
            foreach (var read in facts)
                state = state.Evolve(read.Fact);
        }
        catch (Exception nonsense) when (nonsense is not OutOfMemoryException)
        {
            // Facts that make no session are named as a finding; here they only end what is known.
        }

        return state;
    }
}
