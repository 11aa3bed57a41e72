namespace OcopScoring.App.Store;

/// <summary>One event of a session, stored exactly as it was hashed. Rows are added, never changed: triggers see to it.</summary>
public sealed class EventRow
{
    public required string SessionId { get; init; }

    public required int Version { get; init; }

    public required string Type { get; init; }

    public required int Shape { get; init; }

    public required string At { get; init; }

    public required string Actor { get; init; }

    public required Guid CommandId { get; init; }

    public required string Payload { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }
}

/// <summary>A command that was carried out: the database refuses to carry it out twice, whoever forgot.</summary>
public sealed class CommandRow
{
    public required Guid CommandId { get; init; }

    public required string SessionId { get; init; }
}

/// <summary>
/// A scan, kept under the hash of its bytes: a fact of the record names it by that, so whoever changes it is noticed. Rows are added,
/// never changed: triggers see to it.
/// </summary>
public sealed class AttachmentRow
{
    public required string Sha256 { get; init; }

    public required string SessionId { get; init; }

    public required string Name { get; init; }

    public required string ContentType { get; init; }

    public required byte[] Bytes { get; init; }

    public required DateTimeOffset StoredAt { get; init; }
}

/// <summary>An unfinished form: durable, but outside the record.</summary>
public sealed class DraftRow
{
    public required string SessionId { get; init; }

    public required string ProductId { get; init; }

    public required int Round { get; init; }

    public required string SeatId { get; init; }

    public required string Answers { get; set; }

    public required int Revision { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}
