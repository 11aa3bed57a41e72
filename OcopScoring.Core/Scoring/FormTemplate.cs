using System.Collections.Immutable;

namespace OcopScoring.Core.Scoring;

/// <summary>
/// The standing texts of forms and minutes, as data: versioned and pinned like a council's rules, so that a paper printed again
/// years later reads as it did. No rule stands here; how a paper is laid out is for Nghị định 30/2020/NĐ-CP.
/// </summary>
/// <param name="Id">The id of the template, such as "default".</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Name">The Vietnamese name.</param>
/// <param name="Motto">The name of the country and the motto (Nghị định 30/2020/NĐ-CP, Phụ lục I).</param>
/// <param name="Agency">The two lines that name the council.</param>
/// <param name="Form">The texts of a member's form.</param>
/// <param name="Minutes">The texts of the minutes.</param>
/// <param name="Rulings">Why the texts are what they are, in words, each with its source.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the file the template was read from.</param>
public sealed record FormTemplate(
    string Id,
    int Version,
    string Name,
    NationalMotto Motto,
    AgencyLines Agency,
    FormTexts Form,
    MinutesTexts Minutes,
    ImmutableArray<Ruling> Rulings,
    string Sha256);

/// <summary>Quốc hiệu and Tiêu ngữ; their words are the same on every paper (Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
/// <param name="Country">The name of the country.</param>
/// <param name="Words">The motto.</param>
public sealed record NationalMotto(string Country, string Words);

/// <summary>The lines that name who issues a paper; a council puts its own names into a version of its own.</summary>
/// <param name="Superior">The superior agency.</param>
/// <param name="Council">The council.</param>
public sealed record AgencyLines(string Superior, string Council);

/// <summary>The texts of a member's form (phiếu đánh giá); what is scored comes from the pinned set.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Opinion">The heading of the member's opinion.</param>
/// <param name="Signature">Where the member signs.</param>
public sealed record FormTexts(string Title, string Opinion, SignatureLine Signature);

/// <summary>The texts of the minutes (biên bản).</summary>
/// <param name="Title">The kind of document.</param>
/// <param name="Subject">The line below: what about.</param>
/// <param name="Signatures">The places to sign, from left to right.</param>
public sealed record MinutesTexts(string Title, string Subject, ImmutableArray<SignatureLine> Signatures);

/// <summary>A place to sign.</summary>
/// <param name="Title">In what capacity one signs.</param>
/// <param name="Hint">The small line below.</param>
public sealed record SignatureLine(string Title, string Hint);
