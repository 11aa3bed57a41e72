namespace OcopScoring.App.Operation.Preflight;

/// <summary>What is looked at before a session is opened, in the order it is shown.</summary>
public enum PreflightCheck
{
    /// <summary>The law the products are judged by.</summary>
    Criteria,

    /// <summary>The council's rules.</summary>
    Rules,

    /// <summary>Seats, agenda and day.</summary>
    Programme,

    /// <summary>Who is present.</summary>
    Quorum,

    /// <summary>How each seat comes in.</summary>
    Devices,

    /// <summary>Whether the database takes what is written.</summary>
    Database,

    /// <summary>How much room the disk has.</summary>
    Disk,

    /// <summary>Whether the clock is right.</summary>
    Clock,

    /// <summary>How old the newest backup is.</summary>
    Backup,

    /// <summary>Whether papers become PDF.</summary>
    Pdf,

    /// <summary>Whether PDF has the letters papers need.</summary>
    Fonts,
}

/// <summary>How a check came out.</summary>
public enum PreflightMark
{
    /// <summary>In order.</summary>
    Good,

    /// <summary>The session can be opened, but something should be looked at.</summary>
    Advised,

    /// <summary>Must be put right before the session is opened.</summary>
    Required,
}

/// <summary>One check in words.</summary>
/// <param name="Check">Which.</param>
/// <param name="Mark">How it came out.</param>
/// <param name="Found">What was found.</param>
/// <param name="ToDo">What to do; null where nothing is to be done.</param>
public sealed record PreflightItem(PreflightCheck Check, PreflightMark Mark, string Found, string? ToDo = null);
