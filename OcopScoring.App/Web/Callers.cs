namespace OcopScoring.App.Web;

/// <summary>What somebody is to an address, seen from the session behind it. Whoever comes is several of these at once.</summary>
[Flags]
public enum Callers
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Whoever comes.</summary>
    Anybody = 1,

    /// <summary>Signed in with an account, whatever they work as.</summary>
    Account = 1 << 1,

    /// <summary>
    /// Whoever may know of the session (<see cref="Reach.Knows"/>); at an address of no session, whoever is signed in. In a demonstration, everybody.
    /// </summary>
    Informed = 1 << 2,

    /// <summary>The office that prepares the session; at an address of no session, that of any council.</summary>
    Office = 1 << 3,

    /// <summary>The office of all councils, which only a demonstration has.</summary>
    OfficeOfAll = 1 << 4,

    /// <summary>Whoever wears the badge of a seat of the session; at an address of no session, of any.</summary>
    Seated = 1 << 5,

    /// <summary>The chair of the session.</summary>
    Chair = 1 << 6,

    /// <summary>A vice-chair of the session.</summary>
    ViceChair = 1 << 7,

    /// <summary>A member of the session.</summary>
    Member = 1 << 8,

    /// <summary>A secretary of the session.</summary>
    Secretary = 1 << 9,

    /// <summary>The advisory team of the session.</summary>
    AdvisoryTeam = 1 << 10,

    /// <summary>The inspection.</summary>
    Auditor = 1 << 11,

    /// <summary>The administration of this program.</summary>
    Administrator = 1 << 12,

    /// <summary>What only the session itself can say of a seat.</summary>
    Roles = Chair | ViceChair | Member | Secretary | AdvisoryTeam,
}
