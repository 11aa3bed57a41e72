namespace OcopScoring.Core.Replay;

/// <summary>Tells how far verification has come, a few hundred times at most, and lets it be stopped.</summary>
internal sealed class ReplayWatch(IProgress<ReplayProgress>? progress, CancellationToken cancellation)
{
    private const int Reports = 100;

    private ReplayLevel _level;
    private int _done;
    private int _told;

    public void Step(ReplayLevel level, int of, int by = 1)
    {
        cancellation.ThrowIfCancellationRequested();
        if (level != _level)
        {
            _level = level;
            _done = _told = 0;
        }

        _done += by;
        if (_done == of || _done - _told >= Math.Max(1, of / Reports))
        {
            _told = _done;
            progress?.Report(new ReplayProgress(level, _done, of));
        }
    }
}
