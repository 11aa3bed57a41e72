using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using static OcopScoring.Core.Session.Conditions;

namespace OcopScoring.Core.Session;

/// <summary>Calling a session, its seats, its agenda and who is in the room.</summary>
internal sealed class Preparation(Lawbook law)
{
    public Decision Convene(SessionState state, ConveneSession command, Actor actor)
    {
        var refusal = state.IsIn(SessionPhase.Nothing)
            ?? (actor is Actor.OfficeActor ? null : new Refusal.NotYourRole([SeatRole.Secretary]))
            ?? ShortEnough(("title", command.Title), ("decisionNumber", command.DecisionNumber), ("place", command.Place));
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        if (law.FindRules(command.RulesId, command.RulesVersion) is not { } rules)
        {
            return Refuse(new Refusal.RulesUnknown(command.RulesId, command.RulesVersion));
        }

        return law.Criteria.RuleEdition(DossierKind.First, command.HeldOn, command.HeldOn) switch
        {
            EditionRuling.Applies ruling when ruling.Edition.CompetenceOf(command.Level, command.HeldOn) is null =>
                Refuse(new Refusal.LevelHasNoCompetence(command.Level, command.HeldOn)),
            EditionRuling.Applies => Accept(new SessionConvened(
                Clean(command.Title),
                Clean(command.DecisionNumber),
                command.Level,
                command.Purpose,
                command.HeldOn,
                Clean(command.Place),
                new RulesPin(rules.Id, rules.Version, rules.Sha256))),
            var ruling => Refuse(OutsideTheLaw(ruling)),
        };
    }

    public static Decision SeatCouncil(SessionState state, SeatCouncil command, Actor actor)
    {
        var refusal = state.IsIn(SessionPhase.Convened)
            ?? state.Prepares(actor)
            ?? (command.Seats.IsDefaultOrEmpty ? new Refusal.SeatsInvalid() : null)
            ?? ShortEnough([.. command.Seats.SelectMany(seat => new[] { ("seat", seat.Id), ("office", seat.Office) })]);
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        ImmutableArray<Seat> seats = [.. command.Seats.Select(seat => seat with { Id = Clean(seat.Id), Office = Clean(seat.Office) })];
        var sound = seats.Count(seat => seat.Role == SeatRole.Chair) == 1
            && AllDistinct(seats.Select(seat => seat.Id))
            && AllDistinct(seats.Select(seat => seat.Office))
            && !seats.Any(seat => seat.Id.Any(char.IsControl)); // the id names the actor in every envelope, on a line of its own
        return sound ? Accept(new CouncilSeated(seats)) : Refuse(new Refusal.SeatsInvalid());
    }

    public Decision EnterProduct(SessionState state, EnterProduct command, Actor actor)
    {
        var refusal = state.IsIn(SessionPhase.Convened, SessionPhase.Open)
            ?? state.Prepares(actor)
            ?? ShortEnough(("product", command.Id), ("code", command.Code), ("name", command.Name), ("producer", command.Producer));
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        var (id, code) = (Clean(command.Id), Clean(command.Code));
        if (state.Products.Any(product => product.Product.Id == id || product.Product.Code == code))
        {
            return Refuse(new Refusal.ProductDuplicate(command.Code));
        }

        var convening = state.Convening!;
        var ruling = law.Criteria.RuleEdition(command.Kind, command.FiledOn, convening.HeldOn);
        if (ruling is not EditionRuling.Applies { Edition: var edition, Clause: var clause })
        {
            return Refuse(OutsideTheLaw(ruling));
        }

        if (law.Criteria.FindSet(CriteriaSet.MakeId(edition.Id, command.SetNumber)) is not { } set)
        {
            return Refuse(new Refusal.SetUnknown(command.SetNumber));
        }

        if (convening.Purpose == SessionPurpose.Official && !set.Provenance.FitForOfficialUse)
        {
            return Refuse(new Refusal.NotFitForOfficialUse(set.Id, set.Provenance.Status));
        }

        return Accept(new ProductEntered(new Product(
            id,
            code,
            Clean(command.Name),
            Clean(command.Producer),
            new SetPin(set.Id, set.Sha256),
            command.Kind,
            command.FiledOn,
            clause)));
    }

    public static Decision RecordAttendance(SessionState state, RecordAttendance command, Actor actor)
    {
        var refusal = state.IsIn(SessionPhase.Convened, SessionPhase.Open) ?? state.Prepares(actor);
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        if (state.FindSeat(command.SeatId) is not { } seat)
        {
            return Refuse(new Refusal.SeatUnknown(command.SeatId));
        }

        return state.IsPresent(seat) == command.Present
            ? Refuse(new Refusal.AttendanceUnchanged(command.SeatId, command.Present))
            : Accept(new AttendanceRecorded(command.SeatId, command.Present));
    }

    private static Refusal OutsideTheLaw(EditionRuling ruling) => ruling switch
    {
        EditionRuling.OutsideTheLaw outside => new Refusal.OutsideTheLaw(outside.Evaluated, outside.Earliest),
        EditionRuling.FiledAfterEvaluation late => new Refusal.FiledAfterEvaluation(late.Filed, late.Evaluated),
        _ => throw new ArgumentOutOfRangeException(nameof(ruling)),
    };

    private static bool AllDistinct(IEnumerable<string> texts) => texts.GroupBy(text => text, StringComparer.Ordinal).All(group => group.Count() == 1);
}
