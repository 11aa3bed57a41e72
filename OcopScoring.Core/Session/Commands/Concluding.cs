using OcopScoring.Core.Scoring;

namespace OcopScoring.Core.Session;

/// <summary>Ends the sitting (bế mạc): nothing is scored or decided after it, and the minutes are drawn.</summary>
/// <param name="Reason">Why products are left undecided, when some are.</param>
public sealed record CloseSession(string? Reason) : SessionCommand;

/// <summary>Changes the wording of this session's papers, from the template it is pinned to or from the last change.</summary>
/// <param name="Texts">All texts as they shall read.</param>
/// <param name="From">The change of this session they were made from, 0 for the pinned template: a newer one is not overwritten unseen.</param>
public sealed record ReviseTemplate(PaperTexts Texts, int From) : SessionCommand;

/// <summary>Records that the minutes were drawn from the record as it stands.</summary>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the document.</param>
/// <param name="AsOf">The number of events the document tells of: all of them, or it is refused.</param>
/// <param name="Reason">Why they are drawn again; needed from the second drawing on.</param>
public sealed record DrawMinutes(string Sha256, int AsOf, string? Reason) : SessionCommand;

/// <summary>Attaches the signed minutes: a scan of the signed paper, or the digitally signed document.</summary>
/// <param name="Number">The drawing that was signed.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the signed file.</param>
public sealed record SignMinutes(int Number, string Sha256) : SessionCommand;

/// <summary>Seals the session with its signed minutes: nothing can be added after it, unless it is reopened.</summary>
public sealed record SealSession : SessionCommand;

/// <summary>Opens a closed or sealed session again; after a seal, what comes of it is a new version of its result.</summary>
/// <param name="Reason">Why.</param>
public sealed record ReopenSession(string Reason) : SessionCommand;

/// <summary>Declares the session void, for good. Its record stays.</summary>
/// <param name="Reason">Why.</param>
public sealed record VoidSession(string Reason) : SessionCommand;
