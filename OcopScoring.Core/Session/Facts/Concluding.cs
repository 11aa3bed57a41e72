using System.Collections.Immutable;
using OcopScoring.Core.Scoring;

namespace OcopScoring.Core.Session;

/// <summary>The sitting ended.</summary>
/// <param name="UnratedProducts">Products that were left undecided.</param>
/// <param name="Reason">Why; null when none was.</param>
public sealed record SessionClosed(ImmutableArray<string> UnratedProducts, string? Reason) : SessionEvent;

/// <summary>The wording of the session's papers was changed.</summary>
/// <param name="Revision">The number of the change in this session, from 1.</param>
/// <param name="Texts">All texts as they read now.</param>
public sealed record TemplateRevised(int Revision, PaperTexts Texts) : SessionEvent;

/// <summary>
/// The minutes were drawn. What they print as the head of the record is the count and the hash of all events before this one.
/// </summary>
/// <param name="Number">The number of the drawing in this session, from 1.</param>
/// <param name="Sha256">SHA-256 of the document.</param>
/// <param name="Reason">Why it replaces the drawing before; null for the first.</param>
public sealed record MinutesDrawn(int Number, string Sha256, string? Reason) : SessionEvent;

/// <summary>The signed minutes were attached.</summary>
/// <param name="Number">The drawing that was signed.</param>
/// <param name="Sha256">SHA-256 of the signed file.</param>
public sealed record MinutesSigned(int Number, string Sha256) : SessionEvent;

/// <summary>The session was sealed.</summary>
public sealed record SessionSealed(ImmutableArray<string> UnratedProducts, string? Reason) : SessionEvent;

/// <summary>The closed or sealed session was opened again.</summary>
/// <param name="Edition">The number of the result that comes of it: one more than what was sealed.</param>
/// <param name="Reason">Why.</param>
public sealed record SessionReopened(int Edition, string Reason) : SessionEvent;

/// <summary>The session was declared void.</summary>
public sealed record SessionVoided(string Reason) : SessionEvent;
