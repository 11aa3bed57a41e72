namespace OcopScoring.App.Web;

/// <summary>When the screen of someone who has signed in locks by itself.</summary>
public sealed class IdleLockOptions
{
    /// <summary>Where the lock is: posting there locks the sign-in, reading it shows the lock.</summary>
    public const string Path = "/khoa";

    /// <summary>The field that says where to go on once unlocked.</summary>
    public const string ReturnField = "tro-lai";

    /// <summary>After how long without a key or a touch; zero is never.</summary>
    public TimeSpan After { get; set; } = TimeSpan.FromMinutes(15);
}
