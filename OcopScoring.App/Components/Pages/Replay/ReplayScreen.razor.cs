using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using OcopScoring.App.Replay;
using OcopScoring.App.Words;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Replay;

/// <summary>
/// The moment that is looked at, and the ways to another one. Dragging and playing only move it; the address follows when they rest,
/// so that the way back leads from choice to choice and not through every event in between.
/// </summary>
public sealed partial class ReplayScreen
{
    private readonly List<ReplayQuery> _issued = [];
    private ReplayQuery? _read;
    private ReplayMoment _moment = new(0);
    private SessionState _state = SessionState.Initial;
    private ReplayTrack? _track;
    private FactWords _words = null!;
    private ImmutableArray<ReplayProblem> _problems = [];
    private ImmutableArray<Seat> _seats = [];
    private ImmutableArray<MarkerKind> _kinds = [];
    private MarkerKind? _kind;
    private string? _said;

    /// <summary>The session.</summary>
    [Parameter, EditorRequired]
    public ReplayRecord Record { get; set; } = null!;

    /// <summary>The root of its address.</summary>
    [Parameter, EditorRequired]
    public string Root { get; set; } = string.Empty;

    /// <summary>Its key in the address.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = string.Empty;

    /// <summary>The moment the address names.</summary>
    [Parameter, EditorRequired]
    public ReplayQuery Query { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private RefusalWords Roles { get; set; } = null!;

    private SessionTimeline Timeline => Record.Timeline;

    private bool AtEnd => _moment.Version == Timeline.Count;

    private TimelineEvent? Current => _moment.Version == 0 ? null : Timeline.Events[_moment.Version - 1];

    private string Clock => Current is { } current ? Moments.Time(current.At) : "–";

    private string Day => Current is { } current ? Moments.Day(OfficialTime.DayOf(current.At)) : L["trước khi triệu tập"];

    private string ClockValue => Current is { } current
        ? current.At.ToOffset(OfficialTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        : string.Empty;

    private string Spoken => Current is { } current
        ? L["Sự kiện {0} trên {1}, {2}: {3}", _moment.Version, Timeline.Count, Moments.DayAndTime(current.At), _words.Say(current, Record.Sight)]
        : L["Trước khi triệu tập phiên họp"];

    // The one chosen; otherwise the one being scored, or the one the record spoke of last.
    private ProductState? ProductAtHand => _moment.ProductId is { } chosen
        ? _state.FindProduct(chosen)
        : _state.OpenProduct ?? _state.Products.Where(product => product.Progress is not ProductProgress.Waiting).MaxBy(product => product.LastVersion);

    private TimelineMarker? MarkBefore => Marks.LastOrDefault(marker => marker.Version < _moment.Version);

    private TimelineMarker? MarkAfter => Marks.FirstOrDefault(marker => marker.Version > _moment.Version);

    private IEnumerable<TimelineMarker> Marks => Timeline.Markers.Where(marker =>
        (_kind is { } kind ? marker.Kind == kind : marker.Kind != MarkerKind.Form)
        && (_moment.ProductId is not { } product || marker.ProductId is null || marker.ProductId == product));

    protected override void OnInitialized()
    {
        var end = Timeline.StateAt(Timeline.Count);
        _words = new FactWords(L, Record.Scoreboard, end);
        _seats = [.. end.Seats, .. end.FormerSeats];
        _kinds = [.. Timeline.Markers.Select(marker => marker.Kind).Distinct().Order()];
    }

    protected override void OnParametersSet()
    {
        // The address this screen wrote itself says nothing new; meanwhile it may have moved on.
        if (_read == Query)
            return;

        _read = Query;
        if (_issued.Remove(Query))
            return;

        _issued.Clear();
        Pause();
        Show(ReplayMoment.Read(Record, Query, out _problems));
    }

    private void Show(ReplayMoment moment)
    {
        if (_track is null || moment.ProductId != _moment.ProductId || moment.Version < _track.From || moment.Version > _track.To)
            _track = ReplayTrack.Of(Timeline, moment.ProductId, moment.Version);

        _moment = moment;
        _state = Timeline.StateAt(moment.Version);
        _said = null;
    }

    private void Go(int version) => Show(_moment with { Version = Math.Clamp(version, 0, Timeline.Count) });

    private string AddressOf(ReplayMoment moment) => ReplayAddress.Of(Root, Key, moment.Version, moment.ProductId, moment.FormOf, moment.Eye);

    // What was chosen can be gone back to; where one merely stands is written over.
    private void WriteAddress(bool chosen)
    {
        _problems = [];
        var query = new ReplayQuery(Text(_moment.Version), _moment.Eye, _moment.ProductId, _moment.FormOf);
        if (query == _read)
            return;

        _issued.Add(query);
        Navigation.NavigateTo(AddressOf(_moment), replace: !chosen);
    }

    private void Step(int by)
    {
        Pause();
        Go(_moment.Version + by);
        WriteAddress(chosen: false);
    }

    private void Mark(int direction)
    {
        Pause();
        if ((direction < 0 ? MarkBefore : MarkAfter) is not { } marker)
            return;

        Go(marker.Version);
        WriteAddress(chosen: true);
    }

    private void Look(ChangeEventArgs chosen)
    {
        Show(_moment with { Eye = chosen.Value is string { Length: > 0 } eye ? eye : null });
        WriteAddress(chosen: true);
    }

    private void GoToEvent(ChangeEventArgs typed) => Land(
        int.TryParse(typed.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version <= Timeline.Count ? version : null);

    private void GoToClock(ChangeEventArgs typed) => Land(
        DateTime.TryParseExact(typed.Value as string, ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? Timeline.VersionAt(new DateTimeOffset(local, OfficialTime.Offset).AddMilliseconds(999))
            : null);

    private void Land(int? version)
    {
        Pause();
        if (version is not { } there)
        {
            _said = L["Không có thời điểm này. Hãy nhập số sự kiện từ 0 đến {0}, hoặc đủ ngày và giờ.", Timeline.Count];
            return;
        }

        Go(there);
        WriteAddress(chosen: true);
    }

    private string? ProductName(string? productId) => productId is null ? null : _state.FindProduct(productId)?.Product.Name ?? productId;

    private string Say(ReplayProblem problem) => problem.Kind switch
    {
        ReplayProblemKind.NoSuchEvent => L["Phiên họp không có sự kiện “{0}”. Hồ sơ có {1} sự kiện; đang hiển thị từ lúc khai mạc.", problem.Text, Timeline.Count],
        ReplayProblemKind.EyeUnknown => L["Phiên họp không có ghế “{0}”, nên đang hiển thị toàn bộ hồ sơ.", problem.Text],
        ReplayProblemKind.ProductUnknown => L["Phiên họp không có sản phẩm “{0}”, nên đang hiển thị sản phẩm đang được xét.", problem.Text],
        ReplayProblemKind.SeatUnknown => L["Phiên họp không có ghế “{0}”, nên không có phiếu nào để xem.", problem.Text],
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
