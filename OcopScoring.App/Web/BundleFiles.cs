using OcopScoring.App.Bundles;
using OcopScoring.App.Components.Pages.Audit;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Web;

/// <summary>
/// A sealed session as a bundle to take away, for the inspection and for whoever leads or keeps the record. It leaves the house whole, so
/// it is noted whoever takes it.
/// </summary>
public static class BundleFiles
{
    /// <summary>The bundle of a session.</summary>
    public static string BundleOf(string sessionId) => $"/phien/{sessionId}/goi.zip";

    public static void MapBundles(this IEndpointRouteBuilder app) => app.MapGet(BundleOf("{sessionId}"), SendAsync);

    private static async Task<IResult> SendAsync(string sessionId, HttpContext context, SessionDesk desk, BundleDesk bundles, AccessTrail trail)
    {
        try
        {
            if (Reader.Of(context.User, sessionId) is not { } reader
                || await desk.FindAsync(sessionId) is not { } state
                || !AuditSight.MayHaveRecord(state, reader)
                || await PackAsync(bundles, sessionId, context.RequestAborted) is not { } session)
            {
                return Results.NotFound();
            }

            // What the inspection asks for was noted before it came here.
            if (reader is Viewer.Seated && !await trail.NoteAsync(context.User, AccessKind.Export, context.Request.Path, sessionId))
                return Results.LocalRedirect(NotLogged.Address);

            PrivateFile.Announce(context.Response, "attachment", $"{sessionId}.zip");
            return Results.Stream(body => PrivateFile.PourAsync(session.Packed.Pieces(), body), "application/zip");
        }
        catch (RecordDamagedException)
        {
            return Results.NotFound(); // what does not hold is examined where it lies, not handed on
        }
    }

    private static async Task<SessionBundle?> PackAsync(BundleDesk bundles, string sessionId, CancellationToken cancel)
    {
        await FormFiles.LargeDocuments.WaitAsync(cancel);
        try
        {
            return await bundles.PackAsync(sessionId);
        }
        finally
        {
            FormFiles.LargeDocuments.Release();
        }
    }
}
