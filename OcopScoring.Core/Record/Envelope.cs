using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Record;

/// <summary>
/// A fact as the record keeps it: what, who, when, and the hash that ties it to everything before it. The chain shows changes;
/// it does not prevent them, and it cannot by itself show that the tail was cut off.
/// </summary>
/// <param name="SessionId">The session.</param>
/// <param name="Version">Its place in the session, from 1 without gaps.</param>
/// <param name="Type">The alias of the fact.</param>
/// <param name="Shape">The shape number of the payload.</param>
/// <param name="At">When, in universal time, to the millisecond.</param>
/// <param name="Actor">Who: "office" or "seat/…".</param>
/// <param name="CommandId">The command that brought it about.</param>
/// <param name="Payload">Canonical JSON, stored exactly as hashed.</param>
/// <param name="PreviousHash">The hash of the envelope before; 64 zeros for the first.</param>
/// <param name="Hash">Lower-case hexadecimal SHA-256 of all of the above.</param>
public sealed record Envelope(
    string SessionId,
    int Version,
    string Type,
    int Shape,
    DateTimeOffset At,
    string Actor,
    Guid CommandId,
    string Payload,
    string PreviousHash,
    string Hash)
{
    private const string Scheme = "ocop-event/1";

    /// <summary>The previous hash of the first envelope.</summary>
    public static string Genesis { get; } = new('0', 64);

    /// <summary>The time as it is hashed and stored.</summary>
    public string AtText => At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Seals a fact into the chain.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="previous">The head of the chain, or null for the first fact.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="context">The command it came from.</param>
    /// <exception cref="ArgumentException">A name holds a line break, or the head belongs to another session.</exception>
    public static Envelope Wrap(string sessionId, Envelope? previous, SessionEvent fact, CommandContext context)
    {
        ArgumentNullException.ThrowIfNull(sessionId);
        ArgumentNullException.ThrowIfNull(context);
        if (sessionId.Any(char.IsControl) || context.Actor.Name.Any(char.IsControl))
        {
            throw new ArgumentException("The hash puts each field on a line of its own; a name may not hold control characters.", nameof(sessionId));
        }

        if (previous is not null && previous.SessionId != sessionId)
        {
            throw new ArgumentException($"The head of the chain belongs to {previous.SessionId}, not to {sessionId}.", nameof(previous));
        }

        var open = new Envelope(
            sessionId,
            (previous?.Version ?? 0) + 1,
            EventCodec.TypeOf(fact),
            EventCodec.CurrentShape,
            ToTheMillisecond(context.At),
            context.Actor.Name,
            context.CommandId,
            EventCodec.Encode(fact),
            previous?.Hash ?? Genesis,
            string.Empty);
        return open with { Hash = open.ComputeHash() };
    }

    /// <summary>
    /// The hash these contents call for: SHA-256 over the UTF-8 bytes of the scheme name and the fields, each on a line of its
    /// own. No field can hold a line break: JSON escapes it, and the others have fixed forms.
    /// </summary>
    public string ComputeHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        Scheme,
        SessionId,
        Version.ToString(CultureInfo.InvariantCulture),
        Type,
        Shape.ToString(CultureInfo.InvariantCulture),
        AtText,
        Actor,
        CommandId.ToString("D"),
        PreviousHash,
        Payload))));

    /// <summary>The fact inside.</summary>
    public SessionEvent Open() => EventCodec.Decode(Type, Shape, Payload);

    /// <summary>Demands that this envelope follows the other and that its hash is right.</summary>
    /// <param name="previous">The envelope before, or null for the first.</param>
    /// <exception cref="RecordDamagedException">A gap, an event of another session, a broken link or a wrong hash.</exception>
    public void RequireFollows(Envelope? previous)
    {
        if (Version != (previous?.Version ?? 0) + 1)
        {
            throw Damaged($"{SessionId}: event {Version} stands after event {previous?.Version ?? 0}.");
        }

        if (previous is not null && previous.SessionId != SessionId)
        {
            throw Damaged($"{SessionId}: event {Version} stands after an event of {previous.SessionId}.");
        }

        if (PreviousHash != (previous?.Hash ?? Genesis))
        {
            throw Damaged($"{SessionId}: event {Version} does not link to the event before it.");
        }

        if (Hash != ComputeHash())
        {
            throw Damaged($"{SessionId}: the contents of event {Version} do not match its hash.");
        }
    }

    // Finer than the hash sees would be lost in the store, and the envelope read back would not equal the one written.
    private static DateTimeOffset ToTheMillisecond(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    private static RecordDamagedException Damaged(FormattableString message) => new(FormattableString.Invariant(message));
}
