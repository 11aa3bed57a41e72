namespace OcopScoring.App.Accounts;

/// <summary>
/// A code with which one seat of one session is taken at one device. Neither the six digits nor what is in the QR code stand here: only what
/// can be compared with them.
/// </summary>
public sealed class SeatCodeRow
{
    public int Number { get; init; }

    public required string SessionId { get; init; }

    public required string SeatId { get; init; }

    /// <summary>The six digits, as a slow salted hash under the keys of this office: a stolen database alone says nothing.</summary>
    public required string DigitsHash { get; init; }

    /// <summary>What the QR code holds, as SHA-256: it is long enough that a fast hash cannot be undone.</summary>
    public required string TokenHash { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>How many times in a row wrong digits were given for it.</summary>
    public int Failures { get; set; }

    /// <summary>The device it was first used at, as a hash of its cookie; from then on it works there alone.</summary>
    public string? DeviceHash { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>When it was revoked, replaced, or locked by wrong tries.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>A link that shows one session on a wall and nothing else. The link itself is not kept, only its SHA-256.</summary>
public sealed class ScreenTokenRow
{
    public int Number { get; init; }

    public required string SessionId { get; init; }

    public required string TokenHash { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}
