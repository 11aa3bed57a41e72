namespace OcopScoring.App.Components;

/// <summary>How long a page's uploads may take: until the page goes, and no longer than a slow line needs for the largest file.</summary>
internal sealed class UploadTime : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly CancellationTokenSource _page = new();

    /// <summary>One upload begins.</summary>
    public CancellationTokenSource Begin()
    {
        var time = CancellationTokenSource.CreateLinkedTokenSource(_page.Token);
        time.CancelAfter(Longest);
        return time;
    }

    /// <summary>The page goes: what still comes in is let go of.</summary>
    public void Dispose()
    {
        _page.Cancel();
        _page.Dispose();
    }
}
