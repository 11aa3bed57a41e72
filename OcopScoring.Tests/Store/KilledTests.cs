using System.Diagnostics;
using System.Globalization;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Store;

/// <summary>
/// A program that is killed in the middle of its work loses nothing it has acknowledged. The program is this one, run again to do
/// nothing but the explicit test below.
/// </summary>
public sealed class KilledTests
{
    private const string FolderVariable = "OCOP_KILLED_FOLDER";
    private const string Saved = "saved ";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Every_acknowledged_tick_survives(int round)
    {
        await using var room = await DeskRoom.OpenAsync();
        await new Council(room.Desk).OpenAsync();

        var acknowledged = await RunAndKillAsync(room.Folder, afterTicks: (round * 37) + Random.Shared.Next(200));

        await using var restarted = await DeskRoom.OpenAsync(room.Folder);
        var envelopes = await restarted.Store.ReadAsync(DeskRoom.Session); // throws when the chain does not hold
        Assert.True(acknowledged.Count > round * 37);
        Assert.True(envelopes.Count >= acknowledged.Max(tick => tick.Version));
        foreach (var last in acknowledged.GroupBy(tick => tick.Seat).Select(ticks => ticks.MaxBy(tick => tick.Revision)!))
        {
            var draft = await restarted.Drafts.FindAsync(DeskRoom.Session, Council.Litchi, last.Seat);
            Assert.True(draft!.Revision >= last.Revision, FormattableString.Invariant($"{last.Seat} was told of revision {last.Revision}; the disk has {draft.Revision}"));
            if (draft.Revision == last.Revision)
                Assert.Equal(last.Option, draft.Answers.Choices[last.Criterion]);
        }
    }

    /// <summary>What the killed program does: ticks without end, in four seats, and writes to the record between.</summary>
    [Fact(Explicit = true)]
    public async Task Tick_until_killed()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { } folder)
            return;

        await using var room = await DeskRoom.OpenAsync(folder);
        var council = new Council(room.Desk);
        await Task.WhenAll((await council.StateAsync()).ScoringSeats.Select(seat => seat.Id).Select(seat => TickAsync(room, council, seat)));
    }

    private static async Task TickAsync(DeskRoom room, Council council, string seat)
    {
        var ticks = await council.TicksAsync();
        for (var number = 0; ; number++)
        {
            var (criterion, option) = ticks[number % ticks.Length];
            var reply = await room.Drafts.TickAsync(DeskRoom.Session, Council.Litchi, seat, criterion, option);
            if (number % 10 == 0)
                await council.CastAsync(seat, lost: number % 5);

            var version = (await council.StateAsync()).Version;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{Saved}{seat} {((DraftReply.Saved)reply).Draft.Revision} {criterion} {option} {version}"));
        }
    }

    private static async Task<List<Tick>> RunAndKillAsync(string folder, int afterTicks)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "OcopScoring.Tests"))
        {
            ArgumentList = { "-explicit", "only", "-method", $"{typeof(KilledTests).FullName}.{nameof(Tick_until_killed)}" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { [FolderVariable] = folder },
        };
        using var program = Process.Start(start)!;
        var ticks = new List<Tick>();
        try
        {
            while (await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                Read(line, ticks);
                if (ticks.Count > afterTicks && !program.HasExited)
                    program.Kill(); // no warning, no time to tidy up; what it had already said is still read
            }
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync(CancellationToken.None);
        }

        return ticks;
    }

    private static void Read(string line, List<Tick> ticks)
    {
        // The last line may have been cut off in the middle: it acknowledges nothing.
        if (line.StartsWith(Saved, StringComparison.Ordinal)
            && line[Saved.Length..].Split(' ') is [var seat, var revision, var criterion, var option, var version]
            && int.TryParse(revision, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(version, CultureInfo.InvariantCulture, out var recorded))
        {
            ticks.Add(new Tick(seat, number, criterion, option, recorded));
        }
    }

    private sealed record Tick(string Seat, int Revision, string Criterion, string Option, int Version);
}
