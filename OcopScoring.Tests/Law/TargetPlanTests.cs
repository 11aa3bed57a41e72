using System.Text.Json.Nodes;
using OcopScoring.Core.Criteria;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Law;

public sealed class TargetPlanTests
{
    private const string File = "plans/kh-1366.json";

    private static readonly Dictionary<string, (string Path, Action<JsonNode> BreakIt)> Breakages = new(StringComparer.Ordinal)
    {
        ["another format"] = ("$.format", plan => plan["format"] = "target-plan/2"),
        ["unknown key"] = ("$.budget", plan => plan["budget"] = 1),
        ["no source"] = ("$.yearly.source", plan => plan["yearly"]!.AsObject().Remove("source")),
        ["a number in words"] = ("$.yearly.recognised", plan => plan["yearly"]!["recognised"] = "50"),
        ["years backwards"] = ("$.yearly.until", plan => plan["yearly"]!["until"] = 2022),
        ["more five-star products than products"] = ("$.period.fiveStars", plan => plan["period"]!["fiveStars"] = 151),
        ["no ruling"] = ("$.afterwards", plan => plan.AsObject().Remove("afterwards")),
        ["id not the register's"] = ("$", plan => plan["id"] = "kh-1"),
    };

    public static TheoryData<string> Flaws => new(Breakages.Keys);

    private static TargetPlan Plan => Assert.Single(LawOnDisk.Book.Plans);

    [Fact]
    public void The_plan_says_what_it_says_of_every_year_and_of_all_its_years()
    {
        Assert.Equal(("1366/KH-UBND", new DateOnly(2023, 4, 28)), (Plan.Number, Plan.Issued));
        Assert.Equal((2023, 2025, 50, 1), (Plan.Yearly.From, Plan.Yearly.Until, Plan.Yearly.Recognised, Plan.Yearly.FiveStars));
        Assert.Equal((2023, 2025, 150, 3), (Plan.Period.From, Plan.Period.Until, Plan.Period.Recognised, Plan.Period.FiveStars));
    }

    [Fact]
    public void Its_words_are_those_of_the_plan()
    {
        var text = System.IO.File.ReadAllText(Path.Combine(LawOnDisk.Transcriptions(), "1366-KH-UBND-2023.txt"));

        Assert.Contains(Plan.Yearly.Text, text, StringComparison.Ordinal);
        Assert.Contains(Plan.Period.Text, text, StringComparison.Ordinal);
        Assert.Contains(Plan.Number, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_it_there_is_no_target_and_after_it_its_figures_are_carried_on()
    {
        var plans = LawOnDisk.Book.Plans;

        Assert.Null(TargetPlan.For(plans, 2022));
        Assert.Same(Plan, TargetPlan.For(plans, 2025));
        Assert.Same(Plan, TargetPlan.For(plans, 2030));
        Assert.False(Plan.IsOver(2025));
        Assert.True(Plan.IsOver(2026));
        var next = Plan with { Yearly = Plan.Yearly with { From = 2026, Until = 2030 } };
        Assert.Same(next, TargetPlan.For([next, Plan], 2026));
        Assert.Same(next, TargetPlan.For([Plan, next], 2031));
    }

    [Theory, MemberData(nameof(Flaws))]
    public void A_flaw_is_found_where_it_is(string flaw)
    {
        var (path, breakIt) = Breakages[flaw];
        var reading = new ChangedLaw().Edit(File, breakIt).Registered().Read();

        Assert.Contains((File, path), reading.Problems.Select(problem => (problem.File, problem.Path)));
        Assert.All(reading.Problems, problem => Assert.Equal(File, problem.File));
    }

    [Fact]
    public void Changed_bytes_are_noticed() => Assert.Equal(
        [("register.json", File)], new ChangedLaw().Edit(File, _ => { }).Read().Problems.Select(problem => (problem.File, problem.Path)));

    [Fact]
    public void The_file_and_the_register_fit_their_schemas()
    {
        Assert.Empty(SchemaCheck.Problems("criteria/schema/target-plan.schema.json", JsonNode.Parse(LawOnDisk.Files[File].Span)!));
        Assert.Empty(SchemaCheck.Problems("criteria/schema/register.schema.json", JsonNode.Parse(LawOnDisk.Files["register.json"].Span)!));
    }
}
