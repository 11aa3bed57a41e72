using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Web;

/// <summary>
/// Scans of paper forms, for whoever copies one, whoever compares it with the copy, and the inspection. To everybody else there is nothing here, not
/// even a refusal: that a scan exists would already say something.
/// </summary>
public static class Scans
{
    /// <summary>Where a scan is served.</summary>
    public static string AddressOf(string sessionId, string productId, string seatId, string sha256) =>
        $"/phien/{sessionId}/phieu-giay/{productId}/{seatId}/{sha256}";

    public static void MapScans(this IEndpointRouteBuilder app) =>
        app.MapGet(AddressOf("{sessionId}", "{productId}", "{seatId}", "{sha256}"), ShowAsync).WithMetadata(ShownInOwnFrame.Mark);

    private static async Task<IResult> ShowAsync(
        string sessionId, string productId, string seatId, string sha256, HttpContext context, SessionDesk desk, DraftDesk drafts, AttachmentStore store)
    {
        try
        {
            if (Reader.Of(context.User, sessionId) is not { } reader
                || await desk.FindAsync(sessionId) is not { } state
                || !await MaySeeAsync(state, drafts, sessionId, reader, productId, seatId, sha256)
                || await store.FindAsync(sha256) is not { } scan)
            {
                return Results.NotFound();
            }

            return PrivateFile.Send(context, scan.Bytes, scan.ContentType, scan.Name, inline: true);
        }
        catch (RecordDamagedException)
        {
            return Results.NotFound(); // logged where it was found; a scan that is not the one that was kept is none
        }
    }

    private static async Task<bool> MaySeeAsync(
        SessionState state, DraftDesk drafts, string sessionId, Viewer reader, string productId, string seatId, string sha256) =>
        state.FindProduct(productId) is { } product
        && (PaperSight.MaySeeScan(state, product, seatId, sha256, reader)
            || (reader is Viewer.Seated { SeatId: var by }
                && (await drafts.FindAsync(sessionId, productId, new DraftHand(seatId, by)))?.Answers.ScanSha256 == sha256));
}
