using Microsoft.AspNetCore.Components.Server.Circuits;
using OcopScoring.App.Desk;

namespace OcopScoring.App.Live;

/// <summary>The line between the server and one browser tab; tells the device board how it is.</summary>
public sealed class TabLine(DeviceBoard board) : CircuitHandler
{
    private readonly Guid _tab = Guid.NewGuid();
    private bool _up = true;
    private int _pages;

    /// <summary>The tab shows a page of a seat, until the result is disposed.</summary>
    public IDisposable Show(string sessionId, string seatId)
    {
        // From one page to the next the new one may come before the old one goes.
        _pages++;
        board.Arrive(_tab, sessionId, seatId, _up);
        return new Shown(this);
    }

    /// <summary>Says how many changes of a form the tab has not delivered; null when it shows no form any more.</summary>
    public void Unsent(int? count) => board.Unsent(_tab, count);

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => LineIs(true);

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => LineIs(false);

    private Task LineIs(bool up)
    {
        _up = up;
        board.Line(_tab, up);
        return Task.CompletedTask;
    }

    private void Hide()
    {
        if (--_pages == 0)
            board.Leave(_tab);
    }

    private sealed class Shown(TabLine line) : IDisposable
    {
        public void Dispose() => line.Hide();
    }
}
