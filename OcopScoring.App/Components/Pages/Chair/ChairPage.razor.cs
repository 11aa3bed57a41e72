using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Chair;

/// <summary>The page from which a session is presided over.</summary>
public sealed partial class ChairPage
{
    protected override bool Allowed => Seat is { Role: SeatRole.Chair or SeatRole.ViceChair };
}
