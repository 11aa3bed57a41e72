using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Replay;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Replay;

/// <summary>Forms read by the set of another edition: word by word or not at all.</summary>
public sealed class CarriedFormsTests
{
    private static readonly CriteriaSet Set = LawOnDisk.Set("qd-26-2026/01");

    public static TheoryData<string> SetIds => LawOnDisk.SetIds;

    [Theory, MemberData(nameof(SetIds))]
    public void A_set_has_its_counterpart_of_the_same_number_and_name(string setId)
    {
        var set = LawOnDisk.Set(setId);
        var other = LawOnDisk.Book.Criteria.Editions.Single(edition => edition.Id != set.EditionId);

        Assert.Equal((set.Number, set.Name), (CarriedForms.SetFor(set, other)!.Number, CarriedForms.SetFor(set, other)!.Name));
    }

    [Theory, MemberData(nameof(SetIds))]
    public void Between_the_two_editions_every_form_meets_a_criterion_that_reads_otherwise(string setId)
    {
        var set = LawOnDisk.Set(setId);
        var other = LawOnDisk.Book.Criteria.Editions.Single(edition => edition.Id != set.EditionId);

        var carried = CarriedForms.Of([Forms.Blank(set)], CarriedForms.SetFor(set, other)!);

        Assert.Empty(carried.Ballots);
        Assert.Contains(carried.Problems, problem => problem.Kind is CarryProblemKind.OtherCriterion or CarryProblemKind.NoCriterion);
    }

    [Theory, MemberData(nameof(SetIds))]
    public void A_set_carries_any_forms_to_itself(string setId)
    {
        var set = LawOnDisk.Set(setId);
        Forms.Any(set).Array[1, 4].Sample(
            forms =>
            {
                var carried = CarriedForms.Of([.. forms], set);
                Assert.Empty(carried.Problems);
                Assert.Equal(forms.Select(form => form.Total), carried.Ballots.Select(form => form.Total));
            },
            iter: 10);
    }

    [Fact]
    public void The_same_words_carry_over_and_are_worth_what_the_other_set_says()
    {
        // 1.2 gives 1 point for option 2 here; there it gives none.
        var there = Other(set => Option(set, "1.2", "2")["points"] = 0);
        var form = Forms.Best(Set).But(("1.2", "2"));

        var carried = CarriedForms.Of([form, Forms.Best(Set)], there);

        Assert.Empty(carried.Problems);
        Assert.Equal([form.Total - 1, 100], carried.Ballots.Select(ballot => ballot.Total));
        Assert.All(carried.Ballots, ballot => Assert.Same(there, ballot.Set));
    }

    [Fact]
    public void White_space_and_the_encoding_of_marks_are_no_other_words()
    {
        var there = Other(set => Leaf(set, "1.2")["title"] = "  " + Set.FindLeaf("1.2")!.Title.Normalize(NormalizationForm.FormD).Replace(" ", " \u00a0 ", StringComparison.Ordinal));

        Assert.Empty(CarriedForms.Of([Forms.Best(Set)], there).Problems);
    }

    [Fact]
    public void A_criterion_that_reads_otherwise_keeps_every_form_here_whatever_was_ticked()
    {
        var there = Other(set => Leaf(set, "1.2")["title"] = "Tiêu chí khác");

        var problem = Assert.Single(CarriedForms.Of([Forms.Best(Set), Forms.Blank(Set)], there).Problems);

        Assert.Equal((CarryProblemKind.OtherCriterion, "1.2", "Tiêu chí khác", 2), (problem.Kind, problem.Criterion.Number, problem.There, problem.Forms));
    }

    [Fact]
    public void An_option_that_reads_otherwise_matters_to_those_who_ticked_it()
    {
        var there = Other(set => Option(set, "1.2", "2")["text"] = "Mức khác");

        Assert.Empty(CarriedForms.Of([Forms.Best(Set)], there).Problems);
        var problem = Assert.Single(CarriedForms.Of([Forms.Best(Set), Forms.Best(Set).But(("1.2", "2"))], there).Problems);
        Assert.Equal((CarryProblemKind.OtherOption, "1.2", "2", "Mức khác", 1), (problem.Kind, problem.Criterion.Number, problem.Option!.Id, problem.There, problem.Forms));
    }

    [Fact]
    public void What_only_one_of_the_sets_has_is_never_filled_in()
    {
        // 1.2 is called 1.9 there: one criterion is gone, another is new.
        var there = Other(set => Leaf(set, "1.2")["number"] = "1.9");

        var carried = CarriedForms.Of([Forms.Best(Set)], there);

        Assert.Empty(carried.Ballots);
        Assert.Equal(
            [(CarryProblemKind.NoCriterion, "1.2"), (CarryProblemKind.UnansweredCriterion, "1.9")],
            carried.Problems.Select(problem => (problem.Kind, problem.Criterion.Number)));
    }

    [Fact]
    public void What_does_not_apply_there_is_said()
    {
        // The first option of 5.1 earns nothing there, so 5.2 does not apply to whoever ticked it.
        var first = Set.FindLeaf("5.1")!.Options.First(option => option.Points > 0);
        var there = Other(set => Option(set, "5.1", first.Id)["points"] = 0);

        var problem = Assert.Single(CarriedForms.Of([Forms.Best(Set), Forms.Best(Set).But(("5.1", first.Id))], there).Problems);

        Assert.Equal((CarryProblemKind.DoesNotApply, "5.2", 1), (problem.Kind, problem.Criterion.Number, problem.Forms));
    }

    // The set of the older edition, reading as this one but for one change.
    private static CriteriaSet Other(Action<JsonNode> change)
    {
        var law = new ChangedLaw().Edit("qd-148-2023/01.json", set =>
        {
            set["parts"] = JsonNode.Parse(LawOnDisk.Files["qd-26-2026/01.json"].Span)!["parts"]!.DeepClone();
            change(set);
        });
        var reading = law.Registered().Read();
        return reading.SetsForReport.Single(set => set.Id == "qd-148-2023/01");
    }

    private static JsonNode Leaf(JsonNode set, string number) => set["parts"]!.AsArray().SelectMany(part => part!["criteria"]!.AsArray()).SelectMany(Below).Single(leaf => (string)leaf["number"]! == number);

    private static JsonNode Option(JsonNode set, string number, string id) => Leaf(set, number)["options"]!.AsArray().Single(option => (string)option!["id"]! == id)!;

    private static IEnumerable<JsonNode> Below(JsonNode? criterion) =>
        criterion!["criteria"] is { } children ? children.AsArray().SelectMany(Below) : [criterion];
}
