using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Controls;

/// <summary>The two buttons that change a product's place on the agenda.</summary>
public partial class AgendaMove
{
    private ElementReference _up;
    private ElementReference _down;
    private (int Version, int Step)? _moved;
    private string? _refused;
    private string? _said;

    /// <summary>The session.</summary>
    [Parameter, EditorRequired]
    public SessionState State { get; set; } = null!;

    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>The product.</summary>
    [Parameter, EditorRequired]
    public string ProductId { get; set; } = string.Empty;

    /// <summary>Gives the command; answers why not, or null.</summary>
    [Parameter, EditorRequired]
    public Func<SessionCommand, Task<string?>> Give { get; set; } = null!;

    [Inject]
    private SessionDesk Desk { get; set; } = null!;

    private ImmutableArray<string> Ids => [.. State.Products.Select(product => product.Product.Id)];

    private int Place => Ids.IndexOf(ProductId);

    private int Last => State.Products.Length - 1;

    private string Name => State.FindProduct(ProductId)?.Product.Name ?? string.Empty;

    // Any other order will do to ask with; of a single product there is none.
    private bool MayOrder => Desk.Consider(State, new OrderAgenda([.. Ids.Reverse()]), Actor) is null;

    // The row moves when the page has read the record anew, which is later than the answer to the command.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_moved is not { } moved || State.Version <= moved.Version)
            return;

        _moved = null;
        await (moved.Step < 0 ? _up : _down).FocusAsync();
        _said = L["Thứ {0} trên {1}", Place + 1, Last + 1];
        StateHasChanged();
    }

    private async Task MoveAsync(int step)
    {
        var (from, to) = (Place, Place + step);
        if (to < 0 || to > Last)
            return;

        _moved = (State.Version, step);
        _refused = await Give(new OrderAgenda(Ids.RemoveAt(from).Insert(to, ProductId)));
        if (_refused is not null)
            _moved = null;
    }
}
