using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Components.Controls;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Components;

/// <summary>The minimums of a report: for, against, and what that makes; the disputed ones first.</summary>
public sealed class MinimumTableTests : BunitContext
{
    public MinimumTableTests() => Services.AddLocalization();

    [Fact]
    public void Disputed_minimums_come_first_with_the_forms_for_and_against()
    {
        var minimums = Hall.Set.Minimums;
        var table = Render<MinimumTable>(p => p.Add(c => c.Findings,
        [
            new MinimumFinding(minimums[0], 3, 3, Met: true),
            new MinimumFinding(minimums[1], 0, 3, Met: false),
            new MinimumFinding(minimums[2], 2, 3, Met: true),
        ]));

        var rows = table.FindAll("tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Skip(1).Select(cell => cell.TextContent))).ToList();
        Assert.Equal(["2|1|Đạt, còn khác nhau", "0|3|Chưa đạt", "3|0|Đạt"], rows);
    }

    [Fact]
    public void The_counts_say_for_each_star_how_many_are_met_and_disputed()
    {
        var minimum = Hall.Set.Minimums[0];
        var counts = Render<MinimumCounts>(p => p.Add(c => c.Findings,
        [
            new MinimumFinding(minimum, 3, 3, Met: true),
            new MinimumFinding(minimum, 1, 3, Met: false),
        ]));

        Assert.Equal("Yêu cầu tối thiểu 3 sao: đạt 1/2; 1 còn khác nhau", counts.Find("li").TextContent.Trim());
    }
}
