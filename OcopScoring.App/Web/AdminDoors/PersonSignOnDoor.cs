using OcopScoring.App.Accounts;
using OcopScoring.App.Web.SignOn;

namespace OcopScoring.App.Web.AdminDoors;

/// <summary>Linking an account to the identity its owner has at the province's sign-on, by the reference they read out; and unlinking it.</summary>
internal static class PersonSignOnDoor
{
    /// <summary>What can be asked of one account, as it stands in the address.</summary>
    public const string Link = "noi-cong", Unlink = "go-cong";

    /// <summary>The field with the reference.</summary>
    public const string Reference = "ma-danh-tinh";

    public static void MapPersonSignOnDoor(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SignOnOffer>().Name is null)
            return;

        app.MapOne(Link, async (request, id) => SignOnReference.Read(request.Field(Reference)) is { } reference
            ? PeopleDoor.ProblemOf(await request.Service<SignOnLinks>().LinkAsync(id, reference, request.By))
            : nameof(AccountProblem.ReferenceBad));
        app.MapOne(Unlink, async (request, id) => PeopleDoor.ProblemOf(await request.Service<SignOnLinks>().UnlinkAsync(id, request.By)));
    }
}
