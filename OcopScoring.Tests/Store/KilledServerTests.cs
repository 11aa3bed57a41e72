using Microsoft.Data.Sqlite;
using OcopScoring.App.Store;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Kit.Room;

namespace OcopScoring.Tests.Store;

/// <summary>
/// The program as a process of its own, with members at real circuits who tick and submit, killed without a word at any moment and
/// started again on the same data: whatever a screen called saved or submitted is there each time.
/// </summary>
public sealed class KilledServerTests
{
    private const int Lives = 3;
    private static readonly string[] Seats = ["ct", "a", "b", "c"];

    [Fact]
    public async Task What_a_screen_called_saved_or_submitted_survives_every_kill()
    {
        var folder = DataFolder.Find(Directory.CreateTempSubdirectory("ocop-killed-").FullName, demonstration: true);
        try
        {
            Member[] members;
            await using (var room = await OpenAsync(folder))
            {
                var council = await new Council(room.Desk).OpenAsync();
                var set = room.Desk.Scoreboard.SetOf((await council.StateAsync()).FindProduct(Council.Litchi)!.Product);
                members = [.. Seats.Select((seat, number) => new Member(set, seat, number))];
            }

            // The first is killed while they fill in, the next when forms come in; chance decides where exactly.
            for (var life = 1; life <= Lives; life++)
            {
                await LiveAsync(folder, members, acknowledgements: (life * 60) + Random.Shared.Next(60));
                await CheckAsync(folder, members);
            }

            Assert.Contains(members, member => member.Submitted);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder.Path, recursive: true);
        }
    }

    private static Task<DeskRoom> OpenAsync(DataFolder folder) =>
        DeskRoom.OpenAsync(folder.Path, data: folder);

    private static async Task LiveAsync(DataFolder folder, Member[] members, int acknowledgements)
    {
        await using var server = await ServerProcess.StartAsync(folder);
        using var killed = new CancellationTokenSource();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var heard = 0;
        var working = Task.WhenAll(members.Select(member => member.WorkAsync(server.Address, Hear, killed.Token)));

        void Hear()
        {
            if (Interlocked.Increment(ref heard) == acknowledgements)
                enough.SetResult();
        }

        await Task.WhenAny(enough.Task, working);
        await killed.CancelAsync();
        await server.KillAsync();
        await working;
        Assert.True(heard >= acknowledgements, server.Said());
    }

    private static async Task CheckAsync(DataFolder folder, Member[] members)
    {
        await using var room = await OpenAsync(folder);
        var envelopes = await room.Store.ReadAsync(DeskRoom.Session); // throws when the chain does not hold
        foreach (var member in members)
        {
            var draft = await room.Drafts.FindAsync(DeskRoom.Session, Council.Litchi, member.Seat);
            Assert.True(draft!.Revision >= member.Saves, $"{member.Seat} was told of more saves than there are.");
            Assert.Empty(member.NotIn(draft.Answers.Choices));
            var forms = envelopes.Count(envelope => envelope.Type == "ballot-cast" && envelope.Actor == Actor.InSeat(member.Seat).Name);
            Assert.True(!member.Submitted || forms > 0, $"{member.Seat} was told that the form is submitted.");
            Assert.True(forms <= member.Tries, $"{member.Seat} submitted less often than is recorded.");
        }
    }

    /// <summary>A member who fills in the form, submits it and then thinks again, for as long as there is a server.</summary>
    private sealed class Member(CriteriaSet set, string seat, int number)
    {
        private readonly Dictionary<string, string> _saved = new(StringComparer.Ordinal);
        private Step? _underWay;

        public string Seat => seat;

        public int Saves { get; private set; }

        public int Tries { get; private set; }

        public bool Submitted { get; private set; }

        /// <summary>What was said to be saved and is not there; the tick that was under way may be there instead.</summary>
        public IEnumerable<string> NotIn(IReadOnlyDictionary<string, string?> choices) => _saved
            .Where(saved => choices.GetValueOrDefault(saved.Key["tick:".Length..]) is var there
                && there != saved.Value
                && !(_underWay is { } step && step.Key == saved.Key && step.Value == there))
            .Select(saved => $"{seat} {saved.Key} {saved.Value}");

        public async Task WorkAsync(Uri server, Action acknowledged, CancellationToken killed)
        {
            await using var page = new MemberPage(server);
            try
            {
                await page.OpenFormAsync(DeskRoom.Session, seat, Council.Litchi);
                foreach (var step in FormScript.Of(set, number))
                    await TickAsync(page, step, acknowledged);

                if (!Submitted)
                    await SubmitAsync(page, acknowledged);

                for (var change = 0; ; change++)
                    await TickAsync(page, FormScript.ChangeOfMind(set, change), acknowledged);
            }
            catch (Exception) when (killed.IsCancellationRequested)
            {
                // The line broke because there is nobody at the other end.
            }
        }

        private async Task TickAsync(MemberPage page, Step step, Action acknowledged)
        {
            _underWay = step;
            Assert.Equal("saved", await page.TickAsync(step));
            _saved[step.Key] = step.Value;
            _underWay = null;
            Saves++;
            acknowledged();
        }

        private async Task SubmitAsync(MemberPage page, Action acknowledged)
        {
            // A form that was on its way when the server died may have arrived.
            if (!page.IsSubmitted)
            {
                await page.ReviewAsync();
                Tries++;
                await page.SubmitAsync();
                await page.SubmittedAsync();
            }

            Submitted = true;
            acknowledged();
        }
    }
}
