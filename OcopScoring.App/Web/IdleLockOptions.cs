namespace OcopScoring.App.Web;

/// <summary>When the screen of someone who has signed in locks by itself.</summary>
public sealed class IdleLockOptions
{
    /// <summary>After how long without a key or a touch; zero is never.</summary>
    public TimeSpan After { get; set; } = TimeSpan.FromMinutes(15);
}
