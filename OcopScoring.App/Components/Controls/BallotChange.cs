using OcopScoring.App.Desk;
using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Components.Controls;

/// <summary>What of a form a change is about.</summary>
public enum BallotChangeKind
{
    /// <summary>An answer.</summary>
    Tick,

    /// <summary>A remark to a criterion.</summary>
    Comment,

    /// <summary>The opinion on the product.</summary>
    Opinion,
}

/// <summary>Names one change of a form, between browser and server: "tick:1.5", "comment:1.5", "opinion".</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Number">The criterion; "opinion" for the opinion.</param>
/// <param name="Key">The name itself.</param>
public sealed record BallotChange(BallotChangeKind Kind, string Number, string Key)
{
    /// <exception cref="FormatException">Our own page never sends such a name.</exception>
    public static BallotChange Parse(string key) => key.Split(':') switch
    {
        ["tick", var number] => new BallotChange(BallotChangeKind.Tick, number, key),
        ["comment", var number] => new BallotChange(BallotChangeKind.Comment, number, key),
        ["opinion"] => new BallotChange(BallotChangeKind.Opinion, "opinion", key),
        _ => throw new FormatException($"“{key}” names no change of a form."),
    };

    /// <summary>What the form now holds at that place.</summary>
    public string ValueIn(DraftAnswers answers, CriteriaSet set) => Kind switch
    {
        BallotChangeKind.Tick when set.FindLeaf(Number) is { } leaf => BallotToken.Of(answers.On(set), leaf),
        BallotChangeKind.Comment => answers.Comments.GetValueOrDefault(Number, ""),
        BallotChangeKind.Opinion => answers.Opinion ?? "",
        _ => BallotToken.Unanswered,
    };
}
