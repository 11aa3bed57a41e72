using System.Collections.Immutable;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Kit;

/// <summary>
/// <c>Given(facts).When(command, who).Then(facts)</c> or <c>.Then(refusal)</c>: how every rule of a session is told. Facts are
/// compared by the text the record keeps, since records that hold collections compare unequal with equal contents.
/// </summary>
internal sealed class GivenSession
{
    private static readonly SessionDecider Decider = new(LawOnDisk.Book);

    private static readonly DateTimeOffset At = new(2026, 8, 1, 2, 0, 0, TimeSpan.Zero);

    private GivenSession(SessionState state) => State = state;

    public SessionState State { get; }

    public static GivenSession Given(params IEnumerable<SessionEvent>[] facts) =>
        new(SessionState.Initial.Evolve(facts.SelectMany(some => some)));

    public static GivenSession Given(SessionState state) => new(state);

    public Answer When(SessionCommand command, Actor actor) =>
        new(State, command, Decider.Decide(State, command, new CommandContext(Guid.Empty, actor, At)));

    /// <summary>Hears, on its own thread, of every command whose answer a test has looked at, with the answer; null when nobody listens.</summary>
    [ThreadStatic]
    internal static Action<SessionCommand, Decision>? Listener;

    /// <summary>What the decider answered, ready to be held against what was expected.</summary>
    internal sealed class Answer(SessionState before, SessionCommand command, Decision decision)
    {
        public Decision Decision
        {
            get
            {
                Listener?.Invoke(command, decision);
                return decision;
            }
        }

        public ImmutableArray<SessionEvent> Events => Decision is Decision.Accepted accepted
            ? accepted.Events
            : throw new InvalidOperationException("Refused: " + Described.Text(((Decision.Refused)Decision).Refusal));

        public SessionState After => before.Evolve(Events);

        public void Then(params SessionEvent[] expected) =>
            Assert.Equal(expected.Select(Text), Decision is Decision.Accepted accepted ? accepted.Events.Select(Text) : [Described.Text(Decision)]);

        public void Then(Refusal expected) => Assert.Equal(
            Described.Text(expected),
            Decision is Decision.Refused refused ? Described.Text(refused.Refusal) : string.Join("; ", Events.Select(Text)));

        private static string Text(SessionEvent fact) => $"{EventCodec.TypeOf(fact)} {EventCodec.Encode(fact)}";
    }
}
