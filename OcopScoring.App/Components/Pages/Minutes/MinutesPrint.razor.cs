using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;
using OcopScoring.App.Desk;
using OcopScoring.App.Documents.Minutes;
using OcopScoring.App.Documents.Word;
using OcopScoring.App.Replay;
using OcopScoring.App.Web;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Components.Pages.Minutes;

/// <summary>The minutes on a page that can be printed: as they would be drawn now, or a drawing, alone or beside what was signed.</summary>
public sealed partial class MinutesPrint
{
    private MinutesDrawing? _drawing;
    private WordPaper? _paper;
    private bool _isAsDrawn = true;
    private Func<int, string>? _eventOf;

    /// <summary>The session's id, from the address.</summary>
    [Parameter, EditorRequired]
    public string SessionId { get; set; } = string.Empty;

    /// <summary>The number of a drawing; none for a look at what would be drawn now.</summary>
    [SupplyParameterFromQuery(Name = "ban")]
    private string? Number { get; set; }

    /// <summary>Whether the signed file is shown beside it.</summary>
    [SupplyParameterFromQuery(Name = "da-ky")]
    private string? WithSigned { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private SessionDesk Desk { get; set; } = null!;

    [Inject]
    private MinutesDesk Minutes { get; set; } = null!;

    private string? Signed => WithSigned is not null && _drawing is { SignedFiles: [.., var latest] } ? latest : null;

    /// <summary>Where a drawing can be printed; with no number, what would be drawn now.</summary>
    public static string AddressOf(string sessionId, int? number) =>
        FormattableString.Invariant($"/phien/{sessionId}/bien-ban/in{(number is null ? "" : "?ban=")}{number}");

    /// <summary>Where a drawing stands beside what was signed.</summary>
    public static string BesideSigned(string sessionId, int number) => AddressOf(sessionId, number) + "&da-ky=1";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        try
        {
            if (Reader.Of(Context.User, SessionId) is { } reader && await Desk.FindAsync(SessionId) is { } state)
            {
                _paper = Number is null ? await PreviewAsync(state, reader) : await DrawnAsync(state, reader);
                if (ReplaySight.MayReplay(state, reader))
                    _eventOf = version => ReplayAddress.Of(SessionId, version);
            }
        }
        catch (RecordDamagedException)
        {
            _paper = null; // said where it was found; nothing is printed of a record that does not hold
        }
    }

    private async Task<WordPaper?> PreviewAsync(SessionState state, Viewer reader) =>
        MinutesSight.MayPreview(state, reader) && await Minutes.ReadAsync(SessionId) is { } content
            ? MinutesPaper.Of(content, reason: null, draft: true)
            : null;

    // Made anew from the record as it stood: the document that was kept is the same to the byte as long as this program makes it.
    private async Task<WordPaper?> DrawnAsync(SessionState state, Viewer reader)
    {
        if (!MinutesSight.MayRead(state, reader) || !int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;

        _drawing = state.Drawings.FirstOrDefault(drawing => drawing.Number == number);
        if (_drawing is null || await Minutes.ReadAsync(SessionId, _drawing.Version - 1) is not { } content)
            return null;

        var paper = MinutesPaper.Of(content, _drawing.Reason);
        _isAsDrawn = Convert.ToHexStringLower(SHA256.HashData(paper.Write())) == _drawing.Sha256;
        return paper;
    }
}
