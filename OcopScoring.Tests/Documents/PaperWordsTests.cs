using System.Collections.Immutable;
using OcopScoring.App.Documents;
using OcopScoring.App.Documents.Forms;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Documents;

/// <summary>Days and file names of papers.</summary>
public sealed class PaperWordsTests
{
    [Theory]
    [InlineData(2026, 2, 5, "05 tháng 02 năm 2026")]
    [InlineData(2026, 5, 24, "24 tháng 5 năm 2026")]
    [InlineData(2026, 11, 9, "09 tháng 11 năm 2026")]
    public void A_day_is_written_as_the_decree_has_it(int year, int month, int day, string written) =>
        Assert.Equal(written, PaperDate.Of(new DateOnly(year, month, day)));

    [Fact]
    public void Files_have_plain_names_and_no_two_the_same()
    {
        var state = SessionState.Initial.Evolve(
        [
            Hall.Convened,
            new CouncilSeated(
            [
                new("a1", "Sở Công Thương", SeatRole.Member),
                new("a2", "Sở Công thương", SeatRole.Member),
                new("a3", "Đội “Ước mơ” / ../x\u202E", SeatRole.Member),
            ]),
            Hall.Entered(),
        ]);
        var form = new FormVersion(1, Forms.Best(Hall.Set).Choices, Hall.NoComments, null);
        var round = new Round(1, [], [], ImmutableSortedDictionary<string, ImmutableArray<FormVersion>>.Empty);
        var names = FormNames.Of(state, state.Seats.Select(seat => new SeatForm(state.FindProduct("p1")!, seat.Id, round, form, Counts: true)));

        Assert.Equal(["p1-so-cong-thuong-a1.docx", "p1-so-cong-thuong-a2.docx", "p1-doi-uoc-mo-x.docx"], names);
    }
}
