namespace OcopScoring.Core.Criteria.Reading;

/// <summary>The words a format allows for a closed set of values.</summary>
internal sealed class Vocabulary<T>(params (string Word, T Value)[] entries)
    where T : struct
{
    public IEnumerable<string> Words => entries.Select(entry => entry.Word);

    public T? Find(string word)
    {
        foreach (var entry in entries)
        {
            if (entry.Word == word)
            {
                return entry.Value;
            }
        }

        return null;
    }
}

/// <summary>The words used in the files of <c>criteria/</c>.</summary>
internal static class Vocabularies
{
    public static readonly Vocabulary<TextStatus> Statuses = new(
        ("transcribed", TextStatus.Transcribed),
        ("second-hand", TextStatus.SecondHand),
        ("reconstructed", TextStatus.Reconstructed),
        ("attested", TextStatus.Attested));

    public static readonly Vocabulary<PartCode> Parts = new(("A", PartCode.A), ("B", PartCode.B), ("C", PartCode.C));

    public static readonly Vocabulary<NoteKind> NoteKinds = new(
        ("guidance", NoteKind.Guidance),
        ("requirement", NoteKind.Requirement),
        ("note", NoteKind.Note),
        ("applicability", NoteKind.Applicability),
        ("elimination", NoteKind.Elimination));

    public static readonly Vocabulary<NotePlacement> Placements = new(
        ("title-cell", NotePlacement.TitleCell),
        ("title-inline", NotePlacement.TitleInline),
        ("before-options", NotePlacement.BeforeOptions),
        ("after-options", NotePlacement.AfterOptions),
        ("after-children", NotePlacement.AfterChildren),
        ("option-cell", NotePlacement.OptionCell));

    public static readonly Vocabulary<EliminationEffect> Effects = new(
        ("reject-dossier", EliminationEffect.RejectDossier),
        ("stop-evaluation", EliminationEffect.StopEvaluation),
        ("not-eligible", EliminationEffect.NotEligible));

    public static readonly Vocabulary<DossierKind> DossierKinds = new(
        ("first", DossierKind.First), ("upgrade", DossierKind.Upgrade), ("re-rating", DossierKind.ReRating));

    public static readonly Vocabulary<CouncilLevel> Levels = new(
        ("district", CouncilLevel.District), ("province", CouncilLevel.Province), ("central", CouncilLevel.Central));
}
