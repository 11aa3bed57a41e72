using OcopScoring.Core.Criteria;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Law;

/// <summary>The law's own totals.</summary>
public sealed class CountTests
{
    public static TheoryData<string> SetIds => LawOnDisk.SetIds;

    [Fact]
    public void The_folder_has_no_problems() => Assert.Equal([], LawOnDisk.Reading.Problems);

    [Theory]
    [InlineData("qd-26-2026", 787, 2557, 22, 575)]
    [InlineData("qd-148-2023", 796, 2636, 0, 556)]
    public void Editions_have_these_totals(string edition, int leaves, int options, int unlabelled, int marks)
    {
        var sets = LawOnDisk.Edition(edition).Sets;
        var allLeaves = sets.SelectMany(set => set.Leaves).ToList();
        var allOptions = allLeaves.SelectMany(leaf => leaf.Options).ToList();

        Assert.Equal(Enumerable.Range(1, 26), sets.Select(set => set.Number));
        Assert.Equal(leaves, allLeaves.Count);
        Assert.Equal(options, allOptions.Count);
        Assert.Equal(unlabelled, allLeaves.Count(leaf => leaf.IsUnlabelledTick));
        Assert.Equal(unlabelled, allOptions.Count(option => option.Text is null));
        Assert.Equal(marks, allOptions.Count(option => option.MinimumForStar is not null));
    }

    [Theory, MemberData(nameof(SetIds))]
    public void Parts_are_40_25_and_35(string setId) =>
        Assert.Equal([(PartCode.A, 40), (PartCode.B, 25), (PartCode.C, 35)], LawOnDisk.Set(setId).Parts.Select(part => (part.Code, part.Max)));

    [Theory, MemberData(nameof(SetIds))]
    public void The_best_form_gives_100_and_the_blank_one_0(string setId)
    {
        var set = LawOnDisk.Set(setId);
        var best = Forms.Best(set);

        Assert.Equal(100, best.Total);
        Assert.Equal(0, Forms.Blank(set).Total);
        Assert.Equal([40, 25, 35], Enum.GetValues<PartCode>().Select(best.PointsOf));
    }

    [Theory, MemberData(nameof(SetIds))]
    public void Only_stories_depend_on_something(string setId)
    {
        var set = LawOnDisk.Set(setId);
        Assert.All(set.Leaves.Where(leaf => leaf.DependsOn is not null), leaf => Assert.Equal("5.1", leaf.DependsOn));
        Assert.Equal(set.Number < 26, set.Leaves.Any(leaf => leaf is { Number: "5.2", DependsOn: "5.1" }));
    }

    [Fact]
    public void Only_tourism_has_cases() =>
        Assert.All(LawOnDisk.Sets, set => Assert.Equal(
            set.Number == 26 ? ["8", "9", "15"] : Array.Empty<string>(),
            set.Leaves.Where(leaf => !leaf.Cases.IsEmpty).Select(leaf => leaf.Number)));

    [Theory]
    [InlineData("qd-26-2026/01", TextStatus.Transcribed, true)]
    [InlineData("qd-148-2023/01", TextStatus.SecondHand, false)]
    [InlineData("qd-148-2023/02", TextStatus.Reconstructed, false)]
    [InlineData("qd-148-2023/26", TextStatus.Reconstructed, false)]
    public void Only_transcribed_sets_may_serve_officially(string setId, TextStatus status, bool fit)
    {
        Assert.Equal(status, LawOnDisk.Set(setId).Provenance.Status);
        Assert.Equal(fit, LawOnDisk.Set(setId).Provenance.FitForOfficialUse);
    }
}
