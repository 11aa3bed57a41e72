using OcopScoring.App.Desk;
using OcopScoring.App.Documents.Pdf;
using OcopScoring.App.Documents.Word;
using OcopScoring.App.Store;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Minutes;

/// <summary>
/// Draws the minutes: makes the document out of the record, keeps its bytes, and puts its hash on record. First the bytes, then the
/// fact: what the record names is always there.
/// </summary>
public sealed class MinutesDesk(SessionDesk desk, EventStore events, AttachmentStore files, PdfConverter pdf)
{
    private const int MostAttempts = 3;

    /// <summary>Whether minutes can be had as PDF on this machine.</summary>
    public bool MakesPdf => pdf.IsInstalled;

    /// <summary>What the minutes would tell now, or told as of a version; null when there is no such session or version.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="version">The version; null for now.</param>
    public async Task<MinutesContent?> ReadAsync(string sessionId, int? version = null)
    {
        var record = await events.ReadAsync(sessionId);
        return record.Count == 0 || version > record.Count || version < 1
            ? null
            : MinutesContent.Of(version is { } count ? [.. record.Take(count)] : record, desk.Scoreboard);
    }

    /// <summary>Draws the minutes from the record as it stands.</summary>
    public async Task<Answer> DrawAsync(string sessionId, Actor actor, string? reason, Guid commandId)
    {
        for (var attempt = 1; ; attempt++)
        {
            var record = await events.ReadAsync(sessionId);
            if (record.Count == 0)
                return new Answer.Refused(new Refusal.WrongPhase(SessionPhase.Nothing));

            // Given twice under one id, it was carried out already: there is nothing left to draw, and nothing to refuse.
            if (record.LastOrDefault(envelope => envelope.CommandId == commandId) is { } earlier)
                return new Answer.Done(earlier.Version);

            var content = MinutesContent.Of(record, desk.Scoreboard);

            // Asked first with the hash of nothing: a document that could not be recorded is not kept.
            if (desk.Consider(content.State, new DrawMinutes(new string('0', 64), content.Head.Count, reason), actor) is { } refusal)
                return new Answer.Refused(refusal);

            var document = MinutesPaper.Of(content, content.State.Drawing is null ? null : RecordText.Clean(reason!)).Write();
            var sha256 = await files.KeepAsync(sessionId, NameOf(content.SessionId, content.Number), WordPaper.ContentType, document);
            var answer = await desk.DoAsync(sessionId, new DrawMinutes(sha256, content.Head.Count, reason), actor, commandId);
            if (answer is not Answer.Refused { Refusal: Refusal.RecordMovedOn } || attempt == MostAttempts)
                return answer;
        }
    }

    /// <summary>The document of a drawing as it was drawn, or null when there is none of this number.</summary>
    public async Task<byte[]?> DocumentAsync(SessionState state, int number) =>
        state.Drawings.FirstOrDefault(drawing => drawing.Number == number) is { } drawing
            ? (await files.FindAsync(drawing.Sha256))?.Bytes
            : null;

    /// <summary>A document of the minutes as PDF, or why not.</summary>
    public Task<PdfReply> PdfAsync(byte[] document, CancellationToken cancellation) => pdf.ConvertAsync(document, cancellation);

    /// <summary>The name a drawing's file gets.</summary>
    public static string NameOf(string sessionId, int number) => FormattableString.Invariant($"bien-ban-{sessionId}-ban-{number}.docx");
}
