using OcopScoring.App.Accounts;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Web.AdminDoors;

/// <summary>Councils: added, renamed, dissolved.</summary>
internal static class CouncilsDoor
{
    /// <summary>What can be asked of one council, as it stands in the address.</summary>
    public const string Rename = "doi-ten", Close = "giai-the";

    public static void MapCouncilsDoor(this WebApplication app)
    {
        app.MapAdmin(AdminPlaces.Add(AdminPlaces.Councils), async request => AdminForm.BackTo(AdminPlaces.Councils, await AddAsync(request)));
        app.MapAdmin($"{AdminPlaces.Councils}/{{id}}/{Rename}/gui", async request => AdminForm.BackTo(
            AdminPlaces.Councils, await request.Service<Councils>().RenameAsync(request.Part("id"), request.Field("ten"), request.Field("co-quan"), request.By)));
        app.MapAdmin($"{AdminPlaces.Councils}/{{id}}/{Close}/gui", async request => AdminForm.BackTo(
            AdminPlaces.Councils, await request.Service<Councils>().CloseAsync(request.Part("id"), request.By)));
    }

    private static async Task<AccountProblem?> AddAsync(AdminRequest request) =>
        Enum.TryParse<CouncilLevel>(request.Field("cap"), out var level) && Enum.IsDefined(level)
            ? (await request.Service<Councils>().AddAsync(request.Field("ten"), request.Field("co-quan"), level, request.By)).Problem
            : AccountProblem.Other;
}
