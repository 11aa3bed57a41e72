using System.Collections.Immutable;
using OcopScoring.App.Desk;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Desk;

/// <summary>The same step from two hands at once, at one desk or at two on one database: one is first, the other is told.</summary>
public sealed class AtTheSameTimeTests : IAsyncLifetime
{
    private DeskRoom _here = null!;
    private DeskRoom _there = null!;

    public static TheoryData<string, bool> Steps =>
        new MatrixTheoryData<string, bool>(["close", "rate", "re-score", "accept", "attendance", "open"], [false, true]);

    public async ValueTask InitializeAsync()
    {
        _here = await DeskRoom.OpenAsync();
        _there = await DeskRoom.OpenAsync(_here.Folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _there.DisposeAsync();
        await _here.DisposeAsync();
    }

    [Theory, MemberData(nameof(Steps))]
    public async Task One_is_carried_out_and_the_other_hears_what_has_happened(string step, bool twoDesks)
    {
        var council = new Council(_here.Desk);
        await PrepareAsync(council, step);
        var other = twoDesks ? new Council(_there.Desk) : council;
        var before = (await other.StateAsync()).Version;

        var answers = await Task.WhenAll(council.DoAsync(CommandOf(step), "ct"), other.DoAsync(CommandOf(step), "ct"));

        var done = Assert.Single(answers.OfType<Answer.Done>());
        Refusal refusal = Assert.Single(answers.OfType<Answer.Refused>()).Refusal;
        Assert.True(refusal is Refusal.WrongProgress or Refusal.AttendanceUnchanged or Refusal.SpreadWithinLimit, $"{refusal}");
        var record = await _here.Store.ReadAsync(DeskRoom.Session);
        Assert.Equal(done.Version, record.Count);
        Assert.Single(record.Skip(before).Select(envelope => envelope.CommandId).Distinct());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_and_the_close_meet_and_the_form_is_counted_or_refused_never_lost(bool twoDesks)
    {
        var council = await new Council(_here.Desk).OpenAsync();
        var other = twoDesks ? new Council(_there.Desk) : council;
        await council.CastAsync("a");
        var form = new CastBallot(Council.Litchi, await other.FormAsync(), ImmutableSortedDictionary<string, string>.Empty, null);

        var closing = council.DoAsync(new CloseRound(Council.Litchi, "Hết giờ"), "ct");
        var submitting = other.DoAsync(form, "b");
        Assert.IsType<Answer.Done>(await closing);

        await using var restarted = await DeskRoom.OpenAsync(_here.Folder);
        var round = (await new Council(restarted.Desk).StateAsync()).FindProduct(Council.Litchi)!.CurrentRound!;
        Assert.Equal(await submitting is Answer.Done, round.HasForm("b"));
        if (await submitting is Answer.Refused { Refusal: var refusal })
            Assert.IsType<Refusal.WrongProgress>(refusal);
    }

    private static async Task PrepareAsync(Council council, string step)
    {
        if (step == "open")
        {
            await council.ConveneAsync();
            await council.MustAsync(new OpenSession(), "ct");
            return;
        }

        await council.OpenAsync();
        await council.CastAllAsync(Council.Litchi, 0, 0, 0, step is "re-score" or "accept" ? 37 : 0);
        if (step is not ("close" or "attendance"))
            await council.MustAsync(new CloseRound(Council.Litchi, null), "ct");
    }

    private static SessionCommand CommandOf(string step) => step switch
    {
        "close" => new CloseRound(Council.Litchi, null),
        "rate" => new RateProduct(Council.Litchi),
        "re-score" => new OrderRescore(Council.Litchi, ["1.1"], "Trao đổi lại"),
        "accept" => new AcceptSpread(Council.Litchi, "Đã thảo luận"),
        "attendance" => new RecordAttendance("c", Present: false),
        "open" => new OpenRound(Council.Litchi),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
