using System.Collections.Immutable;
using System.Globalization;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Import;

/// <summary>What would become of a row.</summary>
public enum RowFate
{
    /// <summary>It is new.</summary>
    New,

    /// <summary>It changes what is there.</summary>
    Changed,

    /// <summary>It says what is there already.</summary>
    Same,

    /// <summary>It is there and not in the list: it would go.</summary>
    Removed,

    /// <summary>It cannot be imported.</summary>
    Wrong,
}

/// <summary>A field that would change.</summary>
public sealed record FieldChange(string Field, string Before, string After);

/// <summary>What a field would be.</summary>
public sealed record FieldFact(string Field, string Value);

/// <summary>A row of the list, or what would go for want of one.</summary>
/// <param name="Number">Its number in the file; null for what is not in it.</param>
/// <param name="Fate">What would become of it.</param>
/// <param name="Title">What it is.</param>
/// <param name="Detail">What else tells it apart.</param>
/// <param name="Changes">The fields that would change.</param>
/// <param name="Problems">What is wrong with it.</param>
public sealed record PlanRow(
    int? Number, RowFate Fate, string Title, string Detail, ImmutableArray<FieldChange> Changes, ImmutableArray<ImportProblem> Problems)
{
    /// <summary>What it would be, as it was understood: nobody confirms a day or a law that was not seen.</summary>
    public ImmutableArray<FieldFact> Facts { get; init; } = [];
}

/// <summary>What an import would come to; nothing is carried out.</summary>
/// <param name="Rows">Every row.</param>
/// <param name="Problems">What is wrong with the file or the list as a whole.</param>
/// <param name="Notices">What is good to know before confirming.</param>
/// <param name="Command">What would be asked of Core; null while anything is wrong, and when nothing would change.</param>
public sealed record ImportPlan(
    ImmutableArray<PlanRow> Rows, ImmutableArray<ImportProblem> Problems, ImmutableArray<string> Notices, SessionCommand? Command)
{
    /// <summary>Whether a reason is asked for.</summary>
    public bool NeedsReason { get; init; }

    public bool HasProblems => !Problems.IsEmpty || Rows.Any(row => row.Fate == RowFate.Wrong);

    public int Count(RowFate fate) => Rows.Count(row => row.Fate == fate);

    /// <summary>Everything that would come of it, as a text: two plans with the same one are the same to whoever looks.</summary>
    public string Outcome { get; } = string.Join('\n',
    [
        .. Rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Number}|{row.Fate}|{row.Title}|{row.Detail}|{string.Join('|', row.Facts)}|{string.Join('|', row.Changes)}|{string.Join('|', row.Problems)}")),
        .. Problems.Select(problem => problem.ToString()),
        .. Notices,
    ]);
}

/// <summary>Makes a plan of a list: what it would change in a session, row by row, by what Core says to each.</summary>
public interface IListImport
{
    /// <summary>The kind of list.</summary>
    ImportList List { get; }

    /// <summary>Why such a list cannot be taken at all, by this actor or now; null when it can.</summary>
    Refusal? Hindrance(SessionState state, Actor actor);

    /// <summary>The plan.</summary>
    ImportPlan Plan(ImportTable table, SessionState state, Actor actor, string? reason);
}
