using Microsoft.AspNetCore.Components;
using OcopScoring.App.Desk;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Components.Pages.Law;

/// <summary>One set of criteria, to be read and printed like the statutory form. It needs no circuit: the law does not move.</summary>
public partial class LawSet
{
    private CriteriaEdition? _edition;
    private CriteriaSet? _set;

    /// <summary>The edition, such as qd-26-2026.</summary>
    [Parameter]
    public string Edition { get; set; } = "";

    /// <summary>The number of the set.</summary>
    [Parameter]
    public int Number { get; set; }

    [Inject]
    private CriteriaShelf Shelf { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _edition = Shelf.Law.Criteria.Editions.FirstOrDefault(edition => edition.Id == Edition);
        _set = Shelf.Law.Criteria.FindSet(CriteriaSet.MakeId(Edition, Number));
        if (_set is null)
            Navigation.NotFound();
    }

    private CriteriaSet? Neighbour(int step) => Shelf.Law.Criteria.FindSet(CriteriaSet.MakeId(Edition, Number + step));
}
