using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using OcopScoring.App.Web;

namespace OcopScoring.App.Components.Layout;

/// <summary>Offers the other language, named in that language.</summary>
public partial class LanguageSwitch
{
    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private static bool ShowsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == LanguageChoice.English.Name;

    private static CultureInfo Other => ShowsEnglish ? LanguageChoice.Vietnamese : LanguageChoice.English;

    private static string OtherName => ShowsEnglish ? "Tiếng Việt" : "English";

    /// <inheritdoc />
    public void Dispose()
    {
        Navigation.LocationChanged -= Follow;
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected override void OnInitialized() => Navigation.LocationChanged += Follow;

    // The form must lead back to the page that is showing, not to the one the layout was first drawn for.
    private void Follow(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(StateHasChanged);
}
