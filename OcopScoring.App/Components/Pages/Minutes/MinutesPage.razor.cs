using System.Collections.Immutable;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Minutes;

/// <summary>Where the minutes are checked, drawn, signed and sealed.</summary>
public sealed partial class MinutesPage
{
    private ImmutableArray<MinutesCheck> Checks => MinutesCheck.All(State!, Desk.Scoreboard);

    /// <summary>Where the minutes of a session stand.</summary>
    public static string AddressOf(string sessionId) => $"/phien/{sessionId}/bien-ban";
}
