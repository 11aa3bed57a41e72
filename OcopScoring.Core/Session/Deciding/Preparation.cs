using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using static OcopScoring.Core.Session.Deciding.Conditions;

namespace OcopScoring.Core.Session.Deciding;

/// <summary>Calling a session and naming its seats.</summary>
internal sealed class Preparation(Lawbook law)
{
    public Decision Convene(ConveneSession command)
    {
        var refusal = ShortEnough(("title", command.Title), ("decisionNumber", command.DecisionNumber), ("place", command.Place))
            ?? SoundDates(command);
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        if (law.FindRules(command.RulesId, command.RulesVersion) is not { } rules)
        {
            return Refuse(new Refusal.RulesUnknown(command.RulesId, command.RulesVersion));
        }

        if (law.FindTemplate(command.TemplateId, command.TemplateVersion) is not { } template)
        {
            return Refuse(new Refusal.TemplateUnknown(command.TemplateId, command.TemplateVersion));
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
                command.Form,
                command.Campaign,
                command.HeldOn,
                command.Deadline,
                Clean(command.Place),
                new RulesPin(rules.Id, rules.Version, rules.Sha256),
                new TemplatePin(template.Id, template.Version, template.Sha256))),
            var ruling => Refuse(AgendaKeeping.OutsideTheLaw(ruling)),
        };
    }

    public static Decision SeatCouncil(SessionState state, SeatCouncil command, Actor actor)
    {
        var refusal = state.Prepares(actor)
            ?? state.IsAsSeen(command.SeenAt)
            ?? (command.Seats.IsDefaultOrEmpty ? new Refusal.SeatsInvalid() : null)
            ?? ShortEnough([.. command.Seats.SelectMany(seat => new[] { ("seat", seat.Id), ("office", seat.Office) })]);
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        ImmutableArray<Seat> seats = [.. command.Seats.Select(seat => seat with { Id = Clean(seat.Id), Office = Clean(seat.Office) })];
        return AreSound(seats) ? Accept(new CouncilSeated(seats)) : Refuse(new Refusal.SeatsInvalid());
    }

    /// <summary>Whether these seats make a council.</summary>
    public static bool AreSound(IReadOnlyCollection<Seat> seats) =>
        seats.Count(seat => seat.Role == SeatRole.Chair) == 1
        && AllDistinct(seats.Select(seat => seat.Id))
        && AllDistinct(seats.Select(seat => seat.Office))
        && !seats.Any(seat => seat.Id.Any(char.IsControl)); // the id names the actor in every envelope, on a line of its own

    private static Refusal? SoundDates(ConveneSession command) => command switch
    {
        { Form: SessionForm.WrittenOpinion } when command.Deadline is not { } deadline || deadline < command.HeldOn =>
            new Refusal.DeadlineInvalid(command.Form),
        { Form: not SessionForm.WrittenOpinion, Deadline: not null } => new Refusal.DeadlineInvalid(command.Form),
        _ when !command.Campaign.Allows(command.HeldOn) => new Refusal.CampaignInvalid(command.Campaign),
        _ => null,
    };

    private static bool AllDistinct(IEnumerable<string> texts) => texts.GroupBy(text => text, StringComparer.Ordinal).All(group => group.Count() == 1);
}
