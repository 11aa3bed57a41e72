using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OcopScoring.App.Live;

/// <summary>What the room sees of a session: texts ready to be shown, and nothing that tells who gave which points.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Version">The version of its record; of two views of one turn, the newer has the higher one.</param>
/// <param name="Title">The name of the session.</param>
/// <param name="Mark">"TRÌNH DIỄN" or "TẬP HUẤN" where the session is not an official one; otherwise null.</param>
/// <param name="Stage">What the screen is about.</param>
/// <param name="Agenda">How far the agenda has come, such as "Đã xếp hạng 2/6 sản phẩm".</param>
/// <param name="Results">How many products got which result, best first; for the end of the session.</param>
/// <param name="Product">The product on show; null while there is none.</param>
/// <param name="Turn">How often the wall was held or let go; a view of a later turn is newer, whatever its version.</param>
/// <param name="Held">What the wall says while it is held; null while it follows the session.</param>
public sealed record ScreenView(
    string SessionId,
    int Version,
    string Title,
    string? Mark,
    ScreenStage Stage,
    string Agenda,
    ImmutableArray<ScreenCount> Results,
    ScreenProduct? Product,
    int Turn = 0,
    ScreenHold? Held = null);

/// <summary>What the screen is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScreenStage>))]
public enum ScreenStage
{
    /// <summary>The session is being prepared.</summary>
    Convened,

    /// <summary>The session sits; no product has been scored yet.</summary>
    Opened,

    /// <summary>Forms are coming in.</summary>
    Scoring,

    /// <summary>The round is closed; the product has no rating yet.</summary>
    Closed,

    /// <summary>The product is rated.</summary>
    Rated,

    /// <summary>The session is interrupted.</summary>
    Paused,

    /// <summary>The session is put off to another day.</summary>
    Adjourned,

    /// <summary>The sitting is over; its minutes are drawn and signed.</summary>
    Ended,

    /// <summary>The session is sealed.</summary>
    Sealed,

    /// <summary>The session was declared void.</summary>
    Voided,
}

/// <summary>That the wall is held, in words.</summary>
/// <param name="Sign">Large: that it is held, and since when.</param>
/// <param name="Note">Smaller: the day, and what that means.</param>
public sealed record ScreenHold(string Sign, string Note);

/// <summary>So many products with this result.</summary>
public sealed record ScreenCount(string Label, int Count);

/// <summary>The product on show.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Producer">Its producer.</param>
/// <param name="Place">Its place on the agenda, such as "Sản phẩm 2/6".</param>
/// <param name="Set">The set it is judged by.</param>
/// <param name="Instrument">The instrument the set is part of, and that its text is unfit for an official session where it is.</param>
/// <param name="Round">The number of the current round.</param>
/// <param name="Submitted">How many forms are in.</param>
/// <param name="Expected">How many are expected.</param>
/// <param name="Scores">What the forms come to; null until the whole room may see it.</param>
/// <param name="Result">The rating; null until it is in the record.</param>
public sealed record ScreenProduct(
    string Id,
    string Name,
    string Producer,
    string Place,
    string Set,
    string Instrument,
    int Round,
    int Submitted,
    int Expected,
    ScreenScores? Scores,
    ScreenResult? Result);

/// <summary>What the forms come to.</summary>
/// <param name="Mean">The mean of the totals.</param>
/// <param name="Parts">The mean of each part.</param>
/// <param name="SpreadExceeded">Whether the forms lie further apart than the council's rules allow; how far is not for the wall.</param>
public sealed record ScreenScores(string Mean, ImmutableArray<ScreenPart> Parts, bool SpreadExceeded);

/// <summary>The mean of a part.</summary>
/// <param name="Code">A, B or C.</param>
/// <param name="Title">Its title.</param>
/// <param name="Mean">The mean, as text.</param>
/// <param name="Max">The most there is to get.</param>
/// <param name="Percent">How full its bar is, in whole per cent.</param>
public sealed record ScreenPart(string Code, string Title, string Mean, int Max, int Percent);

/// <summary>The rating of the product on show.</summary>
/// <param name="Stars">1 to 5; null without a rating.</param>
/// <param name="Headline">Such as "4 SAO".</param>
/// <param name="Reason">Why this result: the band, and the requirements that were missed.</param>
/// <param name="NextStep">What happens to the dossier now.</param>
public sealed record ScreenResult(int? Stars, string Headline, string Reason, string NextStep);
