using System.Security.Cryptography;

namespace OcopScoring.App.Web;

/// <summary>
/// Lets one page carry a style element of its own: a number nobody can guess, in the element and in the page's policy. For pages
/// without a circuit; what a circuit puts on a page comes later than its policy.
/// </summary>
public static class StyleNonce
{
    private static readonly object Key = new();

    /// <summary>The number of this answer.</summary>
    public static string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Find(context) is { } given)
            return given;

        var made = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Items[Key] = made;
        return made;
    }

    /// <summary>The number, where the page has asked for one.</summary>
    internal static string? Find(HttpContext context) => context.Items[Key] as string;
}
