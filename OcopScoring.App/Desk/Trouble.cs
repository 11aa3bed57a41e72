using Microsoft.Data.Sqlite;

namespace OcopScoring.App.Desk;

/// <summary>Why something could not be written, where a person can do something about it.</summary>
public enum Trouble
{
    /// <summary>Nothing of the kinds below: a bug, or a failure that only the log tells.</summary>
    Unknown,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>The database may not be written.</summary>
    ReadOnly,

    /// <summary>Another program holds the database for longer than this one waits.</summary>
    Locked,

    /// <summary>The disk fails.</summary>
    DiskFails,

    /// <summary>The file is no whole database any more.</summary>
    Broken,

    /// <summary>The clock lies behind the record.</summary>
    ClockBehind,
}

/// <summary>Tells one trouble from another.</summary>
public static class Troubles
{
    /// <summary>What a failure is about.</summary>
    public static Trouble Of(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is ClockBehindException)
                return Trouble.ClockBehind;
            if (cause is SqliteException refused)
                return Of(refused.SqliteErrorCode);
        }

        return Trouble.Unknown;
    }

    // SQLite's own numbers: BUSY 5, LOCKED 6, READONLY 8, IOERR 10, CORRUPT 11, FULL 13, CANTOPEN 14, NOTADB 26.
    private static Trouble Of(int code) => code switch
    {
        5 or 6 => Trouble.Locked,
        8 => Trouble.ReadOnly,
        10 or 14 => Trouble.DiskFails,
        11 or 26 => Trouble.Broken,
        13 => Trouble.DiskFull,
        _ => Trouble.Unknown,
    };
}
