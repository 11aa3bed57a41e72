using System.Globalization;
using Microsoft.AspNetCore.Components;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Components.Pages.Law;

/// <summary>A criterion as the statutory form prints it, with those below it.</summary>
public partial class PrintedCriterion
{
    /// <summary>The set of the form.</summary>
    [Parameter, EditorRequired]
    public CriteriaSet Set { get; set; } = default!;

    /// <summary>The criterion.</summary>
    [Parameter, EditorRequired]
    public Criterion Criterion { get; set; } = default!;

    /// <summary>The level of its heading in the page.</summary>
    [Parameter]
    public int Level { get; set; } = 3;

    // The form may print a section's closing note after a certain child; without one it stands at the end.
    private IEnumerable<Note> NotesAfter(Criterion child) => Criterion.Notes.Where(note =>
        note.Placement == NotePlacement.AfterChildren && (note.PrintedAfter ?? Criterion.Children[^1].Number) == child.Number);

    private string Points(int points) => L["{0} điểm", points.ToString(CultureInfo.InvariantCulture)];
}
