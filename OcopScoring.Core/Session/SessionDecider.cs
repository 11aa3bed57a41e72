using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session.Deciding;

namespace OcopScoring.Core.Session;

/// <summary>
/// Decides commands: from the session as it stands and the pinned law, either the facts to record or the reason why not. Pure;
/// the same state, command and context always give the same answer, which is what lets an auditor decide them again.
/// </summary>
public sealed class SessionDecider
{
    private readonly Preparation _preparation;
    private readonly AgendaKeeping _agenda;
    private readonly ListKeeping _lists;
    private readonly Recusing _recusing;
    private readonly Presence _presence;
    private readonly Sitting _sitting;
    private readonly RoundKeeping _rounds;
    private readonly FormKeeping _forms;
    private readonly EliminationKeeping _eliminations;
    private readonly RatingKeeping _ratings;
    private readonly MinutesKeeping _minutes;

    /// <summary>A decider by this book of law.</summary>
    /// <param name="law">The editions and the rules.</param>
    public SessionDecider(Lawbook law)
    {
        ArgumentNullException.ThrowIfNull(law);
        Scoreboard = new Scoreboard(law);
        _preparation = new Preparation(law);
        _agenda = new AgendaKeeping(law);
        _lists = new ListKeeping(_agenda);
        _recusing = new Recusing(Scoreboard);
        _presence = new Presence(Scoreboard);
        _rounds = new RoundKeeping(Scoreboard);
        _sitting = new Sitting(Scoreboard, _agenda, _rounds);
        _forms = new FormKeeping(Scoreboard);
        _eliminations = new EliminationKeeping(Scoreboard);
        _ratings = new RatingKeeping(Scoreboard);
        _minutes = new MinutesKeeping(Scoreboard);
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
        if (Authority.Hindrance(state, command.GetType(), actor) is { } hindrance)
        {
            return new Decision.Refused(hindrance);
        }

        return command switch
        {
            ConveneSession convene => _preparation.Convene(convene),
            SeatCouncil seat => Preparation.SeatCouncil(state, seat, actor),
            EnterProduct enter => _agenda.Enter(state, enter, actor),
            CorrectProduct correct => _agenda.Correct(state, correct, actor),
            EnterProducts list => _lists.Enter(state, list, actor),
            WithdrawProduct withdraw => AgendaKeeping.Withdraw(state, withdraw, actor),
            OrderAgenda order => AgendaKeeping.Order(state, order, actor),
            DeclareRecusal recusal => _recusing.Declare(state, recusal, actor),
            LiftRecusal lift => Recusing.Lift(state, lift, actor),
            RecordAttendance attendance => _presence.Record(state, attendance, actor),
            ReplaceMember replace => _presence.Replace(state, replace, actor),
            DelegateChair chair => Presence.Delegate(state, chair),
            OpenSession => _sitting.Open(state, context),
            PauseSession pause => Sitting.Pause(state, pause, actor),
            ResumeSession => _sitting.Resume(state, context),
            AdjournSession adjourn => _sitting.Adjourn(state, adjourn, actor),
            CallMeeting meeting => _sitting.CallMeeting(state, meeting, context),
            RecordNote note => Sitting.Note(state, note, actor),
            CloseSession close => Concluding.Close(state, close, actor),
            ReviseTemplate revise => Concluding.Revise(state, revise, actor),
            DrawMinutes draw => _minutes.Draw(state, draw, actor),
            SignMinutes sign => MinutesKeeping.Sign(state, sign, actor),
            SealSession => Concluding.Seal(state, actor),
            ReopenSession reopen => Concluding.Reopen(state, reopen, actor),
            VoidSession annul => Concluding.Void(state, annul, actor),
            OpenRound open => _rounds.Open(state, open, context),
            CloseRound close => _rounds.Close(state, close, context),
            OrderRescore rescore => _rounds.OrderRescore(state, rescore, context),
            AcceptSpread accept => RoundKeeping.AcceptSpread(state, accept, actor),
            CastBallot cast => _forms.Cast(state, cast, context),
            WithdrawBallot withdraw => FormKeeping.Withdraw(state, withdraw, context),
            EnterPaperBallot paper => _forms.EnterPaper(state, paper, context),
            ConfirmPaperBallot confirm => FormKeeping.ConfirmPaper(state, confirm, context),
            RejectPaperBallot reject => FormKeeping.RejectPaper(state, reject, context),
            ProposeElimination propose => _eliminations.Propose(state, propose, actor),
            VoteOnElimination vote => EliminationKeeping.Vote(state, vote, actor),
            RuleElimination rule => _eliminations.Rule(state, rule, actor),
            RateProduct rate => _ratings.Rate(state, rate, actor),
            ContestRating contest => RatingKeeping.Contest(state, contest, actor),
            UpholdRating uphold => _ratings.Uphold(state, uphold, actor),
            SetRatingAside aside => _ratings.SetAside(state, aside, actor),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
        };
    }
}
