namespace OcopScoring.App.Accounts;

/// <summary>What a code that was given for a seat comes to.</summary>
public enum CodeOutcome
{
    /// <summary>It is the code of the seat, at its device.</summary>
    Right,

    /// <summary>The digits are others.</summary>
    WrongDigits,

    /// <summary>The digits were wrong too often in a row: the code has ended.</summary>
    UsedUp,

    /// <summary>The seat has no code, it was revoked, or what stands in the QR code is no seat's.</summary>
    NoCode,

    /// <summary>It was used at another device first.</summary>
    OtherDevice,

    /// <summary>The session has ended, or has no such seat any more.</summary>
    SessionOver,
}

/// <summary>What came of a code.</summary>
/// <param name="Outcome">What it came to.</param>
/// <param name="Code">The code that was meant; null when there is none.</param>
public sealed record CodeAnswer(CodeOutcome Outcome, SeatCodeRow? Code = null);

/// <summary>A code as it is given out: this is the only time that anybody sees it.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="Digits">Six digits, to be typed.</param>
/// <param name="Token">What the QR code holds.</param>
public sealed record IssuedCode(string SeatId, string Digits, string Token);
