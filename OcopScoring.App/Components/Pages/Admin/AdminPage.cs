using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using OcopScoring.App.Web;
using OcopScoring.App.Web.AdminDoors;

namespace OcopScoring.App.Components.Pages.Admin;

/// <summary>A page of the administration. It reads nothing at all for whoever does not administer.</summary>
public abstract class AdminPage : ComponentBase
{
    /// <summary>Why something was not done, from the address.</summary>
    [SupplyParameterFromQuery(Name = Seating.ProblemKey)]
    public string? Problem { get; set; }

    /// <summary>That it was done, from the address.</summary>
    [SupplyParameterFromQuery(Name = AdminForm.Done)]
    public string? Done { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    protected ClaimsPrincipal User { get; private set; } = null!;

    /// <summary>Whether whoever looks administers.</summary>
    protected bool Allowed { get; private set; }

    protected sealed override async Task OnInitializedAsync()
    {
        User = (await Authentication).User;
        if (AdminBadge.IsWornBy(User))
        {
            await ReadAsync();
            Allowed = true;
        }
    }

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task ReadAsync();
}
