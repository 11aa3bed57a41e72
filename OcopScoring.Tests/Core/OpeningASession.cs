using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.GivenSession;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>Who may open, and with how many in the room.</summary>
public sealed class OpeningASession
{
    [Theory]
    [InlineData(3, 4, 1, 1)]
    [InlineData(3, 4, 4, 3)]
    [InlineData(3, 4, 5, 4)]
    [InlineData(3, 4, 7, 6)]
    [InlineData(3, 4, 8, 6)]
    [InlineData(3, 4, 9, 7)]
    [InlineData(5, 7, 7, 5)]
    [InlineData(5, 7, 6, 5)]
    [InlineData(5, 7, 8, 6)]
    [InlineData(2, 3, 9, 6)]
    [InlineData(1, 1, 9, 9)]
    [InlineData(1, 2, 0, 0)]
    public void A_fraction_of_the_seated_rounds_up(int present, int of, int seated, int needed)
    {
        Assert.Equal(needed, new QuorumRule(present, of, true).Needed(seated));
        Assert.True(needed * of >= present * seated && (needed == 0 || (needed - 1) * of < present * seated));
    }

    [Fact]
    public void The_chair_opens_with_a_quorum_the_secretary_does_not_count() =>
        Given(Prepared(), Came("chair", "m1", "m2", "m3")).When(new OpenSession(), Chair).Then(new SessionOpened(4, 5));

    [Fact]
    public void Three_of_five_and_the_secretary_are_not_enough() =>
        Given(Prepared(), Came("chair", "m1", "m2", "sec")).When(new OpenSession(), Chair).Then(new Refusal.QuorumMissing(3, 4, 5));

    [Fact]
    public void The_vice_chair_opens_in_the_chairs_absence_once_that_is_delegated()
    {
        Given(Prepared(), Came("vice", "m1", "m2", "m3")).When(new OpenSession(), ViceChair).Then(new Refusal.NobodyPresides());
        Given(Prepared(), [Delegated], Came("vice", "m1", "m2", "m3")).When(new OpenSession(), ViceChair).Then(new SessionOpened(4, 5));
    }

    [Fact]
    public void The_vice_chair_does_not_preside_beside_the_chair() =>
        Given(Prepared(), Came("chair", "vice", "m1", "m2")).When(new OpenSession(), ViceChair).Then(new Refusal.NotYourRole([SeatRole.Chair]));

    [Fact]
    public void An_absent_vice_chair_does_not_preside() =>
        Given(Prepared(), Came("m1", "m2", "m3")).When(new OpenSession(), ViceChair).Then(new Refusal.NobodyPresides());

    [Fact]
    public void A_chair_who_has_left_the_room_leaves_presiding_to_the_delegated_vice_chair()
    {
        Given(Prepared(), [Delegated], Came("vice", "m1", "m2", "m3")).When(new OpenSession(), Chair).Then(new Refusal.NotPresent("chair"));
        Given(Prepared(), [Delegated], Came("vice", "m1", "m2", "m3")).When(new OpenSession(), ViceChair).Then(new SessionOpened(4, 5));
    }

    [Fact]
    public void Members_alone_have_nobody_to_preside() =>
        Given(Prepared(), Came("m1", "m2", "m3")).When(new OpenSession(), Chair).Then(new Refusal.NobodyPresides());

    [Fact]
    public void Nobody_else_opens()
    {
        foreach (var actor in new[] { Office, Secretary, Member, Stranger })
            Given(Prepared(), Came("chair", "vice", "m1", "m2", "m3")).When(new OpenSession(), actor).Then(new Refusal.NotYourRole([SeatRole.Chair]));
    }

    [Fact]
    public void An_empty_agenda_is_not_opened() =>
        Given([Convened, Seated], Came("chair", "vice", "m1", "m2", "m3")).When(new OpenSession(), Chair).Then(new Refusal.NothingOnAgenda());

    [Fact]
    public void A_session_opens_once() =>
        Given(Sitting()).When(new OpenSession(), Chair).Then(new Refusal.WrongPhase(SessionPhase.Open));

    [Theory]
    [InlineData("chair,m1,m2,m3", true, 4, true)]
    [InlineData("m1,m2,m3,vice", false, 4, false)]
    [InlineData("chair,vice,m1", false, 3, true)]
    [InlineData("", false, 0, false)]
    [InlineData("sec", false, 0, false)]
    public void The_quorum_as_it_stands(string present, bool holds, int count, bool presided)
    {
        var state = Given(Prepared(), Came(present.Split(',', StringSplitOptions.RemoveEmptyEntries))).State;
        Assert.Equal(new Quorum(count, 4, 5, presided, holds), Quorum.Of(state, Rules().Quorum));
    }

    [Fact]
    public void Rules_may_do_without_a_chair_but_never_without_anyone()
    {
        var rule = new QuorumRule(1, 2, ChairRequired: false);
        Assert.True(Quorum.Of(Given(Prepared(), Came("m1", "m2", "m3")).State, rule).Holds);
        Assert.False(Quorum.Of(Given([Convened]).State, rule).Holds);
    }
}
