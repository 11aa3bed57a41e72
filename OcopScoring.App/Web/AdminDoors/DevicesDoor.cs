using OcopScoring.App.Accounts;

namespace OcopScoring.App.Web.AdminDoors;

/// <summary>Ending a sign-in at some device.</summary>
internal static class DevicesDoor
{
    public static void MapDevicesDoor(this WebApplication app) => app.MapAdmin(AdminPlaces.Devices + "/{id:guid}/gui", async request =>
    {
        await request.Service<SignInDesk>().EndAsync(Guid.Parse(request.Part("id")), request.By);
        return AdminForm.BackTo(AdminPlaces.Devices, problem: (string?)null);
    });
}
