using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using static OcopScoring.Tests.Kit.Hall;

namespace OcopScoring.Tests.Core;

/// <summary>What a member can read again of their own forms.</summary>
public sealed class OwnFormsTests
{
    private static readonly Scoreboard Board = new SessionDecider(LawOnDisk.Book).Scoreboard;
    private static readonly Ballot First = Forms.Worth(Set, 90);
    private static readonly Ballot Second = First.But(("1.1", Other(First)));

    [Fact]
    public void Each_version_stands_beside_the_one_before_with_what_changed()
    {
        var forms = Read("m1", [.. Scoring(), Cast("m1", First), Cast("m1", Second)]);

        Assert.Equal([90, Second.Total], forms.Select(form => form.Ballot.Total));
        Assert.Equal([false, true], forms.Select(form => form.Counts));
        Assert.Empty(forms[0].Changes);
        var change = Assert.Single(forms[1].Changes);
        Assert.Equal("1.1", change.Before.Criterion.Number);
        Assert.Equal(First.Choices["1.1"], change.Before.Option?.Id);
        Assert.Equal(Second.Choices["1.1"], change.After.Option?.Id);
    }

    [Fact]
    public void A_version_that_was_taken_back_stays_marked_when_another_follows()
    {
        var forms = Read("m1", [.. Scoring(), Cast("m1", First), new BallotWithdrawn("p1", 1, "m1"), Cast("m1", Second)]);

        Assert.NotNull(forms[0].TakenBackAt);
        Assert.Null(forms[1].TakenBackAt);
        Assert.Equal([false, true], forms.Select(form => form.Counts));
    }

    [Fact]
    public void A_form_taken_back_counts_no_more() =>
        Assert.False(Read("m1", [.. Scoring(), Cast("m1", First), new BallotWithdrawn("p1", 1, "m1")]).Single().Counts);

    [Fact]
    public void A_rescore_follows_the_round_before_it()
    {
        var forms = Read("m1", [.. Disputed(), new RescoreOrdered("p1", 2, ["1.1"], "x"), Cast("m1", Forms.Worth(Set, 80), 2)]);

        Assert.Equal([1, 2], forms.Select(form => form.Round.Number));
        Assert.Equal([true, true], forms.Select(form => form.Counts));
        Assert.Empty(forms[1].Changes);
    }

    [Fact]
    public void Nobody_reads_anothers_and_a_replacement_inherits_none()
    {
        SessionEvent[] replaced = [.. Closed(80, 80, 80, 80, 80), new MemberReplaced("m1", new Seat("m9", "Sở Tài chính", SeatRole.Member), "x")];

        Assert.Single(Read("m2", replaced));
        Assert.Empty(Read("m9", replaced));
        Assert.Empty(Read("sec", replaced));
    }

    private static System.Collections.Immutable.ImmutableArray<OwnForm> Read(string seat, SessionEvent[] facts) =>
        OwnForms.Of(Board, SessionState.Initial.Evolve(facts).FindProduct("p1")!, new Viewer.Seated(seat));

    private static string? Other(Ballot form) =>
        Set.FindLeaf("1.1")!.Options.First(option => option.Id != form.Choices["1.1"]).Id;
}
