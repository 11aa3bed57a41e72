using OcopScoring.Core.Criteria;

namespace OcopScoring.App.Desk;

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

/// <summary>Names one change of a form, between browser and server.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Number">The criterion; empty for the opinion.</param>
public sealed record BallotChange(BallotChangeKind Kind, string Number)
{
    /// <summary>The opinion on the product.</summary>
    public static BallotChange Opinion { get; } = new(BallotChangeKind.Opinion, "");

    /// <summary>The name itself: "tick:1.5", "comment:1.5", "opinion".</summary>
    public string Key => Kind switch
    {
        BallotChangeKind.Tick => "tick:" + Number,
        BallotChangeKind.Comment => "comment:" + Number,
        _ => "opinion",
    };

    /// <summary>An answer to a criterion.</summary>
    public static BallotChange Tick(string number) => new(BallotChangeKind.Tick, number);

    /// <summary>A remark to a criterion.</summary>
    public static BallotChange Comment(string number) => new(BallotChangeKind.Comment, number);

    /// <exception cref="FormatException">Our own page never sends such a name.</exception>
    public static BallotChange Parse(string key) => key.Split(':') switch
    {
        ["tick", var number] => Tick(number),
        ["comment", var number] => Comment(number),
        ["opinion"] => Opinion,
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

/// <summary>What a change was made on that could not be sent at once.</summary>
/// <param name="Round">The round of the form.</param>
/// <param name="Known">What its author had before their eyes at that place, or had sent there themselves.</param>
public sealed record MadeOn(int Round, IReadOnlyList<string> Known);
