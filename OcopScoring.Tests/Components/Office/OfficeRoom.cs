using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using OcopScoring.App.Accounts;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.App.Web;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Components.Office;

/// <summary>The pages of the office on a real desk, without a server: what is typed is refused or recorded by Core itself.</summary>
public abstract class OfficeRoom : BunitContext, IAsyncLifetime
{
    protected DeskRoom Room { get; private set; } = null!;

    protected Council Council { get; private set; } = null!;

    /// <summary>What the parts of the page were asked to carry out.</summary>
    protected List<SessionCommand> Given { get; } = [];

    public virtual async ValueTask InitializeAsync()
    {
        Room = await DeskRoom.OpenAsync();
        Council = new Council(Room.Desk);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddLocalization();
        Services.AddSingleton(Room.Desk);
        Services.AddSingleton(Room.Feed);
        Services.AddSingleton(Room.Accesses);
        Services.AddSingleton<AccessTrail>();
        Services.AddSingleton(new CriteriaShelf(DeskRoom.Law));
        Services.AddSingleton(new DataFolder(Room.Folder, Room.DatabaseFile));
        Services.AddSingleton(new RunMode(Demonstration: false));
        Services.AddSingleton(Room.Get<SessionCouncils>());
        Services.AddSingleton<Reach>();
        Services.AddScoped<RefusalWords>();
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Room.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Signs the viewer in as the office.</summary>
    protected void EnterOffice() => this.AddAuthorization().SetAuthorized("office").SetClaims([.. OfficeBadge.ToPrincipal("test").Claims]);

    /// <summary>Gives a command as the page does, in the office's name; answers why not, or null.</summary>
    protected async Task<string?> GiveAsync(SessionCommand command)
    {
        Given.Add(command);
        return await Council.DoAsync(command) is Answer.Refused { Refusal: var refusal }
            ? Services.GetRequiredService<RefusalWords>().Say(refusal, await Council.StateAsync())
            : null;
    }

    protected static string ValueOf<T>(IRenderedComponent<T> page, string id)
        where T : IComponent => page.Find($"#{id}").GetAttribute("value") ?? string.Empty;
}
