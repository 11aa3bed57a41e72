namespace OcopScoring.Core.Criteria;

/// <summary>What a note beside a criterion is for.</summary>
public enum NoteKind
{
    /// <summary>How to judge.</summary>
    Guidance,

    /// <summary>What the product must fulfil to be judged at all ("Yêu cầu: …").</summary>
    Requirement,

    /// <summary>A remark ("Ghi chú: …").</summary>
    Note,

    /// <summary>When the criterion, or one of its cases, applies.</summary>
    Applicability,

    /// <summary>A finding of fact that ends the evaluation.</summary>
    Elimination,
}

/// <summary>Where the statutory form prints a note.</summary>
public enum NotePlacement
{
    /// <summary>In the cell of the title, on a line of its own.</summary>
    TitleCell,

    /// <summary>In the line of the title.</summary>
    TitleInline,

    /// <summary>Before the options.</summary>
    BeforeOptions,

    /// <summary>After the options.</summary>
    AfterOptions,

    /// <summary>After the criteria below this one.</summary>
    AfterChildren,

    /// <summary>In the cell of an option.</summary>
    OptionCell,
}

/// <summary>What follows when the council finds the fact that a ground of elimination names.</summary>
public enum EliminationEffect
{
    /// <summary>The dossier is rejected ("Hồ sơ bị loại").</summary>
    RejectDossier,

    /// <summary>The remaining criteria are not evaluated.</summary>
    StopEvaluation,

    /// <summary>The product may not be evaluated ("Không đánh giá những sản phẩm …").</summary>
    NotEligible,
}

/// <summary>A note of the form, verbatim.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Placement">Where the form prints it.</param>
/// <param name="Text">The statutory wording.</param>
/// <param name="Effect">The effect of an elimination; null for every other kind.</param>
/// <param name="PrintedAfter">The criterion after which the form prints it, when that is not its own.</param>
public sealed record Note(NoteKind Kind, NotePlacement Placement, string Text, EliminationEffect? Effect, string? PrintedAfter);

/// <summary>
/// A ground on which a product can be eliminated: the "Hồ sơ bị loại khi" of a set, or an elimination note of a criterion.
/// It is a finding of fact which the council makes; no tick implies it.
/// </summary>
/// <param name="Id">"dossier" for the ground of the whole set, otherwise the number of the criterion.</param>
/// <param name="Effect">What follows.</param>
/// <param name="Text">The statutory wording.</param>
public sealed record EliminationGround(string Id, EliminationEffect Effect, string Text)
{
    /// <summary>The id of the ground of the whole set.</summary>
    public const string WholeSet = "dossier";
}
