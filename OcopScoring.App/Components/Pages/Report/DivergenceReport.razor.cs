using System.Globalization;
using Microsoft.AspNetCore.Components;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Report;

/// <summary>Where the forms for one product differ, on one page that can be printed. What it shows is what Sight gives its reader.</summary>
public sealed partial class DivergenceReport
{
    private Sight? _sight;

    /// <summary>The product's id, from the address.</summary>
    [Parameter, EditorRequired]
    public string ProductId { get; set; } = string.Empty;

    private ProductState? Product => State?.FindProduct(ProductId);

    private CriteriaSet Set => Desk.Scoreboard.SetOf(Product!.Product);

    private string Round => (Product!.CurrentRound, Product.Progress) switch
    {
        (null, _) => L["chưa mở lượt nào"],
        ({ Number: var number }, ProductProgress.Scoring) => L["lượt {0}, đang chấm", number],
        ({ Number: var number }, _) => L["lượt {0}, đã đóng", number],
    };

    // The record, not the clock: two printouts of the same state say the same.
    private string AsOf => Desk.MomentOf(SessionId, Product!.LastVersion) is { } at
        ? Moments.DayAndTime(at)
        : Product.LastVersion.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where the report of a product stands.</summary>
    public static string AddressOf(string sessionId, string productId) => $"/phien/{sessionId}/bao-cao/{productId}";

    protected override void OnParametersSet() => Look();

    protected override Task RefreshAsync()
    {
        Look();
        return Task.CompletedTask;
    }

    private void Look() =>
        _sight = Viewer is { } viewer && Product is { } product ? Sight.Of(Desk.Scoreboard, State!, product, viewer) : null;
}
