using System.Collections.Immutable;
using OcopScoring.Core.Record;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>
/// Whether the recorded facts could have been decided so: every command is decided again, on the session as the facts before it make
/// it, by the texts the session is pinned to. What numbers the forms come to is left to <see cref="ArithmeticLevel"/>.
/// </summary>
internal sealed class LegalityLevel(PinnedLaw law)
{
    private readonly ImmutableArray<ReplayFinding>.Builder _findings = ImmutableArray.CreateBuilder<ReplayFinding>();
    private readonly Dictionary<Guid, int> _commands = [];

    public static LevelReport Run(ImmutableArray<ReadEvent> record, Lawbook law, ReplayWatch watch) =>
        new LegalityLevel(new PinnedLaw(law)).Run(record, watch);

    private LevelReport Run(ImmutableArray<ReadEvent> record, ReplayWatch watch)
    {
        var examined = 0;
        var state = SessionState.Initial;
        foreach (var group in CommandGroup.Of(record))
        {
            if (law.LacksFor(group) is [_, ..] missing)
            {
                _findings.AddRange(missing);
                break;
            }

            try
            {
                Examine(state, group);
                state = state.Evolve(group.Facts);
            }
            catch (Exception nonsense) when (nonsense is not (OutOfMemoryException or OperationCanceledException))
            {
                // Facts that no decider would make can break anything that builds on them; that they do is the finding.
                Find(group.Version, new ReplayFlaw.NoSession());
                break;
            }

            examined += group.Events.Length;
            watch.Step(ReplayLevel.Legality, record.Length, group.Events.Length);
        }

        return new LevelReport(ReplayLevel.Legality, examined, record.Length - examined, _findings.ToImmutable());
    }

    private void Examine(SessionState before, CommandGroup group)
    {
        if (!_commands.TryAdd(group.Events[0].CommandId, group.Version))
        {
            Find(group.Version, new ReplayFlaw.CommandRepeated(_commands[group.Events[0].CommandId]));
        }

        if (!group.IsOfOne || RecordedCommand.Of(before, group.Facts) is not { } command)
        {
            Find(group.Version, new ReplayFlaw.NoSuchCommand());
            return;
        }

        switch (law.DeciderFor(group).Decide(before, command, group.Context))
        {
            case Decision.Refused refused:
                Find(group.Version, new ReplayFlaw.WouldBeRefused(refused.Refusal));
                break;
            case Decision.Accepted accepted:
                Compare(group, [.. accepted.Events.Where(IsDecided).Select(fact => Text(fact, EventCodec.TypeOf(fact), EventCodec.Encode(fact)))]);
                break;
        }
    }

    private void Compare(CommandGroup group, ImmutableArray<string> expected)
    {
        var found = group.Events.Zip(group.Facts).Where(pair => IsDecided(pair.Second)).ToList();
        for (var index = 0; index < Math.Max(expected.Length, found.Count); index++)
        {
            var due = index < expected.Length ? expected[index] : null;
            var there = index < found.Count ? Text(found[index].Second, found[index].First.Type, found[index].First.Payload) : null;
            if (due != there)
            {
                Find(index < found.Count ? found[index].First.Version : group.Events[^1].Version, new ReplayFlaw.OtherFact(due, there));
            }
        }
    }

    private void Find(int version, ReplayFlaw flaw) => _findings.Add(new ReplayFinding(version, ReplayRule.Legality, flaw));

    private static bool IsDecided(SessionEvent fact) => fact is not SpreadExceeded;

    // Of a rating only that it was made belongs here.
    private static string Text(SessionEvent fact, string type, string payload) => fact is ProductRated rated
        ? FormattableString.Invariant($"{type} {rated.ProductId} {rated.Round}")
        : $"{type} {payload}";
}
