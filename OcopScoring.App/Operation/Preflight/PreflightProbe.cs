using System.Collections.Immutable;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OcopScoring.App.Accounts;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.App.Documents.Pdf;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Operation.Preflight;

/// <summary>Measures what a council relies on, by asking what already watches it.</summary>
public sealed class PreflightProbe(
    SessionDesk desk,
    SeatCodes codes,
    Duties duties,
    SignIns signIns,
    HealthCheckService health,
    ClockWatch clock,
    BackupState backups,
    PdfProbe pdf,
    RunMode mode,
    RefusalWords words)
{
    private const string Store = "store", Disk = "disk";

    /// <summary>Measures everything.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="state">As it stands.</param>
    /// <param name="browserAhead">How far the clock of the browser is ahead; null where it did not say.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<PreflightFacts> MeasureAsync(string sessionId, SessionState state, TimeSpan? browserAhead, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(state);
        var report = (await health.CheckHealthAsync(check => check.Name is Store or Disk, cancellation)).Entries;
        var machine = new MachineFacts(
            mode.Demonstration,
            report[Store].Status == HealthStatus.Healthy,
            report[Disk].Status,
            report[Disk].Data.TryGetValue("freeMegabytes", out var free) ? (long)free : null,
            clock.Recent,
            browserAhead,
            backups.Now(),
            await pdf.TryAsync(cancellation));
        return new PreflightFacts(Of(state), mode.Demonstration ? null : await WaysAsync(sessionId, state), machine);
    }

    private SessionFacts Of(SessionState state)
    {
        var board = desk.Scoreboard;
        var missing = board.MissingPins(state).ToImmutableArray();
        var rules = missing.IsEmpty ? board.RulesOf(state) : null;
        return new SessionFacts(
            state.Convening!.Purpose == SessionPurpose.Official,
            state.SittingOn,
            state.Seats.Length,
            state.Products.Length,
            missing,
            missing.IsEmpty ? [.. state.Products.Select(product => board.SetOf(product.Product)).Distinct().Select(set => new TextFact(set.Number, set.Provenance))] : [],
            rules,
            rules is null || state.IsWritten ? null : Quorum.Of(state, rules.Quorum),
            missing.IsEmpty && Opening.HindranceWithAllPresent(desk, state) is { } refusal and not (Refusal.NothingOnAgenda or Refusal.NotFitForOfficialUse)
                ? words.Say(refusal, state)
                : null);
    }

    private async Task<ImmutableArray<SeatWay>> WaysAsync(string sessionId, SessionState state)
    {
        var (issued, holders) = (await codes.OfAsync(sessionId), await duties.HoldersAsync(sessionId));
        var here = (await signIns.ActiveAsync(row => row.SessionId == sessionId)).Select(row => row.SeatId).ToHashSet();
        return [.. state.Seats.Select(seat => new SeatWay(
            seat.Office, seat.Role, issued.ContainsKey(seat.Id) || holders.ContainsKey(seat.Id), here.Contains(seat.Id)))];
    }
}
