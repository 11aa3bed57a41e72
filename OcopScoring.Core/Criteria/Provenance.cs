using System.Collections.Immutable;

namespace OcopScoring.Core.Criteria;

/// <summary>How far the text of a set may be trusted.</summary>
public enum TextStatus
{
    /// <summary>Copied from the full text of the decision and checked against it.</summary>
    Transcribed,

    /// <summary>Copied from another body's copy, not from the decision.</summary>
    SecondHand,

    /// <summary>Put together from the neighbouring decisions because the text could not be obtained.</summary>
    Reconstructed,

    /// <summary>Compared with the gazette and attested by two named officials.</summary>
    Attested,
}

/// <summary>Where a set comes from and how its text was obtained.</summary>
/// <param name="Instrument">The number of the legal instrument, such as 26/2026/QĐ-TTg.</param>
/// <param name="Annex">The annex that prints the set.</param>
/// <param name="Number">The number of the set in the annex, 1–26.</param>
/// <param name="Status">How far the text may be trusted.</param>
/// <param name="Source">One sentence on how the text was obtained.</param>
/// <param name="Attestations">The officials who compared it with the gazette; at least two for an attested text.</param>
public sealed record Provenance(
    string Instrument, string Annex, int Number, TextStatus Status, string Source, ImmutableArray<Attestation> Attestations)
{
    /// <summary>
    /// Whether an official session may rate a product on this text. Second-hand and reconstructed texts serve practice and
    /// demonstration only, until two officials have attested them.
    /// </summary>
    public bool FitForOfficialUse => Status is TextStatus.Transcribed or TextStatus.Attested;
}

/// <summary>An official's word that a set was compared with the gazette (đối chiếu).</summary>
/// <param name="By">The official's name.</param>
/// <param name="Office">The official's office.</param>
/// <param name="On">The day.</param>
public sealed record Attestation(string By, string Office, DateOnly On);

/// <summary>A misprint of the source, with what it prints and what is used; the printed value is never lost.</summary>
/// <param name="Field">What the correction is about: points, max, text or partMaxInTitle.</param>
/// <param name="Printed">What the source prints, as JSON text.</param>
/// <param name="Proposed">What a reader of the source would put right, as JSON text.</param>
/// <param name="Used">What is in force here, as JSON text: the printed or the proposed value.</param>
/// <param name="Confidence">How sure the correction is.</param>
/// <param name="Reason">Why.</param>
/// <param name="InheritedFrom">The instrument whose misprint was carried over into a reconstruction, when it was.</param>
public sealed record Correction(
    string Field, string Printed, string Proposed, string Used, string Confidence, string Reason, string? InheritedFrom)
{
    /// <summary>Whether the proposed value is the one in force.</summary>
    public bool Applied => Used == Proposed;
}

/// <summary>A place that a human should compare with the signed text.</summary>
/// <param name="Kind">A short word for the kind of question.</param>
/// <param name="Note">What is odd there.</param>
/// <param name="InheritedFrom">The instrument the question was carried over from, when it was.</param>
public sealed record ReviewFlag(string Kind, string Note, string? InheritedFrom);

/// <summary>What is not certain about a second-hand or reconstructed text.</summary>
/// <param name="Kind">A short word for the kind of doubt.</param>
/// <param name="Scope">Whether it concerns this set, the common criteria or everything.</param>
/// <param name="Subject">What it is about, when it is not a criterion: starFootnote, disqualification.</param>
/// <param name="Note">The doubt.</param>
public sealed record Doubt(string Kind, string Scope, string? Subject, string Note);
