using System.Collections.Immutable;
using static OcopScoring.Core.Session.Deciding.Conditions;

namespace OcopScoring.Core.Session.Deciding;

/// <summary>Lists of products, decided as a whole: one refused row refuses them all.</summary>
internal sealed class ListKeeping(AgendaKeeping agenda)
{
    public Decision Enter(SessionState state, EnterProducts command, Actor actor)
    {
        ImmutableArray<CorrectProduct> corrections = command.Corrections.IsDefault ? [] : command.Corrections;
        ImmutableArray<EnterProduct> entries = command.New.IsDefault ? [] : command.New;
        var refusal = state.Prepares(actor)
            ?? state.IsAsSeen(command.SeenAt)
            ?? (corrections.IsEmpty && entries.IsEmpty ? new Refusal.ListEmpty() : null);
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        // Each on the state that those before it have made: a code that comes twice is met as any other that is on the agenda.
        var after = state;
        var facts = ImmutableArray.CreateBuilder<SessionEvent>(corrections.Length + entries.Length);
        IEnumerable<(string Code, Func<Decision> Decide)> rows =
        [
            .. corrections.Select(row => (row.Entry.Code, new Func<Decision>(() => agenda.Correct(after, row, actor)))),
            .. entries.Select(row => (row.Code, new Func<Decision>(() => agenda.Enter(after, row, actor)))),
        ];
        foreach (var (code, decide) in rows)
        {
            switch (decide())
            {
                case Decision.Refused refused:
                    return Refuse(new Refusal.InList(code, refused.Refusal));
                case Decision.Accepted accepted:
                    facts.AddRange(accepted.Events);
                    after = after.Evolve(accepted.Events);
                    break;
            }
        }

        return new Decision.Accepted(facts.ToImmutable());
    }
}
