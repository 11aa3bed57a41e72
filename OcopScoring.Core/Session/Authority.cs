using System.Collections.Immutable;
using static OcopScoring.Core.Session.SessionPhase;

namespace OcopScoring.Core.Session;

/// <summary>
/// Who may give which command in which phase, as one table. It is asked before anything else is: what it refuses is decided no further.
/// What depends on more than role and phase (a delegation, who is in the room, recusal, how far a product has come) the deciders ask
/// after it. AUTHORITY.md beside this file is printed from it.
/// </summary>
public static class Authority
{
    private static readonly SessionPhase[] UntilClosed = [Convened, Open, Paused, Adjourned];
    private static readonly SessionPhase[] UntilSealed = [Convened, Open, Paused, Adjourned, Closed];
    private static readonly SessionPhase[] OnceOpened = [Open, Paused, Adjourned];

    /// <summary>The table. A command has a row for each group of people it is entrusted to; in one phase it is entrusted to one group.</summary>
    public static ImmutableArray<Entrustment> Table { get; } =
    [
        // Preparing
        Entrust<ConveneSession>(Givers.OfficeAlone, Nothing),
        Entrust<SeatCouncil>(Givers.Preparing, Convened),
        Entrust<EnterProduct>(Givers.Preparing, UntilClosed),
        Entrust<EnterProducts>(Givers.Preparing, UntilClosed),
        Entrust<CorrectProduct>(Givers.Preparing, UntilClosed),
        Entrust<OrderAgenda>(Givers.Preparing, UntilClosed),
        Entrust<WithdrawProduct>(Givers.Preparing, Convened), // once it has begun the council hears of it from whoever presides
        Entrust<WithdrawProduct>(Givers.Presiding, OnceOpened),
        Entrust<DeclareRecusal>(Givers.SteppingAside, UntilClosed),
        Entrust<LiftRecusal>(Givers.SteppingAside, UntilClosed),

        // Sitting
        Entrust<RecordAttendance>(Givers.Preparing, UntilClosed),
        Entrust<ReplaceMember>(Givers.Preparing, OnceOpened),
        Entrust<DelegateChair>(Givers.Delegating, UntilClosed),
        Entrust<OpenSession>(Givers.Presiding, Convened),
        Entrust<PauseSession>(Givers.Presiding, Open),
        Entrust<ResumeSession>(Givers.Presiding, Paused, Adjourned),
        Entrust<AdjournSession>(Givers.Presiding, Open),
        Entrust<AdjournSession>(Givers.Preparing, Convened, Paused, Adjourned), // whoever is left must be able to send the others home
        Entrust<CallMeeting>(Givers.Presiding, OnceOpened),
        Entrust<RecordNote>(Givers.Preparing, UntilSealed),

        // Scoring
        Entrust<OpenRound>(Givers.Presiding, Open),
        Entrust<CastBallot>(Givers.Scoring, Open),
        Entrust<WithdrawBallot>(Givers.Scoring, Open),
        Entrust<EnterPaperBallot>(Givers.Copying, Open),
        Entrust<ConfirmPaperBallot>(Givers.Comparing, Open),
        Entrust<RejectPaperBallot>(Givers.Comparing, Open),
        Entrust<CloseRound>(Givers.Presiding, Open),

        // Deciding
        Entrust<OrderRescore>(Givers.Presiding, Open),
        Entrust<AcceptSpread>(Givers.Presiding, Open),
        Entrust<ProposeElimination>(Givers.Anyone, Open),
        Entrust<VoteOnElimination>(Givers.Scoring, Open),
        Entrust<RuleElimination>(Givers.Presiding, Open),
        Entrust<RateProduct>(Givers.Presiding, Open),
        Entrust<ContestRating>(Givers.Questioning, Open, Paused, Adjourned, Closed),
        Entrust<UpholdRating>(Givers.Presiding, Open),
        Entrust<SetRatingAside>(Givers.Presiding, Open),

        // Concluding
        Entrust<CloseSession>(Givers.Presiding, OnceOpened),
        Entrust<ReviseTemplate>(Givers.Preparing, UntilSealed),
        Entrust<DrawMinutes>(Givers.KeepingMinutes, Closed),
        Entrust<SignMinutes>(Givers.KeepingMinutes, Closed),
        Entrust<SealSession>(Givers.Presiding, Closed),
        Entrust<ReopenSession>(Givers.Presiding, Closed, Sealed),
        Entrust<VoidSession>(Givers.Preparing, Convened),
        Entrust<VoidSession>(Givers.Presiding, Open, Paused, Adjourned, Closed, Sealed),
    ];

    private static readonly ILookup<Type, Entrustment> ByCommand = Table.ToLookup(row => row.Command);

    /// <summary>
    /// Why an actor may not give a kind of command as the session stands, or null. The phase is asked first: that nobody can do it now
    /// helps everybody who tries more than whose work it would be.
    /// </summary>
    /// <param name="state">The session.</param>
    /// <param name="command">The command's type.</param>
    /// <param name="actor">Who asks.</param>
    /// <exception cref="ArgumentOutOfRangeException">The table has no row for this command.</exception>
    public static Refusal? Hindrance(SessionState state, Type command, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(state);
        var rows = ByCommand[command];
        if (!rows.Any())
        {
            throw new ArgumentOutOfRangeException(nameof(command), command.Name, "Nobody is entrusted with this command.");
        }

        return rows.FirstOrDefault(row => row.Phases.Contains(state.Phase)) switch
        {
            null => new Refusal.WrongPhase(state.Phase),
            var row => IsAmong(row.Givers, state, actor) ? null : new Refusal.NotYourRole(row.Givers.Named),
        };
    }

    private static bool IsAmong(Givers givers, SessionState state, Actor actor) => actor switch
    {
        Actor.OfficeActor => givers.Office,
        Actor.SeatActor { SeatId: var id } => state.FindSeat(id) is { Role: var role } && givers.Include(role),
        _ => throw new ArgumentOutOfRangeException(nameof(actor)),
    };

    private static Entrustment Entrust<TCommand>(Givers givers, params SessionPhase[] phases)
        where TCommand : SessionCommand => new(typeof(TCommand), givers, [.. phases]);
}
