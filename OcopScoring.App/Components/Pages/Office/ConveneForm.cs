using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Office;

/// <summary>What someone has written into the form that calls a session, before anything is asked of Core.</summary>
public sealed class ConveneForm
{
    public string Title { get; set; } = string.Empty;

    public string DecisionNumber { get; set; } = string.Empty;

    public CouncilLevel Level { get; set; } = CouncilLevel.Province;

    public SessionForm Form { get; set; } = SessionForm.InPerson;

    public SessionPurpose Purpose { get; set; }

    public int Year { get; set; }

    public int Round { get; set; } = 1;

    public DateOnly? HeldOn { get; set; }

    public DateOnly? Deadline { get; set; }

    public string Place { get; set; } = string.Empty;

    /// <summary>The council's rules.</summary>
    public CouncilRules? Rules { get; set; }

    /// <summary>The command, or what is missing of it.</summary>
    /// <param name="missing">Null when there is a command.</param>
    public ConveneSession? Read(out Refusal? missing)
    {
        missing = HeldOn is null ? new Refusal.TextMissing("heldOn") : Rules is null ? new Refusal.TextMissing("rules") : null;
        return missing is not null
            ? null
            : new ConveneSession(Title, DecisionNumber, Level, Purpose, HeldOn!.Value, Place, Rules!.Id, Rules.Version)
            {
                Form = Form,
                Campaign = new Campaign(Year, Round),
                // A day left over from another choice of form is not asked for, so it is not sent either.
                Deadline = Form == SessionForm.WrittenOpinion ? Deadline : null,
            };
    }
}
