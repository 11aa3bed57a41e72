using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OcopScoring.App.Views;
using OcopScoring.Core.Record;

namespace OcopScoring.App.Store;

/// <summary>The record on disk. Every envelope is checked before it is written and again when it is read.</summary>
public sealed class EventStore(IDbContextFactory<OcopDb> databases, StoreWriter writer)
{
    // Only a taken place means that someone else was first; any other constraint is a bug and must not look like a race.
    private const int PlaceTaken = 1555; // SQLITE_CONSTRAINT_PRIMARYKEY

    /// <summary>All envelopes of a session, in order.</summary>
    /// <exception cref="RecordDamagedException">The chain does not hold.</exception>
    public async Task<IReadOnlyList<Envelope>> ReadAsync(string sessionId)
    {
        await using var database = await databases.CreateDbContextAsync();
        List<Envelope> envelopes;
        try
        {
            var rows = await database.Events.AsNoTracking().Where(row => row.SessionId == sessionId).OrderBy(row => row.Version).ToListAsync();
            envelopes = [.. rows.Select(ToEnvelope)];
        }
        catch (FormatException nonsense)
        {
            throw new RecordDamagedException($"{sessionId}: a time or an id is not readable.", nonsense);
        }

        RequireChain(null, envelopes);
        return envelopes;
    }

    /// <summary>The number of events of a session on disk.</summary>
    public async Task<int> VersionAsync(string sessionId)
    {
        await using var database = await databases.CreateDbContextAsync();
        return await database.Events.Where(row => row.SessionId == sessionId).MaxAsync(row => (int?)row.Version) ?? 0;
    }

    /// <summary>Adds the envelopes of one command and what they change in the rows made from the record, all or none.</summary>
    /// <param name="head">The last envelope on disk; null before the first.</param>
    /// <param name="envelopes">What follows it.</param>
    /// <param name="rows">What changes in the rows; null leaves them behind until they are made anew.</param>
    /// <exception cref="MovedOnException">Another writer was there first.</exception>
    public async Task AppendAsync(Envelope? head, IReadOnlyList<Envelope> envelopes, RowChange? rows)
    {
        RequireChain(head, envelopes);
        try
        {
            await writer.WriteAsync(database =>
            {
                database.Events.AddRange(envelopes.Select(ToRow));
                database.Commands.Add(new CommandRow
                {
                    CommandId = envelopes[0].CommandId,
                    SessionId = envelopes[0].SessionId,
                });
                return rows?.ApplyAsync(database) ?? Task.CompletedTask;
            });
        }
        catch (DbUpdateException failure) when (failure.InnerException is SqliteException { SqliteExtendedErrorCode: PlaceTaken })
        {
            throw new MovedOnException(failure);
        }
    }

    private static void RequireChain(Envelope? previous, IEnumerable<Envelope> envelopes)
    {
        foreach (var envelope in envelopes)
        {
            envelope.RequireFollows(previous);
            previous = envelope;
        }
    }

    private static EventRow ToRow(Envelope envelope) => new()
    {
        SessionId = envelope.SessionId,
        Version = envelope.Version,
        Type = envelope.Type,
        Shape = envelope.Shape,
        At = envelope.AtText,
        Actor = envelope.Actor,
        CommandId = envelope.CommandId,
        Payload = envelope.Payload,
        PreviousHash = envelope.PreviousHash,
        Hash = envelope.Hash,
    };

    private static Envelope ToEnvelope(EventRow row)
    {
        var envelope = new Envelope(
            row.SessionId,
            row.Version,
            row.Type,
            row.Shape,
            DateTimeOffset.Parse(row.At, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            row.Actor,
            row.CommandId,
            row.Payload,
            row.PreviousHash,
            row.Hash);

        // The hash covers the time as the envelope writes it; the row must say it in the same letters.
        return envelope.AtText == row.At
            ? envelope
            : throw new RecordDamagedException(FormattableString.Invariant($"{row.SessionId}: the time of event {row.Version} was rewritten."));
    }
}

/// <summary>The session has moved on since it was read; decide again on the newer state.</summary>
public sealed class MovedOnException(Exception? cause = null) : Exception("The session has moved on.", cause);
