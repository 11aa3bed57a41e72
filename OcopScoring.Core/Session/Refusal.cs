using System.Collections.Immutable;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Core.Session;

/// <summary>Why a command is not carried out: an expected answer, a typed fact, not an exception. Words are made elsewhere.</summary>
public abstract record Refusal
{
    private Refusal()
    {
    }

    /// <summary>The command belongs to other roles than the actor's.</summary>
    public sealed record NotYourRole(ImmutableArray<SeatRole> Allowed) : Refusal;

    /// <summary>The session is not in a phase in which this can be done.</summary>
    public sealed record WrongPhase(SessionPhase Phase) : Refusal;

    /// <summary>Sessions for this purpose are not kept in the database at hand: no official one beside a demonstration, nor the reverse.</summary>
    public sealed record PurposeElsewhere(SessionPurpose Purpose) : Refusal;

    /// <summary>A text is empty that must not be.</summary>
    public sealed record TextMissing(string Field) : Refusal;

    /// <summary>A text is longer than allowed.</summary>
    public sealed record TextTooLong(string Field, int Limit) : Refusal;

    /// <summary>No rules with this id and version are in the book of law.</summary>
    public sealed record RulesUnknown(string Id, int Version) : Refusal;

    /// <summary>No template with this id and version is in the book of law.</summary>
    public sealed record TemplateUnknown(string Id, int Version) : Refusal;

    /// <summary>There must be exactly one chair, and seats need ids and offices of their own.</summary>
    public sealed record SeatsInvalid : Refusal;

    /// <summary>The session has no seat with this id.</summary>
    public sealed record SeatUnknown(string SeatId) : Refusal;

    /// <summary>The attendance is already recorded so.</summary>
    public sealed record AttendanceUnchanged(string SeatId, bool Present) : Refusal;

    /// <summary>A product with this id or code is on the agenda.</summary>
    public sealed record ProductDuplicate(string Code) : Refusal;

    /// <summary>The agenda has no such product.</summary>
    public sealed record ProductUnknown(string ProductId) : Refusal;

    /// <summary>The list was held against the session as it was at this version; something has happened since.</summary>
    public sealed record ListOutdated(int SeenAt) : Refusal;

    /// <summary>The list has nothing to enter or to correct.</summary>
    public sealed record ListEmpty : Refusal;

    /// <summary>One product of a list is refused, and with it the whole list.</summary>
    public sealed record InList(string Code, Refusal Reason) : Refusal;

    /// <summary>The edition has no set with this number.</summary>
    public sealed record SetUnknown(int Number) : Refusal;

    /// <summary>No edition of the law covers these dates.</summary>
    public sealed record OutsideTheLaw(DateOnly Evaluated, DateOnly Earliest) : Refusal;

    /// <summary>The dossier was filed after the day of the session.</summary>
    public sealed record FiledAfterEvaluation(DateOnly Filed, DateOnly Evaluated) : Refusal;

    /// <summary>The council's level has no competence on the day of the session (districts after 05/07/2025).</summary>
    public sealed record LevelHasNoCompetence(CouncilLevel Level, DateOnly Day) : Refusal;

    /// <summary>The text of the set is second-hand or reconstructed; it serves practice and demonstration only.</summary>
    public sealed record NotFitForOfficialUse(string SetId, TextStatus Status) : Refusal;

    /// <summary>The agenda is empty.</summary>
    public sealed record NothingOnAgenda : Refusal;

    /// <summary>Too few members are present.</summary>
    public sealed record QuorumMissing(int Present, int Needed, int Seated) : Refusal;

    /// <summary>Neither the chair nor the vice-chair is present.</summary>
    public sealed record NobodyPresides : Refusal;

    /// <summary>Another product is being scored.</summary>
    public sealed record AnotherRoundOpen(string ProductId) : Refusal;

    /// <summary>The product is not at the point where this can be done.</summary>
    public sealed record WrongProgress(ProductProgress Progress) : Refusal;

    /// <summary>The member is not recorded as present.</summary>
    public sealed record NotPresent(string SeatId) : Refusal;

    /// <summary>The form is not complete or not valid.</summary>
    public sealed record BallotInvalid(ImmutableArray<BallotProblem> Problems) : Refusal;

    /// <summary>A re-score may change only the disputed criteria.</summary>
    public sealed record CriterionLocked(string Criterion) : Refusal;

    /// <summary>No form is in; there is nothing to close.</summary>
    public sealed record NoForms : Refusal;

    /// <summary>Forms are missing of members who are, or were, in the room, and no reason is given.</summary>
    public sealed record FormsMissing(ImmutableArray<string> SeatIds) : Refusal;

    /// <summary>Totals lie too far apart: re-score, or accept with a reason.</summary>
    public sealed record SpreadTooWide(SpreadExceeded Spread) : Refusal;

    /// <summary>The spread is within the limit; there is nothing to accept or to re-score.</summary>
    public sealed record SpreadWithinLimit : Refusal;

    /// <summary>A re-score needs criteria of the product's set.</summary>
    public sealed record CriteriaInvalid(ImmutableArray<string> Criteria) : Refusal;

    /// <summary>Products are not rated and no reason is given.</summary>
    public sealed record ProductsUnrated(ImmutableArray<string> ProductIds) : Refusal;

