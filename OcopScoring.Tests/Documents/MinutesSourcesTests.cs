using System.Collections.Immutable;
using OcopScoring.App.Documents.Minutes;
using OcopScoring.App.Documents.Word;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Documents;

/// <summary>Numbers of the minutes lead to the event that made them.</summary>
public sealed class MinutesSourcesTests
{
    private static readonly RecordedSession Session = RecordedSession.Golden();
    private static readonly ImmutableArray<SessionEvent> Facts = [.. Session.Record.Select(envelope => envelope.Open())];
    private static readonly ImmutableArray<WordTable> Tables =
    [
        .. MinutesPaper.Of(MinutesContent.Of(Session.Record, Session.Scoreboard), null).Sections.SelectMany(section => section.Blocks).OfType<WordTable>(),
    ];

    [Fact]
    public void Every_line_of_a_product_but_what_the_law_says_next_comes_from_an_event()
    {
        foreach (var row in Tables.Where(table => table.Caption?.StartsWith("Kết quả của", StringComparison.Ordinal) == true).SelectMany(table => table.Rows))
        {
            if (Text(row.Cells[0]) != "Xử lý tiếp")
                Assert.True(From(row.Cells[1]) >= 1 && From(row.Cells[1]) <= Facts.Length, Text(row.Cells[0]));
        }
    }

    [Theory]
    [InlineData("Kết quả", typeof(ProductRated))]
    [InlineData("Điểm trung bình", typeof(RoundClosed))]
    [InlineData("Chênh lệch", typeof(RoundClosed))]
    [InlineData("Lý do", typeof(ProductRated))]
    [InlineData("Lượt 1", typeof(SpreadExceeded))]
    [InlineData("Lượt 2", typeof(RescoreOrdered))]
    public void What_was_scored_again_leads_to_its_own_rounds_and_decisions(string label, Type fact)
    {
        var row = Tables.Single(table => table.Caption == "Kết quả của Bánh đậu xanh Rồng vàng").Rows.First(row => Text(row.Cells[0]) == label);

        var found = Facts[From(row.Cells[1])!.Value - 1];

        Assert.IsType(fact, found);
        Assert.Equal("sp2", found.AboutProduct());
    }

    [Fact]
    public void Every_number_of_the_summary_leads_to_the_round_and_every_result_to_the_decision()
    {
        foreach (var row in Tables.Single(table => table.Caption == "Bảng tổng hợp kết quả").Rows)
        {
            Assert.All(row.Cells[4..9], cell => Assert.True(Text(cell).Length == 0 || Facts[From(cell)!.Value - 1] is RoundClosed or EliminationRuled, Text(cell)));
            Assert.True(Facts[From(row.Cells[9])!.Value - 1] is ProductRated or EliminationRuled or ProductWithdrawn or SessionClosed, Text(row.Cells[9]));
        }
    }

    [Fact]
    public void Every_point_of_the_annex_leads_to_the_form_it_was_given_in()
    {
        var tables = Tables.Where(table => table.Caption == "Điểm theo thành viên và tiêu chí").ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells[1..^1]), cell => Assert.True(
            Facts[From(cell)!.Value - 1] is BallotCast or PaperBallotConfirmed or PaperBallotEntered, Text(cell)));
    }

    private static int? From(WordCell cell) => cell.Lines.OfType<WordText>().SelectMany(line => line.Runs).Select(run => run.From).FirstOrDefault();

    private static string Text(WordCell cell) => string.Concat(cell.Lines.OfType<WordText>().SelectMany(line => line.Runs).Select(run => run.Text));
}
