using Microsoft.AspNetCore.Components;
using OcopScoring.App.Live;
using OcopScoring.App.Words;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Controls;

/// <summary>The switch of the wall.</summary>
public partial class WallControl
{
    private static readonly Action<ILogger, string, Exception?> TurnFailed = LoggerMessage.Define<string>(
        LogLevel.Error, new EventId(1, nameof(TurnFailed)), "The wall of {Session} could not be held or let go.");

    private WallHold? _hold;
    private bool _allowed;
    private bool _turning;
    private string? _problem;

    [Inject]
    private Wall Wall { get; set; } = null!;

    [Inject]
    private ILogger<WallControl> Log { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task RefreshAsync()
    {
        _allowed = State is not null && Seat is not null && WallHold.Hindrance(State, Seat.Id) is null;
        _hold = _allowed ? (await Wall.ReadAsync(SessionId, State!)).Hold : null;
    }

    private async Task TurnAsync()
    {
        _turning = true;
        try
        {
            // What the button says is done, also when someone else has turned the wall meanwhile.
            var refusal = _hold is null ? await Wall.HoldAsync(SessionId, Seat!.Id) : await Wall.LetGoAsync(SessionId, Seat!.Id);
            _problem = refusal is null ? null : Refusals.Say(refusal, State!);
            await RefreshAsync();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            TurnFailed(Log, SessionId, failure);
            _problem = L.NotWritten(failure);
        }
        finally
        {
            _turning = false;
        }
    }
}
