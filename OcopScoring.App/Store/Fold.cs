using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Store;

/// <summary>What an intact chain of facts comes to.</summary>
internal static class Fold
{
    /// <summary>Makes something of the session that the facts make.</summary>
    /// <exception cref="RecordDamagedException">The chain holds, and still its facts make no session.</exception>
    public static T Of<T>(string sessionId, IEnumerable<Envelope> envelopes, Func<SessionState, T> make)
    {
        try
        {
            return make(SessionState.Initial.Evolve(envelopes.Select(envelope => envelope.Open())));
        }
        catch (Exception nonsense) when (nonsense is not (RecordDamagedException or OutOfMemoryException))
        {
            throw new RecordDamagedException($"{sessionId}: the facts do not make a session.", nonsense);
        }
    }
}
