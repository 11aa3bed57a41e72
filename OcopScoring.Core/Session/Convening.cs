namespace OcopScoring.Core.Session;

/// <summary>What a session is for.</summary>
public enum SessionPurpose
{
    /// <summary>A rating with legal effect: only texts fit for official use, and only on the day itself.</summary>
    Official,

    /// <summary>Practice on a sample; left out of every statistic.</summary>
    Practice,

    /// <summary>A demonstration; left out of every statistic.</summary>
    Demonstration,
}

/// <summary>How the council comes together.</summary>
public enum SessionForm
{
    /// <summary>Everyone in one room.</summary>
    InPerson,

    /// <summary>Some in the room, some over a line; the record says who.</summary>
    Hybrid,

    /// <summary>Written opinion (lấy ý kiến bằng văn bản): nobody meets, every form is open until a deadline.</summary>
    WrittenOpinion,
}

/// <summary>A round of the year (đợt đánh giá).</summary>
/// <param name="Year">The year it belongs to.</param>
/// <param name="Number">Its number in that year, from 1.</param>
public sealed record Campaign(int Year, int Number)
{
    /// <summary>The most rounds a year can have here; the plans ask for two (1366/KH-UBND: May and November).</summary>
    public const int MostInAYear = 12;

    /// <summary>
    /// Whether a council sitting on this day can sit for this round: a year's last round may end in the next (26/2026/QĐ-TTg: the
    /// Ministry before 30 March), none begins before its year.
    /// </summary>
    /// <param name="day">The day of the session.</param>
    public bool Allows(DateOnly day) => Number is >= 1 and <= MostInAYear && (Year == day.Year || Year == day.Year - 1);
}

/// <summary>A council's rules, pinned by id, version and bytes.</summary>
/// <param name="Id">The id of the rules.</param>
/// <param name="Version">Their version.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
public sealed record RulesPin(string Id, int Version, string Sha256);

/// <summary>The template of a session's forms and minutes, pinned by id, version and bytes.</summary>
/// <param name="Id">The id of the template.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
public sealed record TemplatePin(string Id, int Version, string Sha256);
