namespace OcopScoring.Core.Replay;

/// <summary>Tells how far verification has come, a few hundred times at most, and lets it be stopped.</summary>
internal sealed class ReplayWatch(IProgress<ReplayProgress>? progress, CancellationToken cancellation)
{
    private const int Reports = 100;

    private ReplayLevel _level;
    private int _done;

    public void Step(ReplayLevel level, int of)
    {
        cancellation.ThrowIfCancellationRequested();
        if (level != _level)
        {
            _level = level;
            _done = 0;
        }

        _done++;
        if (_done == of || _done % Math.Max(1, of / Reports) == 0)
        {
            progress?.Report(new ReplayProgress(level, _done, of));
        }
    }
}