    /// <summary>A written opinion needs a last day that is not before its first; no other session has one.</summary>
    public sealed record DeadlineInvalid(SessionForm Form) : Refusal;

    /// <summary>The round of the year is numbered from 1 and belongs to the session's year, or to the one before.</summary>
    public sealed record CampaignInvalid(Campaign Campaign) : Refusal;

    /// <summary>The code is not province, commune, ordinal number and year.</summary>
    public sealed record CodeInvalid(string Code) : Refusal;

    /// <summary>On that day the law would judge these products by another edition than the one they are pinned to.</summary>
    public sealed record EditionWouldChange(DateOnly Day, ImmutableArray<string> ProductIds) : Refusal;

    /// <summary>The day must lie after that of the sitting.</summary>
    public sealed record DayInvalid(DateOnly SittingOn) : Refusal;

    /// <summary>An official session sits on its day; today is another.</summary>
    public sealed record NotTheDay(DateOnly SittingOn, DateOnly Today) : Refusal;

    /// <summary>The last day for forms of this written opinion is over.</summary>
    public sealed record DeadlinePassed(DateOnly Deadline) : Refusal;

    /// <summary>Until the last day is over, a written opinion waits for the forms of these members; they were promised it.</summary>
    public sealed record DeadlineRunning(DateOnly Deadline, ImmutableArray<string> SeatIds) : Refusal;

    /// <summary>Only a written opinion is taken to a meeting; every other session meets anyway.</summary>
    public sealed record NotWritten : Refusal;

    /// <summary>The new order must name every product once.</summary>
    public sealed record AgendaMismatch : Refusal;

    /// <summary>Taking part over a line is for hybrid sessions.</summary>
    public sealed record NotHybrid : Refusal;

    /// <summary>The chair can be delegated to a vice-chair only, and to one to whom it is not delegated already.</summary>
    public sealed record DelegateInvalid(string SeatId) : Refusal;

    /// <summary>The seat takes no part in judging this product.</summary>
    public sealed record Recused(string SeatId, string ProductId) : Refusal;

    /// <summary>The seat is not recused from this product.</summary>
    public sealed record NotRecused(string SeatId, string ProductId) : Refusal;

    /// <summary>The seat's form is in.</summary>
    public sealed record FormAlreadyIn(string SeatId, string ProductId) : Refusal;

    /// <summary>The seat has no form in that could be taken back.</summary>
    public sealed record NoFormIn(string SeatId) : Refusal;

    /// <summary>The scan of the paper is missing: its SHA-256 is 64 hexadecimal digits.</summary>
    public sealed record ScanMissing : Refusal;

    /// <summary>No paper form of this seat waits for a second person, or another one than was looked at.</summary>
    public sealed record NoPaperWaiting(string SeatId) : Refusal;

    /// <summary>
    /// A paper form is compared by a second person: its own member, another secretary, or whoever presides once their own form is in;
    /// never the one who entered it.
    /// </summary>
    public sealed record SecondPersonNeeded(string SeatId) : Refusal;

    /// <summary>The product's set has no such ground of elimination.</summary>
    public sealed record GroundUnknown(string GroundId) : Refusal;

    /// <summary>An elimination is proposed already and not ruled on.</summary>
    public sealed record EliminationPending(string ProductId) : Refusal;

    /// <summary>No elimination of this product is proposed.</summary>
    public sealed record NoEliminationProposed(string ProductId) : Refusal;

    /// <summary>A text of the papers is empty, too long, of several lines, or names a field there is none of.</summary>
    public sealed record TemplateInvalid(PaperTextProblem Problem) : Refusal;

    /// <summary>Someone else has changed the wording of the papers meanwhile.</summary>
    public sealed record TemplateOutdated(int Revision) : Refusal;

    /// <summary>The minutes cannot be drawn while these checks fail.</summary>
    public sealed record MinutesNotReady(ImmutableArray<MinutesCheckKind> Checks) : Refusal;

    /// <summary>The document tells of another state of the record than the one at hand; it has to be made anew.</summary>
    public sealed record RecordMovedOn(int AsOf, int Now) : Refusal;

    /// <summary>No document was given: its SHA-256 is 64 hexadecimal digits.</summary>
    public sealed record DocumentMissing : Refusal;

    /// <summary>The minutes have not been drawn.</summary>
    public sealed record MinutesNotDrawn : Refusal;

    /// <summary>This drawing of the minutes was replaced, or the record has more to tell since.</summary>
    public sealed record MinutesOutdated(int Number) : Refusal;

    /// <summary>The minutes stand as they are: nothing was recorded since this drawing, or this very file is attached.</summary>
    public sealed record MinutesUnchanged(int Number) : Refusal;

    /// <summary>The signed minutes are not attached.</summary>
    public sealed record MinutesUnsigned(int Number) : Refusal;

    /// <summary>The votes in decide neither way; these members have not voted.</summary>
    public sealed record VotesMissing(ImmutableArray<string> SeatIds) : Refusal;
}

/// <summary>The answer to a command.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Carried out: these facts are to be recorded, all or none.</summary>
    /// <param name="Events">One or more facts.</param>
    public sealed record Accepted(ImmutableArray<SessionEvent> Events) : Decision;

    /// <summary>Not carried out; nothing changes.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : Decision;
}
