using System.Reflection;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Live;
using OcopScoring.App.Web;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.House;

/// <summary>
/// No address of the program is missing from the table of doors, and no door leads nowhere: asked of the running program, with accounts, with a
/// province's own sign-on, and as a demonstration.
/// </summary>
public sealed class DoorsTests
{
    [Fact]
    public async Task Every_address_has_its_door_and_every_door_its_address()
    {
        await using var province = await ProvinceProvider.StartAsync();
        await using var office = new OfficeWithSignOn(province);
        await using var demonstration = new ProgramUnderTest();
        var addresses = AddressesOf(office.Services).Concat(AddressesOf(demonstration.Services)).ToList();
        var found = addresses.Select(address => Doors.Of(address.RoutePattern.RawText)).OfType<Door>().Select(door => door.Pattern).Concat(Calls()).Distinct();

        Assert.Equal([], addresses.Select(address => address.RoutePattern.RawText!).Where(pattern => Doors.Of(pattern) is null).Distinct());
        Assert.Equal([], Calls().Where(call => Doors.Of(call) is null));
        Assert.Equal(Doors.Table.Select(door => door.Pattern).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_door_is_what_stands_behind_it()
    {
        await using var province = await ProvinceProvider.StartAsync();
        await using var office = new OfficeWithSignOn(province);
        foreach (var address in AddressesOf(office.Services))
        {
            var door = Doors.Of(address.RoutePattern.RawText)!;
            var isPage = address.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
            var isPosted = address.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is ["POST"];
            Assert.True(!isPage || door.Kind is DoorKind.Page, door.Pattern);
            Assert.True(isPage || !isPosted || door.Kind is DoorKind.Form or DoorKind.Line, door.Pattern);
        }
    }

    [Fact]
    public void What_belongs_to_a_session_is_for_whoever_may_know_of_it_or_fewer_and_names_the_rule_behind_it() => Assert.All(
        Doors.Table.Where(door => door.Pattern.StartsWith("/phien/", StringComparison.Ordinal) && door.Open != Callers.Informed), door =>
        {
            Assert.True(door.IsOfSession, door.Pattern);
            Assert.False(door.Open.HasFlag(Callers.Anybody) || door.Open.HasFlag(Callers.Administrator) || door.Open.HasFlag(Callers.Account), door.Pattern);
            Assert.False(string.IsNullOrEmpty(door.Rule), door.Pattern);
        });

    // Its forms ask no more themselves who sends them.
    [Fact]
    public void The_administration_is_the_administrators_alone_and_nothing_else_is_theirs() => Assert.All(Doors.Table, door => Assert.Equal(
        (door.Pattern, door.Pattern.StartsWith("/quan-tri", StringComparison.Ordinal) ? Callers.Administrator : Callers.None),
        (door.Pattern, door.Open.HasFlag(Callers.Administrator) ? door.Open : Callers.None)));

    /// <summary>Everything that is mapped, but the files of the program itself.</summary>
    internal static IEnumerable<RouteEndpoint> AddressesOf(IServiceProvider services) =>
        services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    // Whoever adds a hub or a method to one meets this: each is called by the name its row has.
    private static IEnumerable<string> Calls() =>
        from hub in typeof(TallyHub).Assembly.GetTypes()
        where hub.IsSubclassOf(typeof(Hub))
        from method in hub.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.GetBaseDefinition() == method
        select Doors.CallOf((string)hub.GetField(nameof(TallyHub.Address))!.GetRawConstantValue()!, method.Name);
}
