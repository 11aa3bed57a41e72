namespace OcopScoring.App.Accounts;

/// <summary>One administrative change, tied by its hash to all before it. Rows are added, never changed: triggers see to it, and the chain shows it.</summary>
public sealed class AdminRow
{
    public required int Number { get; init; }

    /// <summary>When, in universal time to the millisecond, as it is hashed.</summary>
    public required string At { get; init; }

    /// <summary>The id of the account that did it; "setup" for the first run, "console" for the command line, "program" for the program itself.</summary>
    public required string By { get; init; }

    /// <summary>What was done: one of <see cref="AdminActs"/>.</summary>
    public required string What { get; init; }

    /// <summary>What it was done to: an id, never a name.</summary>
    public required string About { get; init; }

    /// <summary>What else there is to know, as canonical JSON: ids, duties, days. No secrets, no people's names.</summary>
    public required string Details { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }
}
