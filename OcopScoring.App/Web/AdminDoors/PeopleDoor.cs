using System.Globalization;
using Microsoft.AspNetCore.Identity;
using OcopScoring.App.Accounts;

namespace OcopScoring.App.Web.AdminDoors;

/// <summary>Accounts: made, given a new password, freed of what was lost, unlocked, closed; and their duties.</summary>
internal static class PeopleDoor
{
    /// <summary>What can be asked of one account, as it stands in the address.</summary>
    public const string Password = "mat-khau", SecondSteps = "buoc-hai", Unlock = "mo-khoa", Close = "dong", SignOut = "dang-xuat", Give = "giao-viec", Take = "thoi-viec";

    /// <summary>What goes back into the form of a new account: no person's name stands in an address.</summary>
    public const string UserName = "ten";

    public static void MapPeopleDoor(this WebApplication app)
    {
        app.MapAdmin(AdminPlaces.Add(AdminPlaces.People), CreateAsync);
        app.MapOne(Password, ResetAsync);
        app.MapOne(SecondSteps, async (request, id) => ProblemOf(await request.Service<AccountKeeping>().RemoveSecondStepsAsync(id, request.By)));
        app.MapOne(Unlock, async (request, id) => ProblemOf(await request.Service<AccountKeeping>().UnlockAsync(id, request.By)));
        app.MapOne(Close, async (request, id) => ProblemOf(await request.Service<AccountDesk>().CloseAsync(id, request.By)));
        app.MapOne(SignOut, async (request, id) =>
        {
            await request.Service<SignInDesk>().EndOfAsync(id, request.By);
            return null;
        });
        app.MapOne(Give, GiveAsync);
        app.MapOne(Take, TakeAsync);
    }

    /// <summary>A form about one account, which leads back to its page.</summary>
    internal static void MapOne(this WebApplication app, string what, Func<AdminRequest, string, Task<string?>> handle) =>
        app.MapAdmin($"{AdminPlaces.People}/{{id}}/{what}/gui", async request =>
            AdminForm.BackTo(AdminPlaces.Person(request.Part("id")), await handle(request, request.Part("id"))));

    private static async Task<IResult> CreateAsync(AdminRequest request)
    {
        var (id, password, outcome) = await request.Service<AccountKeeping>().CreateAsync(request.Field("ho-ten"), request.Field(UserName), request.By);
        if (id is null)
        {
            return Results.LocalRedirect(AdminPlaces.People + QueryString.Create(
                [KeyValuePair.Create(UserName, (string?)request.Field(UserName)), KeyValuePair.Create(Seating.ProblemKey, ProblemOf(outcome))]));
        }

        Keep(request, id, password!);
        return AdminForm.BackTo(AdminPlaces.Person(id), problem: (string?)null);
    }

    private static async Task<string?> ResetAsync(AdminRequest request, string id)
    {
        var (password, outcome) = await request.Service<AccountKeeping>().ResetPasswordAsync(id, request.By);
        if (password is not null)
            Keep(request, id, password);

        return ProblemOf(outcome);
    }

    private static async Task<string?> GiveAsync(AdminRequest request, string id)
    {
        if (!Enum.TryParse<Duty>(request.Field("viec"), out var duty) || !Enum.IsDefined(duty))
            return nameof(AccountProblem.Other);

        return (await request.Service<Assignments>().GiveAsync(id, duty, request.Field("hoi-dong"), request.Field("co-quan"), request.By))?.ToString();
    }

    private static async Task<string?> TakeAsync(AdminRequest request, string id)
    {
        var duties = request.Service<Duties>();
        return int.TryParse(request.Field("so"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && (await duties.AllAsync()).Any(row => row.Number == number && row.AccountId == id)
                ? (await duties.EndAsync(number, request.By))?.ToString()
                : nameof(AccountProblem.Other);
    }

    private static void Keep(AdminRequest request, string id, string password) =>
        request.Service<FreshPasswords>().Keep(SignIns.IdOf(request.Context.User) ?? Guid.Empty, id, password);

    /// <summary>Why it was not done, as an address says it.</summary>
    internal static string? ProblemOf(IdentityResult outcome) => outcome.Succeeded ? null : outcome.Errors.First().Code;
}
