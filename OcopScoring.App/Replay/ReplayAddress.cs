using System.Globalization;

namespace OcopScoring.App.Replay;

/// <summary>Where a moment of a replay stands: everything that is on the screen can be linked to.</summary>
public static class ReplayAddress
{
    /// <summary>The root of this program's sessions.</summary>
    public const string SessionRoot = "phien";

    /// <summary>The key of the moment: so many events have happened.</summary>
    public const string VersionKey = "su-kien";

    /// <summary>The key of the eyes looked through: a seat's id, or <see cref="ScreenEye"/>.</summary>
    public const string EyeKey = "mat";

    /// <summary>The key of the product looked at.</summary>
    public const string ProductKey = "san-pham";

    /// <summary>The key of the seat whose form versions are looked at.</summary>
    public const string FormKey = "phieu";

    /// <summary>The eyes of the screen on the wall, whatever a seat may be called.</summary>
    public const string ScreenEye = "man-hinh";

    /// <summary>The replay of a session of this program, from where it begins.</summary>
    /// <param name="sessionId">The session.</param>
    public static string Of(string sessionId) => Of(SessionRoot, sessionId, version: null);

    /// <summary>A moment of a session of this program.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="version">How many events have happened.</param>
    /// <param name="productId">The product to look at; null for the one at hand.</param>
    /// <param name="seatId">The seat whose form versions for it are to be shown; null for none.</param>
    public static string Of(string sessionId, int version, string? productId = null, string? seatId = null) =>
        Of(SessionRoot, sessionId, version, productId, seatId);

    /// <summary>A moment of a session of any source.</summary>
    /// <param name="root">The source's root.</param>
    /// <param name="key">The session's key there.</param>
    /// <param name="version">How many events have happened; null for wherever a replay begins.</param>
    /// <param name="productId">The product to look at; null for the one at hand.</param>
    /// <param name="formOf">The seat whose form versions for it are to be shown; null for none.</param>
    /// <param name="eye">The eyes looked through; null for the viewer's own.</param>
    public static string Of(string root, string key, int? version, string? productId = null, string? formOf = null, string? eye = null)
    {
        (string Key, string? Value)[] parts =
        [
            (VersionKey, version?.ToString(CultureInfo.InvariantCulture)),
            (EyeKey, eye),
            (ProductKey, productId),
            (FormKey, formOf),
        ];
        var query = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value!)}"));
        return $"/{root}/{Uri.EscapeDataString(key)}/phat-lai{(query.Length == 0 ? string.Empty : "?" + query)}";
    }
}
