using Microsoft.AspNetCore.Components;
using OcopScoring.App.Accounts;
using OcopScoring.App.Web;

namespace OcopScoring.App.Components.Pages.Accounts;

/// <summary>A page about one's own account: for whoever is signed in with one, whatever they work as, and for nobody else.</summary>
public abstract class OwnPage : ComponentBase
{
    /// <summary>Why something was not done, from the address.</summary>
    [SupplyParameterFromQuery(Name = Seating.ProblemKey)] public string? Problem { get; set; }

    /// <summary>The account; null for whoever is being led to where one signs in.</summary>
    protected Account? Owner { get; private set; }

    [CascadingParameter] protected HttpContext Context { get; set; } = null!;

    [Inject] private AccountDesk Accounts { get; set; } = null!;

    /// <inheritdoc />
    protected sealed override async Task OnInitializedAsync()
    {
        Owner = AccountClaims.Of(Context.User) is { } id ? await Accounts.FindAsync(id) : null;
        if (Owner is { ClosedAt: null })
            await LoadAsync(Owner);
        else
            Context.Response.Redirect(AccountDoor.SignIn + QueryString.Create(AccountDoor.Next, OwnDoor.Address));
    }

    /// <summary>Reads what the page shows.</summary>
    protected virtual Task LoadAsync(Account owner) => Task.CompletedTask;
}
