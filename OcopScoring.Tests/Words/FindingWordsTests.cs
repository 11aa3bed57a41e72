using System.Collections.Immutable;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Words;

/// <summary>Whatever verification can find has words of its own.</summary>
public sealed class FindingWordsTests
{
    private static readonly FindingWords Words = new(VietnameseWords.Instance);

    public static TheoryData<string> Flaws => new(Kinds.Select(type => type.Name));

    private static IEnumerable<Type> Kinds => typeof(ReplayFlaw).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(ReplayFlaw)));

    [Theory, MemberData(nameof(Flaws))]
    public void Every_flaw_has_words(string flaw) => Assert.NotEmpty(Words.Say(Any(Kinds.Single(type => type.Name == flaw)), SessionState.Initial));

    [Fact]
    public void Every_level_and_every_rule_has_words_of_its_own()
    {
        Assert.Distinct(Enum.GetValues<ReplayLevel>().Select(Words.Level));
        Assert.Distinct(Enum.GetValues<ReplayRule>().Select(Words.Rule));
    }

    [Fact]
    public void A_result_is_told_by_sum_and_count_which_are_exact() => Assert.Equal(
        "“sp1”: tính lại từ các phiếu là 180 điểm trên 2 phiếu, 5 sao; hồ sơ ghi 181 điểm trên 2 phiếu, 5 sao.",
        Words.Say(new ReplayFlaw.OtherRating("sp1", Rating(180), Rating(181)), SessionState.Initial));

    [Fact]
    public void What_is_shorter_than_a_hash_is_told_as_it_stands() => Assert.Contains(
        "ghi abc…", Words.Say(new ReplayFlaw.HashMismatch(new string('0', 64), "abc"), SessionState.Initial), StringComparison.Ordinal);

    private static ReplayFlaw Any(Type kind)
    {
        var maker = kind.GetConstructors().Single(one => one.GetParameters() is not [{ ParameterType: var first }] || first != kind);
        return (ReplayFlaw)maker.Invoke([.. maker.GetParameters().Select(parameter => AnyOf(parameter.ParameterType))]);
    }

    private static object? AnyOf(Type type) => type switch
    {
        _ when type == typeof(int) => 17,
        _ when type == typeof(string) => "sp1",
        _ when type == typeof(Rating) => Rating(180),
        _ when type == typeof(SpreadExceeded) => new SpreadExceeded("sp1", 1, 60, 90, 10),
        _ when type == typeof(RecordHead) => new RecordHead(17, new string('a', 64)),
        _ when type == typeof(Refusal) => new Refusal.SeatsInvalid(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Name, "Nothing at hand."),
    };

    private static Rating Rating(int sum) =>
        new(2, sum, StarRating.Five, RatingOutcome.Rated, StarRating.Five, ImmutableArray<UnmetMinimum>.Empty, GateRule.Majority.Name(), StarRule.Fallback.Name());
}
