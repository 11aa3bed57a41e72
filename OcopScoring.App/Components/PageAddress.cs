using Microsoft.AspNetCore.Components;

namespace OcopScoring.App.Components;

/// <summary>Addresses inside the page that is showing.</summary>
public static class PageAddress
{
    /// <summary>The path and query of the page, from the root.</summary>
    /// <param name="navigation">Knows the page.</param>
    public static string Local(NavigationManager navigation)
    {
        ArgumentNullException.ThrowIfNull(navigation);
        return new Uri(navigation.Uri).PathAndQuery;
    }

    /// <summary>An element of the page. With a base address of "/" a bare "#id" would mean one of the home page.</summary>
    /// <param name="navigation">Knows the page.</param>
    /// <param name="id">The id of the element.</param>
    public static string Anchor(NavigationManager navigation, string id) => $"{Local(navigation)}#{id}";
}
