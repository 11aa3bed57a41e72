using OcopScoring.App.Components;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Components;

public sealed class CommandIdsTests
{
    private readonly CommandIds _ids = new();

    [Fact]
    public void The_same_command_given_again_without_an_answer_keeps_its_id()
    {
        var first = _ids.Of(new OrderRescore("vai", ["1.1", "2.1"], "Thảo luận"), out var again);
        Assert.False(again);

        Assert.Equal(first, _ids.Of(new OrderRescore("vai", ["1.1", "2.1"], "Thảo luận"), out again));
        Assert.True(again);
    }

    [Fact]
    public void An_answer_or_another_command_ends_that()
    {
        var first = _ids.Of(new RecordAttendance("a", Present: true), out _);
        _ids.Answered();
        var second = _ids.Of(new RecordAttendance("a", Present: true), out var again);
        Assert.False(again);

        var third = _ids.Of(new RecordAttendance("a", Present: false), out again);
        Assert.False(again);
        Assert.Equal(3, new HashSet<Guid> { first, second, third }.Count);
    }
}
