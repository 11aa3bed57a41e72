using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using OcopScoring.App.Words;

namespace OcopScoring.App.Operation.Preflight;

/// <summary>What a council can rely on, and what is still to be done, before it opens: from what was measured, and nothing else.</summary>
/// <param name="Items">Every check, in order.</param>
public sealed record PreflightList(ImmutableArray<PreflightItem> Items)
{
    /// <summary>Decides every check.</summary>
    /// <param name="facts">What was measured.</param>
    /// <param name="words">The words of the program.</param>
    public static PreflightList Of(PreflightFacts facts, IStringLocalizer<AppWords> words)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (room, machine) = (new RoomChecks(words), new MachineChecks(words));
        return new PreflightList(
        [
            room.Criteria(facts.Session),
            room.Rules(facts.Session),
            room.Programme(facts.Session),
            room.Quorum(facts.Session),
            room.Devices(facts.Seats),
            machine.Database(facts.Machine),
            machine.Disk(facts.Machine),
            machine.Clock(facts.Machine),
            machine.Backup(facts.Machine),
            machine.Pdf(facts.Machine),
            machine.Fonts(facts.Machine),
        ]);
    }

    /// <summary>How many things must be put right.</summary>
    public int ToDo => Items.Count(item => item.Mark == PreflightMark.Required);

    /// <summary>How many things should be looked at besides.</summary>
    public int ToLookAt => Items.Count(item => item.Mark == PreflightMark.Advised);

    /// <summary>Whether nothing stands in the way.</summary>
    public bool Ready => ToDo == 0;
}
