using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OcopScoring.App.Documents.Pdf;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Operation.Preflight;

/// <summary>What is so before a session is opened: of the session, of its room, of the machine.</summary>
/// <param name="Session">The session.</param>
/// <param name="Seats">How each seat comes in; null in a demonstration, where every seat is open to anybody.</param>
/// <param name="Machine">The machine.</param>
public sealed record PreflightFacts(SessionFacts Session, ImmutableArray<SeatWay>? Seats, MachineFacts Machine);

/// <summary>What the record says of a session.</summary>
/// <param name="Official">Whether its ratings have legal effect.</param>
/// <param name="SittingOn">The day of the sitting.</param>
/// <param name="Seats">How many seats there are.</param>
/// <param name="Products">How many products are on the agenda.</param>
/// <param name="Missing">What it is pinned to and the folder of law does not hold.</param>
/// <param name="Texts">The sets its products are judged by.</param>
/// <param name="Rules">The council's rules; null when they are missing.</param>
/// <param name="Quorum">Who is present; null for a written opinion, to which nobody comes.</param>
/// <param name="Hindrance">Why Core would not open it, in words, where no other check says so; null for nothing.</param>
public sealed record SessionFacts(
    bool Official,
    DateOnly SittingOn,
    int Seats,
    int Products,
    ImmutableArray<string> Missing,
    ImmutableArray<TextFact> Texts,
    CouncilRules? Rules,
    Quorum? Quorum,
    string? Hindrance);

/// <summary>A set products are judged by.</summary>
/// <param name="Number">Its number in the annex.</param>
/// <param name="Provenance">Where its text comes from.</param>
public sealed record TextFact(int Number, Provenance Provenance);

/// <summary>How a seat comes in.</summary>
/// <param name="Office">The office that holds it.</param>
/// <param name="Role">Its role.</param>
/// <param name="HasWay">Whether a code, or an account, opens it.</param>
/// <param name="SignedIn">Whether somebody is signed in there.</param>
public sealed record SeatWay(string Office, SeatRole Role, bool HasWay, bool SignedIn);

/// <summary>What was measured of the machine.</summary>
/// <param name="Demonstration">Whether the program runs a demonstration.</param>
/// <param name="Writable">Whether a change reached the disk.</param>
/// <param name="Disk">What the health check says of the disk.</param>
/// <param name="FreeMegabytes">The room on it; null where it could not be read.</param>
/// <param name="Jump">The last jump of the clock within a day; null for none.</param>
/// <param name="BrowserAhead">How far the clock of the browser is ahead; null where it was not told.</param>
/// <param name="Backups">How it stands with the backups.</param>
/// <param name="Pdf">What came of a sample that was converted.</param>
public sealed record MachineFacts(
    bool Demonstration,
    bool Writable,
    HealthStatus Disk,
    long? FreeMegabytes,
    ClockJump? Jump,
    TimeSpan? BrowserAhead,
    BackupStanding Backups,
    PdfFinding Pdf);
