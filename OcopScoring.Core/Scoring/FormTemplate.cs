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
/// <param name="Texts">The texts a council may word itself.</param>
/// <param name="Rulings">Why the texts are what they are, in words, each with its source.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the file the template was read from.</param>
public sealed record FormTemplate(
    string Id,
    int Version,
    string Name,
    NationalMotto Motto,
    PaperTexts Texts,
    ImmutableArray<Ruling> Rulings,
    string Sha256)
{
    /// <summary>The lines that name who issues a paper.</summary>
    public AgencyLines Agency => Texts.Agency;

    /// <summary>The texts of a member's form.</summary>
    public FormTexts Form => Texts.Form;

    /// <summary>The texts of the minutes.</summary>
    public MinutesTexts Minutes => Texts.Minutes;
}

/// <summary>Quốc hiệu and Tiêu ngữ; their words are the same on every paper (Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
/// <param name="Country">The name of the country.</param>
/// <param name="Words">The motto.</param>
public sealed record NationalMotto(string Country, string Words);
