using System.Collections.Immutable;

namespace OcopScoring.Core.Criteria;

/// <summary>An edition of the law: the instrument that enacts 26 sets of criteria, and its procedure as data.</summary>
public sealed class CriteriaEdition
{
    internal CriteriaEdition(Instrument instrument, EditionProcedure procedure, ImmutableArray<CriteriaSet> sets)
    {
        Instrument = instrument;
        StarBands = procedure.StarBands;
        Applicability = procedure.Applicability;
        Competences = procedure.Competences;
        DossierKinds = procedure.DossierKinds;
        Rounds = procedure.Rounds;
        CertificateMonths = procedure.CertificateMonths;
        CommuneAssessment = procedure.CommuneAssessment;
        Sets = sets;
    }

    private CriteriaEdition(CriteriaEdition other, ImmutableArray<CriteriaSet> sets)
    {
        Instrument = other.Instrument;
        StarBands = other.StarBands;
        Applicability = other.Applicability;
        Competences = other.Competences;
        DossierKinds = other.DossierKinds;
        Rounds = other.Rounds;
        CertificateMonths = other.CertificateMonths;
        CommuneAssessment = other.CommuneAssessment;
        Sets = sets;
    }

    /// <summary>The id used in pins and folders, such as "qd-26-2026".</summary>
    public string Id => Instrument.Id;

    /// <summary>The legal instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>Bands from five stars down to one.</summary>
    public ImmutableArray<StarBand> StarBands { get; }

    /// <summary>When this edition applies; together the editions leave no day without exactly one.</summary>
    public ImmutableArray<ApplicabilityRule> Applicability { get; }

    /// <summary>Who recognises what, by level and period.</summary>
    public ImmutableArray<Competence> Competences { get; }

    /// <summary>The kinds of dossier.</summary>
    public ImmutableArray<DossierKindRule> DossierKinds { get; }

    /// <summary>Rounds of the year, where the edition fixes them.</summary>
    public ImmutableArray<RatingRound> Rounds { get; }

    /// <summary>For how many months a certificate holds.</summary>
    public int CertificateMonths { get; }

    /// <summary>What the commune assesses first, where the edition says so.</summary>
    public CommuneAssessment? CommuneAssessment { get; }

    /// <summary>The sets in the order of their numbers.</summary>
    public ImmutableArray<CriteriaSet> Sets { get; }

    /// <summary>The same edition with these sets.</summary>
    /// <param name="sets">The sets.</param>
    internal CriteriaEdition With(ImmutableArray<CriteriaSet> sets) => new(this, sets);

    /// <summary>What a council of this level may do on this day, or null when the level has no competence then.</summary>
    /// <param name="level">The level of the council.</param>
    /// <param name="day">The day of the evaluation.</param>
    public Competence? CompetenceOf(CouncilLevel level, DateOnly day) =>
        Competences.FirstOrDefault(competence => competence.Level == level && competence.InForce.Contains(day));
}

/// <summary>A legal instrument and its amendments.</summary>
/// <param name="Id">The id used in pins and folders.</param>
/// <param name="Number">The official number.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Issued">The day it was issued.</param>
/// <param name="InForce">The days on which it is in force.</param>
/// <param name="CriteriaAnnex">The annex that prints the sets.</param>
/// <param name="Source">Where these facts come from.</param>
/// <param name="Amendments">Later instruments that amend it.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the file it was read from.</param>
public sealed record Instrument(
    string Id,
    string Number,
    string Issuer,
    DateOnly Issued,
    DateRange InForce,
    string CriteriaAnnex,
    string Source,
    ImmutableArray<Amendment> Amendments,
    string Sha256);

/// <summary>An instrument that amends another.</summary>
/// <param name="Number">Its official number.</param>
/// <param name="Issued">The day it was issued.</param>
/// <param name="InForceFrom">The first day in force.</param>
/// <param name="Subject">What it changes.</param>
public sealed record Amendment(string Number, DateOnly Issued, DateOnly InForceFrom, string Subject);

/// <summary>One case in which an edition applies (transition: 26/2026/QĐ-TTg, Điều 11–12).</summary>
/// <param name="Kinds">The kinds of dossier it speaks of.</param>
/// <param name="Filed">The days of filing it speaks of.</param>
/// <param name="Evaluated">The days of evaluation it speaks of.</param>
/// <param name="Clause">The clause that says so.</param>
public sealed record ApplicabilityRule(ImmutableArray<DossierKind> Kinds, DateRange Filed, DateRange Evaluated, string Clause)
{
    /// <summary>Whether the rule speaks of this dossier.</summary>
    /// <param name="kind">The kind of dossier.</param>
    /// <param name="filed">The day it was filed.</param>
    /// <param name="evaluated">The day the council evaluates it.</param>
    public bool Covers(DossierKind kind, DateOnly filed, DateOnly evaluated) =>
        Kinds.Contains(kind) && Filed.Contains(filed) && Evaluated.Contains(evaluated);
}

/// <summary>A yearly round. Days are month and day, of any year.</summary>
/// <param name="Level">The level that holds it.</param>
/// <param name="DossiersBy">Last day for dossiers, MM-DD, or null where not fixed.</param>
/// <param name="DoneBefore">The day before which it is done, MM-DD.</param>
public sealed record RatingRound(CouncilLevel Level, string? DossiersBy, string DoneBefore);

/// <summary>The commune's assessment that precedes the councils.</summary>
/// <param name="Form">The number of the statutory form.</param>
/// <param name="WorkingDays">Working days for it.</param>
/// <param name="Subjects">What it assesses.</param>
public sealed record CommuneAssessment(string Form, int WorkingDays, ImmutableArray<string> Subjects);

/// <summary>The procedural half of an edition, as read.</summary>
internal sealed record EditionProcedure(
    ImmutableArray<StarBand> StarBands,
    ImmutableArray<ApplicabilityRule> Applicability,
    ImmutableArray<Competence> Competences,
    ImmutableArray<DossierKindRule> DossierKinds,
    ImmutableArray<RatingRound> Rounds,
    int CertificateMonths,
    CommuneAssessment? CommuneAssessment);
