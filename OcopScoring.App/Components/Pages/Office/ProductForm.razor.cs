using Microsoft.AspNetCore.Components;
using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Office;

/// <summary>The form of one product. What was typed stays until Core has accepted it.</summary>
public partial class ProductForm
{
    private ProductEntry _entry = new();
    private ElementReference _first;
    private string? _reason;
    private string? _refused;
    private string? _said;
    private bool _begin;

    /// <summary>The session.</summary>
    [Parameter, EditorRequired]
    public SessionState State { get; set; } = null!;

    /// <summary>The product to enter anew; null for a new one.</summary>
    [Parameter]
    public Product? Product { get; set; }

    /// <summary>Gives the command; answers why not, or null.</summary>
    [Parameter, EditorRequired]
    public Func<SessionCommand, Task<string?>> Give { get; set; } = null!;

    /// <summary>Leaves the form of a product that is entered anew.</summary>
    [Parameter]
    public EventCallback Leave { get; set; }

    /// <summary>Whether a command is under way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    [Inject]
    private CriteriaShelf Shelf { get; set; } = null!;

    [Inject]
    private SessionDesk Desk { get; set; } = null!;

    [Inject]
    private RefusalWords Words { get; set; } = null!;

    private bool NeedsReason => Product is not null && State.Phase != SessionPhase.Convened;

    private bool HasFacts => Product is { Facts: var facts } && facts != DossierFacts.None;

    // The law's choice for what is written so far; null while the day of filing is missing.
    private EditionRuling? Ruling =>
        _entry.FiledOn is { } filedOn ? Shelf.Law.Criteria.RuleEdition(_entry.Kind, filedOn, State.SittingOn) : null;

    // The names of the sets are those of the edition that applies or, until one does, of the newest.
    private CriteriaEdition Edition => Ruling is EditionRuling.Applies applies ? applies.Edition : Shelf.Law.Criteria.Editions[^1];

    private string RulingWords => Ruling switch
    {
        EditionRuling.Applies applies => L["Áp dụng bộ tiêu chí của {0}, theo {1}.", applies.Edition.Instrument.Number, applies.Clause],
        EditionRuling.FiledAfterEvaluation late => Words.Say(new Refusal.FiledAfterEvaluation(late.Filed, late.Evaluated), State),
        EditionRuling.OutsideTheLaw outside => Words.Say(new Refusal.OutsideTheLaw(outside.Evaluated, outside.Earliest), State),
        _ => L["Chọn loại hồ sơ và ngày nộp để biết văn bản luật nào áp dụng."],
    };

    protected override void OnInitialized()
    {
        if (Product is not { } product)
            return;

        _entry = ProductEntry.Of(product, Desk.Scoreboard.SetOf(product).Number);
        _begin = true;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_begin)
            return;

        _begin = false;
        await _first.FocusAsync();
    }

    private string Id(string field) => $"{Product?.Id ?? "moi"}-{field}";

    private async Task SaveAsync()
    {
        _said = null;
        var entry = _entry.Read(Product?.Id ?? NewIds.Product(State, _entry.Code), out var missing);
        _refused = entry is null
            ? Words.Say(missing!, State)
            : await Give(Product is null ? entry : new CorrectProduct(entry, _reason));
        if (_refused is not null)
            return;

        if (Product is not null)
        {
            await Leave.InvokeAsync();
            return;
        }

        // Ready for the next one, at its first field.
        _said = L["Đã nhập “{0}”.", entry!.Name];
        _entry = new ProductEntry { Kind = entry.Kind, FiledOn = entry.FiledOn };
        _begin = true;
    }
}
