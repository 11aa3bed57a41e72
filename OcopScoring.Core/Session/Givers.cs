using System.Collections.Immutable;
using static OcopScoring.Core.Session.SeatRole;

namespace OcopScoring.Core.Session;

/// <summary>
/// Those who may give a command. Whoever is not among them never may: the inspection, the screen on the wall, the administrator and
/// strangers are no <see cref="Actor"/> at all, and a seat of another session is no seat of this one.
/// </summary>
/// <param name="Office">Whether the office that prepares sessions is one of them.</param>
/// <param name="Roles">The roles whose work it is.</param>
/// <param name="Conditionally">Roles that may under a condition only the deciders know: a delegation, their own form, their own interest.</param>
public sealed record Givers(bool Office, ImmutableArray<SeatRole> Roles, ImmutableArray<SeatRole> Conditionally)
{
    /// <summary>Whom a refusal names.</summary>
    public ImmutableArray<SeatRole> Named { get; init; } = Roles;

    /// <summary>The office alone. The secretary stands for it in the room, and is whom a refusal names.</summary>
    public static Givers OfficeAlone { get; } = new(true, [], []) { Named = [Secretary] };

    /// <summary>Whoever prepares and keeps order: the office, then the secretary and whoever presides.</summary>
    public static Givers Preparing { get; } = new(true, [Secretary, Chair], [ViceChair]);

    /// <summary>Whoever may give the chair to a vice-chair: not the vice-chair.</summary>
    public static Givers Delegating { get; } = new(true, [Chair, Secretary], []);

    /// <summary>Whoever steps aside, for themselves; for others, whoever prepares.</summary>
    public static Givers SteppingAside { get; } = new(true, [Secretary, Chair], [ViceChair, Member, AdvisoryTeam]);

    /// <summary>The chair, or the vice-chair to whom that is delegated.</summary>
    public static Givers Presiding { get; } = new(false, [Chair], [ViceChair]);

    /// <summary>Whoever fills in a form.</summary>
    public static Givers Scoring { get; } = new(false, [Chair, ViceChair, Member], []);

    /// <summary>Whoever copies a form from paper.</summary>
    public static Givers Copying { get; } = new(false, [Secretary], []);

    /// <summary>Whoever compares a copy with its paper: not who copied it, and a member only their own.</summary>
    public static Givers Comparing { get; } = new(false, [Secretary, Chair], [ViceChair, Member]);

    /// <summary>Whoever draws the minutes and attaches what was signed: the council itself, never the office.</summary>
    public static Givers KeepingMinutes { get; } = new(false, [Secretary, Chair], [ViceChair]);

    /// <summary>Everyone on the council.</summary>
    public static Givers Anyone { get; } = new(false, [Chair, ViceChair, Member, Secretary, AdvisoryTeam], []);

    /// <summary>Everyone on the council but the advisory team, which has spoken for the dossier.</summary>
    public static Givers Questioning { get; } = new(false, [Chair, ViceChair, Member, Secretary], []);

    /// <summary>Whether a seat of this role is one of them, perhaps under a condition.</summary>
    /// <param name="role">A role.</param>
    public bool Include(SeatRole role) => Roles.Contains(role) || Conditionally.Contains(role);
}

/// <summary>A command, who may give it, and when.</summary>
/// <param name="Command">The command's type.</param>
/// <param name="Givers">Who.</param>
/// <param name="Phases">In which phases of the session.</param>
public sealed record Entrustment(Type Command, Givers Givers, ImmutableArray<SessionPhase> Phases);
