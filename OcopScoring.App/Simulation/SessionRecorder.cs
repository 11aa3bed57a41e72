using System.Collections.Immutable;
using OcopScoring.Core.Record;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Simulation;

/// <summary>A session that is decided and put on record without a database: by the same decider and in the same envelopes.</summary>
/// <param name="id">The session.</param>
/// <param name="law">The law it is decided by.</param>
public sealed class SessionRecorder(string id, Lawbook law)
{
    private readonly SessionDecider _decider = new(law);
    private readonly List<Envelope> _record = [];

    /// <summary>The session.</summary>
    public string Id { get; } = id;

    /// <summary>The session as it stands.</summary>
    public SessionState State { get; private set; } = SessionState.Initial;

    /// <summary>Its record.</summary>
    public IReadOnlyList<Envelope> Record => _record;

    /// <summary>What its forms come to.</summary>
    public Scoreboard Scoreboard => _decider.Scoreboard;

    /// <summary>Decides a command and records what comes of it.</summary>
    public Decision Do(SessionCommand command, CommandContext context)
    {
        var decision = _decider.Decide(State, command, context);
        foreach (var fact in decision is Decision.Accepted { Events: var facts } ? facts : [])
        {
            _record.Add(Envelope.Wrap(Id, _record.LastOrDefault(), fact, context));
            State = State.Evolve(fact);
        }

        return decision;
    }
}
