using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Components.Pages.Audit;

/// <summary>What a calculation came to. All of it was reckoned by Core; here it is only counted and sorted for reading.</summary>
public sealed partial class WhatIfResult
{
    private List<WhatIfProduct.Calculated> _explained = [];
    private List<WhatIfProduct.NotCarried> _notCarried = [];
    private ImmutableArray<Provenance> _doubtful = [];
    private ImmutableArray<string> _editions = [];
    private int _higher;
    private int _lower;
    private int _notRated;
    private int _same;
    private int _overLimit;

    /// <summary>The calculation.</summary>
    [Parameter, EditorRequired]
    public WhatIf Result { get; set; } = null!;

    /// <summary>The law, for the numbers of instruments.</summary>
    [Parameter, EditorRequired]
    public Lawbook Law { get; set; } = null!;

    /// <summary>Decimals shown.</summary>
    [Parameter]
    public int Decimals { get; set; } = 2;

    private RatingRules Assumed => Result.Assumption.Rules;

    private string Headline => (_same, _higher + _lower) switch
    {
        (0, 0) => L["Không sản phẩm nào tính được."],
        (_, 0) => L["Không sản phẩm nào đổi kết quả."],
        var (_, other) => L["{0} sản phẩm đổi kết quả: {1} cao hơn, {2} thấp hơn.", other, _higher, _lower],
    };

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _higher = Result.Calculated.Count(product => product.StarsMore > 0);
        _lower = Result.Calculated.Count(product => product.StarsMore < 0);
        _same = Result.Calculated.Count() - _higher - _lower;
        _overLimit = Result.Calculated.Count(product => product.OtherSpread && product.Assumed.SpreadExceeded);
        _explained = [.. Result.Calculated.Where(product => product.StarsMore != 0 || product.OtherMinimums.Any())];
        _notCarried = [.. Result.Products.OfType<WhatIfProduct.NotCarried>()];
        _notRated = Result.Products.OfType<WhatIfProduct.NotRated>().Count();
        _editions =
        [
            .. Result.Products.Select(product => product.Product.Product.Edition.Id).Distinct(StringComparer.Ordinal)
                .Select(id => Law.Criteria.Editions.First(edition => edition.Id == id).Instrument.Number),
        ];

        // One warning a kind of doubt: the texts of one edition are doubtful for few reasons, and it has 26 sets.
        _doubtful =
        [
            .. Result.Calculated.Select(product => product.Assumed.Tally.Set).Concat(_notCarried.Select(product => product.Set).OfType<CriteriaSet>())
                .Select(set => set.Provenance).Where(provenance => !provenance.FitForOfficialUse).DistinctBy(provenance => provenance.Status),
        ];
    }

    private string MeanOf(WhatIfProduct.NotCarried product)
    {
        var edition = Law.Criteria.FindEdition(product.Product.Product.Edition.Id, product.Product.Product.Edition.Sha256)!;
        return new Mean(product.Rating.Sum, product.Rating.Counted).Display(edition.StarBands, Decimals);
    }

    private static int CriteriaOf(WhatIfProduct.NotCarried product) =>
        product.Problems.Select(problem => problem.Criterion.Number).Distinct(StringComparer.Ordinal).Count();
}
