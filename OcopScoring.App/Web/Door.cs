using System.Runtime.CompilerServices;

namespace OcopScoring.App.Web;

/// <summary>What stands behind a door.</summary>
public enum DoorKind
{
    /// <summary>A page, with the forms that are sent back to it.</summary>
    Page,

    /// <summary>A file.</summary>
    File,

    /// <summary>Where a form is sent to.</summary>
    Form,

    /// <summary>A line that stays open: of pages, and of screens on the wall.</summary>
    Line,

    /// <summary>What can be called over such a line.</summary>
    Call,
}

/// <summary>An address of the program, and to whom it opens.</summary>
/// <param name="Kind">What stands behind it.</param>
/// <param name="Pattern">Its route pattern.</param>
/// <param name="Open">To whom it opens: whoever is one of these.</param>
public sealed record Door(DoorKind Kind, string Pattern, Callers Open)
{
    /// <summary>
    /// The rule that says more than who somebody is: in which phase, of which product, of which form. It is asked behind the door, where what
    /// it needs is at hand; here it is named, so that nobody has to look for it.
    /// </summary>
    public string? Rule { get; private init; }

    /// <summary>Whether it belongs to one session.</summary>
    public bool IsOfSession { get; } = Pattern.Contains("{sessionId}", StringComparison.OrdinalIgnoreCase) || Pattern.StartsWith("/phien/{", StringComparison.Ordinal);

    /// <summary>This door, with the rule that is asked behind it.</summary>
    public Door By(Delegate rule, [CallerArgumentExpression(nameof(rule))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return this with { Rule = name };
    }

    /// <summary>The session it leads to; null for a door of none.</summary>
    /// <param name="values">The parts of the address.</param>
    public string? SessionIn(IEnumerable<KeyValuePair<string, object?>> values) => IsOfSession
        ? values.FirstOrDefault(part => part.Key.ToUpperInvariant() is "SESSIONID" or "KEY").Value as string ?? string.Empty
        : null;
}
