using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using Form = System.Collections.Immutable.ImmutableSortedDictionary<string, string?>;

namespace OcopScoring.Tests.Simulation;

/// <summary>
/// A second set of books, kept from the facts alone and as plainly as can be: who is in the room, who is recused, whose form counts.
/// It knows nothing of how Core keeps its own.
/// </summary>
internal sealed class Bookkeeping(QuorumRule rule)
{
    private readonly HashSet<string> _in = [];
    private readonly HashSet<(string Product, string Seat)> _recused = [];
    private readonly Dictionary<string, Dictionary<string, Form>> _forms = [];
    private readonly Dictionary<(string Product, string Seat), Form> _papers = [];
    private List<Seat> _seats = [];
    private string? _delegate;
    private bool _written;
    private bool _begun;

    public bool IsRecused(string product, string seat) => _recused.Contains((product, seat));

    /// <summary>The forms that count: the last of each seat in the latest round, not taken back, not of a recused seat.</summary>
    public List<Form> CountedForms(string product) =>
        [.. _forms[product].Where(form => !IsRecused(product, form.Key)).OrderBy(form => form.Key, StringComparer.Ordinal).Select(form => form.Value)];

    /// <summary>Whether enough of those who judge are here, and someone to preside over them.</summary>
    public bool IsQuorate(string? product)
    {
        var judges = Judges(product);
        var here = judges.Count(seat => _in.Contains(seat.Id));
        return here > 0 && here * rule.Of >= judges.Count * rule.Present && (!rule.ChairRequired || judges.Exists(Presides));
    }

    /// <summary>Whether a written opinion was given by enough of those who judge; true in every session that meets.</summary>
    public bool IsAnswered(string product) =>
        !_written || CountedForms(product).Count * rule.Of >= Judges(product).Count * rule.Present;

    public void Enter(SessionEvent fact)
    {
        switch (fact)
        {
            case SessionConvened convened:
                _written = convened.Form == SessionForm.WrittenOpinion;
                break;
            case CouncilSeated seated:
                _seats = [.. seated.Seats];
                _delegate = null;
                Empty();
                break;
            case SessionOpened:
                _begun = true;
                break;
            case MeetingCalled:
                _written = false;
                Empty();
                break;
            case SessionReopened:
            case SessionAdjourned when _begun:
                Empty();
                break;
            case AttendanceRecorded { Attendance: Attendance.Out } left:
                _in.Remove(left.SeatId);
                break;
            case AttendanceRecorded came:
                _in.Add(came.SeatId);
                break;
            case MemberReplaced replaced:
                Replace(replaced);
                break;
            case ChairDelegated delegated:
                _delegate = delegated.SeatId;
                break;
            default:
                EnterForm(fact);
                break;
        }
    }

    private void EnterForm(SessionEvent fact)
    {
        switch (fact)
        {
            case RecusalDeclared recusal:
                _recused.Add((recusal.ProductId, recusal.SeatId));
                _papers.Remove((recusal.ProductId, recusal.SeatId));
                break;
            case RecusalLifted lifted:
                _recused.Remove((lifted.ProductId, lifted.SeatId));
                break;
            case RoundOpened opened:
                _forms[opened.ProductId] = [];
                break;
            case RescoreOrdered rescore:
                _forms[rescore.ProductId] = [];
                break;
            case BallotCast cast:
                _forms[cast.ProductId][cast.SeatId] = cast.Choices;
                _papers.Remove((cast.ProductId, cast.SeatId));
                break;
            case BallotWithdrawn withdrawn:
                _forms[withdrawn.ProductId].Remove(withdrawn.SeatId);
                break;
            case PaperBallotEntered paper:
                _papers[(paper.ProductId, paper.SeatId)] = paper.Choices;
                break;
            case PaperBallotConfirmed confirmed:
                _forms[confirmed.ProductId][confirmed.SeatId] = _papers[(confirmed.ProductId, confirmed.SeatId)];
                break;
        }
    }

    private List<Seat> Judges(string? product) =>
        [.. _seats.Where(seat => seat.Role is not (SeatRole.Secretary or SeatRole.AdvisoryTeam) && (product is null || !IsRecused(product, seat.Id)))];

    private bool Presides(Seat seat) => _in.Contains(seat.Id) && (seat.Role == SeatRole.Chair || seat.Id == _delegate);

    private void Replace(MemberReplaced replaced)
    {
        _seats[_seats.FindIndex(seat => seat.Id == replaced.SeatId)] = replaced.Replacement;
        _in.Remove(replaced.SeatId);
        if (_written)
            _in.Add(replaced.Replacement.Id);
        if (_delegate == replaced.SeatId)
            _delegate = null;
    }

    private void Empty()
    {
        _in.Clear();
        if (_written)
            _in.UnionWith(_seats.Select(seat => seat.Id));
    }
}
