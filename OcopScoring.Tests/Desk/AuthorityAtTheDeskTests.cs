using System.Globalization;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Desk;

/// <summary>What the table forbids is refused at the desk too, on a real database, and leaves no trace in any record.</summary>
public sealed class AuthorityAtTheDeskTests
{
    [Fact]
    public async Task Every_forbidden_try_is_refused_and_nothing_is_appended()
    {
        await using var room = await DeskRoom.OpenAsync();
        var sessions = EveryPhase.Sessions().ToList();
        foreach (var session in sessions.Append(EveryPhase.Elsewhere()).Where(session => session.Record.Count > 0))
            await session.KeepAsync(room.Store);

        var before = await HeadsAsync(room);
        var tries = 0;
        foreach (var (session, command, actor) in
            from session in sessions from command in EveryCommand.All from one in EveryPhase.Everybody select (session, command, one.Actor))
        {
            if (Authority.Hindrance(session.State, command.GetType(), actor) is not { } expected)
                continue;

            var answer = await room.Desk.DoAsync(session.Id, command, actor, Guid.CreateVersion7());
            Assert.True(
                answer is Answer.Refused { Refusal: var refusal } && Described.Text(refusal) == Described.Text(expected),
                $"{actor.Name}, {command.GetType().Name}, {session.Id}: {answer}");
            tries++;
        }

        Assert.True(tries > 2000, string.Create(CultureInfo.InvariantCulture, $"Only {tries} tries."));
        Assert.Equal(before, await HeadsAsync(room));
    }

    private static async Task<string?> HeadsAsync(DeskRoom room) => await room.AskAsync<string>(
        "SELECT group_concat(SessionId || ' ' || Version || ' ' || Hash, char(10)) FROM (SELECT * FROM Events ORDER BY SessionId, Version)");
}
