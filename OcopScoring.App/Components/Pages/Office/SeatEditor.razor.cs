using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.App.Words;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Office;

/// <summary>Naming the seats. What is being written stays here until it is saved; what others save meanwhile is not overwritten unseen.</summary>
public partial class SeatEditor
{
    private List<SeatRow> _rows = [];
    private ImmutableArray<Seat> _base;
    private ElementReference _addButton;
    private string _source = string.Empty;
    private string? _refused;
    private bool _touched;
    private bool _left;

    /// <summary>The session.</summary>
    [Parameter, EditorRequired]
    public SessionState State { get; set; } = null!;

    /// <summary>Gives the command; answers why not, or null.</summary>
    [Parameter, EditorRequired]
    public Func<SessionCommand, Task<string?>> Give { get; set; } = null!;

    /// <summary>Whether a command is under way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    [Inject]
    private SessionDesk Desk { get; set; } = null!;

    [Inject]
    private RunMode Mode { get; set; } = null!;

    [Inject]
    private RefusalWords Words { get; set; } = null!;

    private bool Outdated => !_base.SequenceEqual(State.Seats);

    private bool Saved => !_touched && !State.Seats.IsEmpty;

    protected override void OnInitialized()
    {
        _source = Mode.Demonstration ? DemonstrationSession.Id : string.Empty;
        Reload();
    }

    // While nothing is being written the rows follow the record.
    protected override void OnParametersSet()
    {
        if (Outdated && !_touched)
            Reload();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_left)
            return;

        _left = false;
        await _addButton.FocusAsync();
    }

    private void Reload()
    {
        _base = State.Seats;
        _rows = [.. State.Seats.Select(SeatRow.Of)];
        _touched = false;
        _refused = null;
        if (_rows.Count == 0)
            Suggest(SeatRole.Chair, SeatRole.ViceChair, SeatRole.Member, SeatRole.Member, SeatRole.Secretary);
    }

    private void Suggest(params SeatRole[] roles)
    {
        foreach (var role in roles)
            _rows.Add(new SeatRow(NewId()) { Role = role });
    }

    private string NewId(params ImmutableArray<Seat> beside) => NewIds.Seat(State, _rows.Select(row => row.Id).Concat(beside.Select(seat => seat.Id)));

    private bool IsOthers(Seat seat) => State.SeatIds.Contains(seat.Id) && State.OfficeOf(seat.Id) != seat.Office;

    private void Touch() => _touched = true;

    private void Add()
    {
        _rows.Add(new SeatRow(NewId()));
        Touch();
    }

    private void Remove(SeatRow row)
    {
        _rows.Remove(row);
        Touch();
        _left = true; // the button that was pressed is gone; the keyboard goes to the one that brings a row back
    }

    // The ids come along: they mean nothing outside their session, and the same office keeps the same one. One that was another
    // office's in this session does not.
    private async Task CopyAsync()
    {
        try
        {
            if (await Desk.FindAsync(_source.Trim()) is { Seats: { IsEmpty: false } seats })
            {
                _rows = [];
                foreach (var seat in seats)
                    _rows.Add(SeatRow.Of(IsOthers(seat) ? seat with { Id = NewId(seats) } : seat));

                _refused = null;
                Touch();
                return;
            }

            _refused = L["Không có phiên “{0}” hoặc phiên đó chưa có ghế. Mã phiên là phần cuối trong địa chỉ của phiên.", _source];
        }
        catch (RecordDamagedException)
        {
            _refused = L["Hồ sơ của phiên đó không còn nguyên vẹn, nên không lấy ghế từ đó được."];
        }
    }

    private async Task SaveAsync()
    {
        ImmutableArray<Seat> seats = [.. _rows.Select(row => row.ToSeat())];
        _refused = await Give(new SeatCouncil(seats));
        if (_refused is not null)
            return;

        // From here on the record speaks: it holds the seats as Core has cleaned them. The page may have read it already, or will.
        _touched = false;
        if (Outdated)
            Reload();
    }
}
