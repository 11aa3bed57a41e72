using System.Globalization;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Core;

/// <summary>Every role tries every command in every phase; the answers are those of <see cref="Authority.Table"/>.</summary>
public sealed class AuthorityTests
{
    private static readonly SessionDecider Decider = new(LawOnDisk.Book);
    private static readonly DateTimeOffset At = new(2026, 8, 1, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Whoever_is_not_entrusted_with_a_command_is_told_so_and_whoever_is_is_not()
    {
        var (forbidden, allowed) = (0, 0);
        foreach (var (session, command, actor, role) in AllCells())
        {
            var decision = Decider.Decide(session.State, command, new CommandContext(Guid.Empty, actor, At));
            var row = Row(session.State.Phase, command);
            var cell = $"{actor.Name}, {command.GetType().Name}, {session.Id}: {Described.Text(decision)}";
            if (row is null)
                Assert.True(decision is Decision.Refused { Refusal: Refusal.WrongPhase { Phase: var phase } } && phase == session.State.Phase, cell);
            else if (!Includes(row.Givers, actor, role))
                Assert.True(decision is Decision.Refused { Refusal: Refusal.NotYourRole { Allowed: var named } } && named == row.Givers.Named, cell);
            else
                Assert.True(IsNoMatterOfRole(decision, row.Givers, role) && IsNoMatterOfPhase(decision, session.State, command), cell);

            (forbidden, allowed) = row is not null && Includes(row.Givers, actor, role) ? (forbidden, allowed + 1) : (forbidden + 1, allowed);
        }

        Assert.True(forbidden > 2000 && allowed > 350, string.Create(CultureInfo.InvariantCulture, $"{forbidden} forbidden, {allowed} allowed: some cells were not tried."));
    }

    [Fact]
    public void Every_phase_every_command_and_every_role_is_tried()
    {
        Assert.Equal(Enum.GetValues<SessionPhase>(), EveryPhase.Sessions().Select(session => session.State.Phase).Distinct().Order());
        Assert.Equal(
            typeof(SessionCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SessionCommand))).Select(type => type.Name).Order(),
            EveryCommand.All.Select(command => command.GetType().Name).Order());
        Assert.Equal(Enum.GetValues<SeatRole>(), EveryPhase.Everybody.Select(one => one.Role).OfType<SeatRole>().Order());
    }

    [Fact]
    public void A_form_that_is_only_being_filled_in_obeys_the_same_table()
    {
        foreach (var (session, actor, role) in from session in EveryPhase.Sessions() from one in EveryPhase.Everybody select (session, one.Actor, one.Role))
        {
            var form = OpenForm.Find(session.State, "p1", actor, Hall.Day, out _);
            Assert.Equal(session.State.Phase == SessionPhase.Open && role is SeatRole.Chair or SeatRole.ViceChair or SeatRole.Member, form is not null);
        }
    }

    private static IEnumerable<(RecordedSession Session, SessionCommand Command, Actor Actor, SeatRole? Role)> AllCells() =>
        from session in EveryPhase.Sessions()
        from command in EveryCommand.All
        from one in EveryPhase.Everybody
        select (session, command, one.Actor, RoleIn(session.State, one.Actor));

    // By the session as it stands: a seat that is replaced later still has its role.
    private static SeatRole? RoleIn(SessionState state, Actor actor) => actor is Actor.SeatActor { SeatId: var id } ? state.FindSeat(id)?.Role : null;

    private static Entrustment? Row(SessionPhase phase, SessionCommand command) =>
        Authority.Table.SingleOrDefault(row => row.Command == command.GetType() && row.Phases.Contains(phase));

    private static bool Includes(Givers givers, Actor actor, SeatRole? role) =>
        actor is Actor.OfficeActor ? givers.Office : role is { } seat && givers.Include(seat);

    // Those under a condition may be told that it is others' work, by whoever knows the condition; those whose work it is never.
    private static bool IsNoMatterOfRole(Decision decision, Givers givers, SeatRole? role) =>
        decision is not Decision.Refused { Refusal: Refusal.NotYourRole } || (role is { } seat && givers.Conditionally.Contains(seat));

    // A sitting put off to another day is not closed before it has met; one opened again for its papers is.
    private static bool IsNoMatterOfPhase(Decision decision, SessionState state, SessionCommand command) =>
        decision is not Decision.Refused { Refusal: Refusal.WrongPhase }
        || (command is CloseSession && state is { Phase: SessionPhase.Adjourned, Reopened: false });
}
