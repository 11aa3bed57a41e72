namespace OcopScoring.App.Live;

/// <summary>
/// Tells every open page that the server is going down, while their lines still hold: whoever is told waits, whoever is not calls it a
/// breakdown.
/// </summary>
public sealed class Farewell
{
    // Pages confirm what they have drawn; one that does not, because its tablet sleeps, holds nobody up for longer than this.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly HashSet<Func<Task>> _pages = [];

    /// <remarks>
    /// Made with the first page, so after whatever carries its line: callbacks are called last come, first served, and the lines are cut by
    /// one of them.
    /// </remarks>
    public Farewell(IHostApplicationLifetime lifetime)
    {
        ArgumentNullException.ThrowIfNull(lifetime);
        lifetime.ApplicationStopping.Register(Say);
    }

    /// <summary>Calls a page when the server is going down, until the result is disposed.</summary>
    /// <param name="tell">Tells the page; completes when the page shows it.</param>
    public IDisposable Listen(Func<Task> tell)
    {
        lock (_gate)
            _pages.Add(tell);

        return new Listening(this, tell);
    }

    private void Say()
    {
        Task[] told;
        lock (_gate)
            told = [.. _pages.Select(tell => Task.Run(tell))];

        // The program may not go on stopping before they are told. What went wrong with one of them is of no more use to anybody.
        _ = Task.WhenAny(Task.WhenAll(told), Task.Delay(Patience)).GetAwaiter().GetResult();
    }

    private void Forget(Func<Task> tell)
    {
        lock (_gate)
            _pages.Remove(tell);
    }

    private sealed class Listening(Farewell farewell, Func<Task> tell) : IDisposable
    {
        public void Dispose() => farewell.Forget(tell);
    }
}
