namespace OcopScoring.Core.Replay;

/// <summary>Something that does not hold.</summary>
/// <param name="Version">The event it was found at; null when it concerns no single event.</param>
/// <param name="Rule">The rule it breaks.</param>
/// <param name="Flaw">What is wrong, with what was expected.</param>
public sealed record ReplayFinding(int? Version, ReplayRule Rule, ReplayFlaw Flaw);
