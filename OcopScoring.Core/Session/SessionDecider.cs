using OcopScoring.Core.Scoring;

namespace OcopScoring.Core.Session;

/// <summary>
/// Decides commands: from the session as it stands and the pinned law, either the facts to record or the reason why not. Pure;
/// the same state, command and context always give the same answer, which is what lets an auditor decide them again.
/// </summary>
public sealed class SessionDecider
{
    private readonly Preparation _preparation;
    private readonly RoundKeeping _rounds;
    private readonly Conclusion _conclusion;

    /// <summary>A decider by this book of law.</summary>
    /// <param name="law">The editions and the rules.</param>
    public SessionDecider(Lawbook law)
    {
        ArgumentNullException.ThrowIfNull(law);
        Scoreboard = new Scoreboard(law);
        _preparation = new Preparation(law);
        _rounds = new RoundKeeping(Scoreboard);
        _conclusion = new Conclusion(Scoreboard);
    }

    /// <summary>What the forms of a session come to, by the same law.</summary>
    public Scoreboard Scoreboard { get; }

    /// <summary>Decides one command.</summary>
    /// <param name="state">The session as it stands.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="context">Who asks, and when.</param>
    public Decision Decide(SessionState state, SessionCommand command, CommandContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        var actor = context.Actor;
        return command switch
        {
            ConveneSession convene => _preparation.Convene(state, convene, actor),
            SeatCouncil seat => Preparation.SeatCouncil(state, seat, actor),
            EnterProduct enter => _preparation.EnterProduct(state, enter, actor),
            RecordAttendance attendance => Preparation.RecordAttendance(state, attendance, actor),
            OpenSession => _conclusion.Open(state, actor),
            OpenRound open => _rounds.Open(state, open, actor),
            CastBallot cast => _rounds.Cast(state, cast, actor),
            CloseRound close => _rounds.Close(state, close, actor),
            OrderRescore rescore => _rounds.OrderRescore(state, rescore, actor),
            AcceptSpread accept => RoundKeeping.AcceptSpread(state, accept, actor),
            RateProduct rate => _conclusion.Rate(state, rate, actor),
            SealSession seal => Conclusion.Seal(state, seal, actor),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
        };
    }
}
