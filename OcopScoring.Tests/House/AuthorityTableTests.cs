using OcopScoring.Core.Session;

namespace OcopScoring.Tests.House;

/// <summary>No command is forgotten in the table of who may give it, and nobody but the office and seats can be an actor.</summary>
public sealed class AuthorityTableTests
{
    [Fact]
    public void Every_command_has_its_row() => Assert.Equal(
        typeof(SessionCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SessionCommand)) && !type.IsAbstract).Select(type => type.Name).Order(),
        Authority.Table.Select(row => row.Command.Name).Distinct().Order());

    [Fact]
    public void In_one_phase_a_command_is_entrusted_to_one_group_of_people() => Assert.Distinct(
        Authority.Table.SelectMany(row => row.Phases.Select(phase => (row.Command, phase))));

    [Fact]
    public void Every_row_names_somebody_and_some_phase() => Assert.All(Authority.Table, row =>
    {
        Assert.NotEmpty(row.Phases);
        Assert.NotEmpty(row.Givers.Named);
        Assert.Empty(row.Givers.Roles.Intersect(row.Givers.Conditionally));
    });

    [Fact]
    public void A_command_comes_from_the_office_or_from_a_seat_and_from_nobody_else() => Assert.Equal(
        [typeof(Actor.OfficeActor), typeof(Actor.SeatActor)],
        typeof(Actor).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Actor))).OrderBy(type => type.Name, StringComparer.Ordinal));
}
