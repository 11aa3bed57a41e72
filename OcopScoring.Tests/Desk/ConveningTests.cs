using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Desk;

/// <summary>Which sessions may come to be in which database, and how they are called there.</summary>
public sealed class ConveningTests
{
    [Theory]
    [InlineData(SessionPurpose.Official, false, true)]
    [InlineData(SessionPurpose.Official, true, false)]
    [InlineData(SessionPurpose.Demonstration, false, false)]
    [InlineData(SessionPurpose.Demonstration, true, true)]
    [InlineData(SessionPurpose.Practice, false, true)]
    [InlineData(SessionPurpose.Practice, true, true)]
    public async Task A_database_keeps_what_belongs_to_it(SessionPurpose purpose, bool demonstration, bool kept)
    {
        var folder = Directory.CreateTempSubdirectory("ocop-convening-").FullName;
        await using var room = await DeskRoom.OpenAsync(folder, data: DataFolder.Find(folder, demonstration));
        var call = Call with { Purpose = purpose };

        var considered = room.Desk.Consider(SessionState.Initial, call, Actor.Office);
        var answer = await room.Desk.DoAsync("p", call, Actor.Office, Guid.CreateVersion7());

        Assert.Equal(kept ? null : new Refusal.PurposeElsewhere(purpose), considered);
        Assert.Equal(kept ? new Answer.Done(1) : new Answer.Refused(new Refusal.PurposeElsewhere(purpose)), answer);
        Assert.Equal(kept, await room.Desk.FindAsync("p") is not null);
    }

    [Fact]
    public async Task A_seat_convenes_nothing()
    {
        await using var room = await DeskRoom.OpenAsync();
        var council = await new Council(room.Desk).ConveneAsync();

        var answer = await room.Desk.DoAsync("khac", Call, Actor.InSeat("ct"), Guid.CreateVersion7());

        Assert.IsType<Refusal.NotYourRole>(Assert.IsType<Answer.Refused>(answer).Refusal);
        Assert.Null(await room.Desk.FindAsync("khac"));
        Assert.Equal(SessionPhase.Convened, (await council.StateAsync()).Phase);
    }

    [Fact]
    public void An_id_follows_from_the_command_and_its_id_and_stands_in_an_address_as_it_is()
    {
        var command = Guid.CreateVersion7();

        Assert.Equal(SessionIds.Of(Call, command), SessionIds.Of(Call, command));
        Assert.Matches("^cap-tinh-20260901-[a-z2-9]{6}$", SessionIds.Of(Call, command));
        Assert.Matches("^tap-huan-20260901-[a-z2-9]{6}$", SessionIds.Of(Call with { Purpose = SessionPurpose.Practice }, command));
        var many = Enumerable.Range(0, 200).Select(_ => SessionIds.Of(Call, Guid.CreateVersion7())).ToList();
        Assert.Equal(many.Distinct(StringComparer.Ordinal), many);
    }

    private static ConveneSession Call { get; } =
        new("Phiên đợt 2", "123/QĐ-UBND", CouncilLevel.Province, SessionPurpose.Official, Council.Day, "Phòng họp", "default", 1);
}
