using System.Collections.Immutable;
using System.Globalization;
using OcopScoring.App.Desk;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Views;

/// <summary>Any commands by anyone in any order, through the real desk: the rows made anew are the rows there were.</summary>
public sealed class RowsWalk(ITestOutputHelper output)
{
    private const string SeedVariable = "OCOP_ROWS_SEED";

    private static readonly string[] SeatIds = ["ct", "a", "b", "c", "tk"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Rows_made_anew_are_the_rows_there_were(int walk)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), CultureInfo.InvariantCulture, out var given)
            ? given
            : (Random.Shared.Next() * 4) + walk;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: run again with {SeedVariable}={seed}."));
        var chance = new Random(seed);
        await using var room = await DeskRoom.OpenAsync();
        var councils = new[] { new Council(room.Desk, "mot"), new Council(room.Desk, "hai") };
        foreach (var council in councils)
            await council.OpenAsync();

        var form = await councils[0].FormAsync();
        var done = 0;
        for (var step = 0; step < 150; step++)
        {
            var command = AnyCommand(chance, form);
            var seat = chance.Next(3) == 0 ? SeatIds[chance.Next(SeatIds.Length)] : "ct";
            if (await councils[chance.Next(2)].DoAsync(command, seat) is Answer.Done)
                done++;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of 150 commands were carried out."));
        var live = await Rows.DumpAsync(room);
        await Rows.Keeper(room).RebuildAsync();

        Assert.Equal(live, await Rows.DumpAsync(room));
    }

    private static SessionCommand AnyCommand(Random chance, ImmutableSortedDictionary<string, string?> form)
    {
        var product = chance.Next(4) == 0 ? Council.Cake : Council.Litchi;
        var seat = SeatIds[chance.Next(SeatIds.Length)];
        return chance.Next(22) switch
        {
            0 or 1 => new OpenRound(product),
            2 or 3 => new CloseRound(product, "x"),
            4 or 5 => new RateProduct(product),
            6 or 7 or 8 => new CastBallot(product, form, ImmutableSortedDictionary<string, string>.Empty, null),
            9 => new ContestRating(product, "x"),
            10 => new SetRatingAside(product, "x"),
            11 => new UpholdRating(product, "x"),
            12 => new DeclareRecusal(seat, product, "x"),
            13 => new LiftRecusal(seat, product, "x"),
            14 => new RecordAttendance(seat, chance.Next(4) > 0),
            15 => new ResumeSession(),
            16 => new PauseSession("x"),
            17 => new OrderAgenda(chance.Next(2) == 0 ? [Council.Cake, Council.Litchi] : [Council.Litchi, Council.Cake]),
            18 when chance.Next(5) == 0 => new CloseSession("x"),
            18 => new RecordAttendance(seat, Present: true),
            19 => new ReopenSession("x"),
            20 when chance.Next(5) == 0 => new WithdrawProduct(product, "x"),
            20 => new RecordNote(product, "x"),
            _ => new CorrectProduct(
                new EnterProduct(product, "HD-TH-3-2026", "Tên khác", "Hợp tác xã", chance.Next(1, 9), DossierKind.First, Council.Day), "x"),
        };
    }
}
