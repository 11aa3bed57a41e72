using System.Globalization;
using OcopScoring.App.Desk;
using OcopScoring.App.Documents.Minutes;
using OcopScoring.App.Documents.Pdf;
using OcopScoring.App.Documents.Word;
using OcopScoring.App.Store;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Web;

/// <summary>
/// The files of the minutes: a look at them before they are drawn, each drawing as it was drawn and as PDF, and what was signed. Who may
/// have which is Core's to say; to everybody else there is nothing here.
/// </summary>
public static class MinutesFiles
{
    private const string PdfType = "application/pdf";

    /// <summary>The minutes as they would be drawn now.</summary>
    public static string PreviewOf(string sessionId) => $"/phien/{sessionId}/bien-ban/xem-truoc.docx";

    /// <summary>A drawing.</summary>
    public static string DrawingOf(string sessionId, int number) => FormattableString.Invariant($"/phien/{sessionId}/bien-ban/ban-{number}.docx");

    /// <summary>A drawing as PDF.</summary>
    public static string PdfOf(string sessionId, int number) => FormattableString.Invariant($"/phien/{sessionId}/bien-ban/ban-{number}.pdf");

    /// <summary>A signed file.</summary>
    public static string SignedOf(string sessionId, string sha256) => $"/phien/{sessionId}/bien-ban/da-ky/{sha256}";

    public static void MapMinutes(this IEndpointRouteBuilder app)
    {
        app.MapGet(PreviewOf("{sessionId}"), PreviewAsync);
        app.MapGet("/phien/{sessionId}/bien-ban/ban-{number:int}.docx", DrawingAsync);
        app.MapGet("/phien/{sessionId}/bien-ban/ban-{number:int}.pdf", PdfAsync);
        app.MapGet(SignedOf("{sessionId}", "{sha256}"), SignedAsync).WithMetadata(ShownInOwnFrame.Mark);
    }

    private static async Task<IResult> PreviewAsync(string sessionId, HttpContext context, SessionDesk desk, MinutesDesk minutes) =>
        await SessionForAsync(sessionId, context, desk, MinutesSight.MayPreview) is not null && await minutes.ReadAsync(sessionId) is { } content
            ? PrivateFile.Send(context, MinutesPaper.Of(content, reason: null, draft: true).Write(), WordPaper.ContentType, "xem-truoc-" + MinutesDesk.NameOf(sessionId, content.Number))
            : Results.NotFound();

    private static async Task<IResult> DrawingAsync(string sessionId, int number, HttpContext context, SessionDesk desk, MinutesDesk minutes) =>
        await SessionForAsync(sessionId, context, desk, MinutesSight.MayRead) is { } state && await DocumentAsync(minutes, state, number) is { } document
            ? PrivateFile.Send(context, document, WordPaper.ContentType, MinutesDesk.NameOf(sessionId, number))
            : Results.NotFound();

    private static async Task<IResult> PdfAsync(string sessionId, int number, HttpContext context, SessionDesk desk, MinutesDesk minutes)
    {
        if (await SessionForAsync(sessionId, context, desk, MinutesSight.MayRead) is not { } state || await DocumentAsync(minutes, state, number) is not { } document)
            return Results.NotFound();

        return await minutes.PdfAsync(document, context.RequestAborted) switch
        {
            PdfReply.Made { Bytes: var pdf } => PrivateFile.Send(context, pdf, PdfType, Path.ChangeExtension(MinutesDesk.NameOf(sessionId, number), ".pdf")),
            PdfReply.NotMade { Reason: var reason } => Results.Redirect(
                $"/phien/{sessionId}/bien-ban?{Components.Pages.Minutes.MinutesPage.PdfKey}={reason.ToString().ToLower(CultureInfo.InvariantCulture)}"),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IResult> SignedAsync(string sessionId, string sha256, HttpContext context, SessionDesk desk, AttachmentStore store)
    {
        if (await SessionForAsync(sessionId, context, desk, MinutesSight.MayRead) is not { } state
            || state.Drawings.FirstOrDefault(drawing => drawing.SignedFiles.Contains(sha256)) is not { } drawing)
        {
            return Results.NotFound();
        }

        try
        {
            return await store.FindAsync(sha256) is { } file
                ? PrivateFile.Send(context, file.Bytes, file.ContentType, "da-ky-" + Path.ChangeExtension(MinutesDesk.NameOf(sessionId, drawing.Number), ".pdf"), inline: true)
                : Results.NotFound();
        }
        catch (RecordDamagedException)
        {
            return Results.NotFound(); // other bytes than the record names are not what was signed
        }
    }

    private static async Task<byte[]?> DocumentAsync(MinutesDesk minutes, SessionState state, int number)
    {
        try
        {
            return await minutes.DocumentAsync(state, number);
        }
        catch (RecordDamagedException)
        {
            return null; // other bytes than the record names are not the minutes
        }
    }

    private static async Task<SessionState?> SessionForAsync(
        string sessionId, HttpContext context, SessionDesk desk, Func<SessionState, Viewer, bool> may)
    {
        try
        {
            return Reader.Of(context.User, sessionId) is { } reader && await desk.FindAsync(sessionId) is { } state && may(state, reader)
                ? state
                : null;
        }
        catch (RecordDamagedException)
        {
            return null;
        }
    }
}
