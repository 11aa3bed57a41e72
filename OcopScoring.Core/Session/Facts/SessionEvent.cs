namespace OcopScoring.Core.Session;

/// <summary>A fact of a session. Facts are added, never changed; who and when stand in the envelope around them.</summary>
public abstract record SessionEvent;
