using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Desk;
using OcopScoring.App.Operation;
using OcopScoring.App.Store;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Verification;

/// <summary>
/// Verifies a session of the database at all five levels and keeps what came of it. One at a time: however many are asked for, a
/// council at work does not feel it.
/// </summary>
public sealed class SessionVerifier(
    IDbContextFactory<OcopDb> databases, CriteriaShelf shelf, VerificationStore results, TimeProvider clock, ILogger<SessionVerifier> log)
    : IDisposable
{
    private static readonly Action<ILogger, string, int, Exception?> DoesNotHold = LoggerMessage.Define<string, int>(
        LogLevel.Critical, new EventId(1, nameof(DoesNotHold)), "The record of {Session} does not hold: {Findings} findings.");

    private static readonly Action<ILogger, string, Exception?> NotKept = LoggerMessage.Define<string>(
        LogLevel.Error, new EventId(2, nameof(NotKept)), "What the verification of {Session} came to could not be kept.");

    private static readonly Action<ILogger, string, Exception?> NotExamined = LoggerMessage.Define<string>(
        LogLevel.Error, new EventId(3, nameof(NotExamined)), "The record of {Session} could not be examined.");

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Verifies a session.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="demanded">The head it must carry, as the minutes print it; null when none is at hand.</param>
    /// <param name="cause">Why.</param>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancellation">Stops it; nothing is kept of one that was stopped.</param>
    public async Task<Verified> RunAsync(
        string sessionId, RecordHead? demanded, VerificationCause cause, IProgress<ReplayProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(sessionId);
        await _turn.WaitAsync(cancellation);
        try
        {
            var began = Stopwatch.GetTimestamp();

            // Reckoning a long record takes a while: never on the line of a page.
            var (report, names) = await Task.Run(() => ExamineAsync(sessionId, demanded, progress, cancellation), cancellation);
            Instruments.Verification.Record(began);
            var row = VerificationResult.Row(sessionId, cause, clock.GetUtcNow(), report, names);
            if (!report.IsIntact)
                DoesNotHold(log, sessionId, row.Findings, null);

            return new Verified(report, names, row, await KeptAsync(row));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Keeps that a session could not be examined at all: it is not for that one that holds.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="cause">Why it was to be verified.</param>
    /// <param name="failure">What came in between.</param>
    public Task<bool> GiveUpAsync(string sessionId, VerificationCause cause, Exception failure)
    {
        NotExamined(log, sessionId, failure);
        return KeptAsync(VerificationResult.NotExamined(sessionId, cause, clock.GetUtcNow()));
    }

    public void Dispose() => _turn.Dispose();

    private async Task<(ReplayReport Report, SessionState Names)> ExamineAsync(
        string sessionId, RecordHead? demanded, IProgress<ReplayProgress>? progress, CancellationToken cancellation)
    {
        await using var database = await databases.CreateDbContextAsync(cancellation);
        var stored = await StoredRecord.ReadAsync(database, sessionId);
        var facts = ReadFact.Of(stored.Events).ToList();
        var report = new Replayer(shelf.Law).Run(stored.Events, demanded, progress, cancellation);
        var documents = await DocumentCheck.FindAsync(NamedDocuments.Of(facts), sha256 => BytesAsync(database, sha256, cancellation));
        var views = await ViewsLevel.RunAsync(stored);
        progress?.Report(new ReplayProgress(ReplayLevel.Views, stored.Events.Length, stored.Events.Length));
        report = report.With(ReplayLevel.Chain, documents);
        return (report with { SessionId = sessionId, Levels = report.Levels.Add(views) }, SessionNames.Of(facts));
    }

    private static async Task<ReadOnlyMemory<byte>?> BytesAsync(OcopDb database, string sha256, CancellationToken cancellation) =>
        await database.Attachments.Where(row => row.Sha256 == sha256).Select(row => row.Bytes).FirstOrDefaultAsync(cancellation) is { } bytes ? bytes : null;

    private async Task<bool> KeptAsync(VerificationRow row)
    {
        try
        {
            await results.AddAsync(row);
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            NotKept(log, row.SessionId, failure);
            return false;
        }
    }
}

/// <summary>What one verification came to.</summary>
/// <param name="Report">All of it.</param>
/// <param name="Names">The names findings speak of, as far as the record still tells them.</param>
/// <param name="Row">What is kept of it.</param>
/// <param name="IsKept">Whether it could be kept.</param>
public sealed record Verified(ReplayReport Report, SessionState Names, VerificationRow Row, bool IsKept);
