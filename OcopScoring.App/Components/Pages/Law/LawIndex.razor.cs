using Microsoft.AspNetCore.Components;
using OcopScoring.App.Desk;
using OcopScoring.App.Views;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Components.Pages.Law;

/// <summary>The criteria library: every set of every edition, filtered by the address alone.</summary>
public partial class LawIndex
{
    private List<(CriteriaEdition Edition, List<(Heading Sector, List<CriteriaSet> Sets)> Sectors)> _shown = [];
    private ILookup<CriteriaSet, LawHit>? _hits;

    /// <summary>What to look for.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    private string? Words { get; set; }

    /// <summary>The edition to show; all when empty or unknown.</summary>
    [SupplyParameterFromQuery(Name = "vb")]
    private string? EditionId { get; set; }

    /// <summary>The sector to show; all when empty or unknown.</summary>
    [SupplyParameterFromQuery(Name = "nganh")]
    private string? SectorCode { get; set; }

    [Inject]
    private CriteriaShelf Shelf { get; set; } = default!;

    [Inject]
    private LawSearch Search { get; set; } = default!;

    // The newest first: it is the one in use.
    private IEnumerable<CriteriaEdition> Editions => Shelf.Law.Criteria.Editions.Reverse();

    private IEnumerable<Heading> Sectors => Editions.SelectMany(edition => edition.Sets)
        .Select(set => set.ProductClass.Sector)
        .DistinctBy(sector => sector.Code);

    private bool IsSearch => !string.IsNullOrWhiteSpace(Words);

    private bool IsFiltered => IsSearch || !string.IsNullOrEmpty(EditionId) || !string.IsNullOrEmpty(SectorCode);

    private string Summary
    {
        get
        {
            var sets = _shown.SelectMany(edition => edition.Sectors).SelectMany(sector => sector.Sets).ToList();
            return IsSearch
                ? L["“{0}”: {1} chỗ trong {2} bộ tiêu chí.", Words!.Trim(), sets.Sum(set => HitsIn(set).Count), sets.Count]
                : L["{0} bộ tiêu chí.", sets.Count];
        }
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _hits = IsSearch ? Search.Find(Words!).ToLookup(hit => hit.Passage.Set) : null;
        _shown = [.. Shown(Narrow(Editions, edition => edition.Id == EditionId))];
    }

    private IEnumerable<(CriteriaEdition, List<(Heading, List<CriteriaSet>)>)> Shown(IEnumerable<CriteriaEdition> editions)
    {
        var sectors = Narrow(Sectors, sector => sector.Code == SectorCode).ToList();
        foreach (var edition in editions)
        {
            var found = sectors
                .Select(sector => (Sector: sector, Sets: edition.Sets
                    .Where(set => set.ProductClass.Sector.Code == sector.Code && (_hits is null || _hits.Contains(set))).ToList()))
                .Where(group => group.Sets.Count > 0)
                .ToList();
            if (found.Count > 0)
                yield return (edition, found);
        }
    }

    // A filter that names nothing we have is no filter: an old link must not lead to an empty page.
    private static IEnumerable<T> Narrow<T>(IEnumerable<T> all, Func<T, bool> wanted) =>
        all.Where(wanted).ToList() is { Count: > 0 } some ? some : all;

    private List<LawHit> HitsIn(CriteriaSet set) => _hits is null ? [] : [.. _hits[set]];

    private string InForce(CriteriaEdition edition) => edition.Instrument.InForce switch
    {
        { From: { } from, Until: { } until } => L["hiệu lực {0} – {1}", Moments.Day(from), Moments.Day(until)],
        { From: { } from } => L["hiệu lực từ {0}", Moments.Day(from)],
        _ => "",
    };
}
