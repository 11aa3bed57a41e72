namespace OcopScoring.Core.Replay;

/// <summary>The levels of verification, each resting on those before it.</summary>
public enum ReplayLevel
{
    /// <summary>Every event is written the way this format writes events, and can be read.</summary>
    Form,

    /// <summary>Every event follows the one before it and matches its hash; the head is the one that was demanded.</summary>
    Chain,

    /// <summary>Every command, decided again on the state before it by the pinned law, brings about the facts that stand recorded.</summary>
    Legality,

    /// <summary>Every spread and every rating, computed again from the forms by the pinned criteria, is the recorded one.</summary>
    Arithmetic,

    /// <summary>What lists and statistics read is what the record makes. Only where there is a database.</summary>
    Views,
}

/// <summary>The rule a finding breaks.</summary>
public enum ReplayRule
{
    /// <summary>An event is not written or not readable as the format demands.</summary>
    Form,

    /// <summary>The chain of hashes does not hold.</summary>
    Chain,

    /// <summary>The record does not reach, or does not carry, the head that was demanded.</summary>
    Head,

    /// <summary>A text of law the record is pinned to is missing, or is not the one that was pinned.</summary>
    Law,

    /// <summary>The recorded facts could not have been decided so.</summary>
    Legality,

    /// <summary>A recorded number is not the one the forms come to.</summary>
    Arithmetic,

    /// <summary>A document the record names is missing, or is not the one that was recorded.</summary>
    Document,

    /// <summary>Rows made from the record differ from what it makes.</summary>
    Views,

    /// <summary>The list of contents of a bundle does not agree with what is in it.</summary>
    Manifest,
}
