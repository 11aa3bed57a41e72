using System.Globalization;

namespace OcopScoring.Core.Record;

/// <summary>An event as it lies in a database or a bundle, before anything about it is believed: the fields as they were read.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Version">Its place in the session.</param>
/// <param name="Type">The alias of the fact.</param>
/// <param name="Shape">The shape number of the payload.</param>
/// <param name="At">When, as it was hashed: "yyyy-MM-ddTHH:mm:ss.fffZ".</param>
/// <param name="Actor">Who.</param>
/// <param name="CommandId">The command, as it was hashed: 36 lower-case characters.</param>
/// <param name="Payload">The stored text of the fact.</param>
/// <param name="PreviousHash">The hash of the event before.</param>
/// <param name="Hash">Its own hash.</param>
public sealed record StoredEvent(
    string SessionId,
    int Version,
    string Type,
    int Shape,
    string At,
    string Actor,
    string CommandId,
    string Payload,
    string PreviousHash,
    string Hash)
{
    /// <summary>The fields of an envelope.</summary>
    /// <param name="envelope">An envelope.</param>
    public static StoredEvent Of(Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        return new StoredEvent(
            envelope.SessionId,
            envelope.Version,
            envelope.Type,
            envelope.Shape,
            envelope.AtText,
            envelope.Actor,
            envelope.CommandId.ToString("D"),
            envelope.Payload,
            envelope.PreviousHash,
            envelope.Hash);
    }

    /// <summary>The envelope, or null when session, actor, time or command id are not written the one way they are hashed.</summary>
    public Envelope? ToEnvelope()
    {
        if (SessionId.Any(char.IsControl) || Actor.Any(char.IsControl)
            || !DateTimeOffset.TryParseExact(
                At, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            || !Guid.TryParseExact(CommandId, "D", out var commandId)
            || commandId.ToString("D") != CommandId)
        {
            return null;
        }

        return new Envelope(SessionId, Version, Type, Shape, at, Actor, commandId, Payload, PreviousHash, Hash);
    }
}
