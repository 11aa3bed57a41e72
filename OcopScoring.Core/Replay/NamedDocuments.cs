using OcopScoring.Core.Session;

namespace OcopScoring.Core.Replay;

/// <summary>The documents beside a record that its facts name by hash: minutes as drawn and as signed, scans of paper forms.</summary>
public static class NamedDocuments
{
    /// <summary>The documents, each where it is named first.</summary>
    /// <param name="facts">Facts with their versions, in order.</param>
    public static IEnumerable<NamedDocument> Of(IEnumerable<ReadFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts
            .Select(read => Sha256Of(read.Fact) is { } sha256 ? new NamedDocument(read.Version, sha256) : null)
            .OfType<NamedDocument>()
            .DistinctBy(document => document.Sha256, StringComparer.Ordinal);
    }

    private static string? Sha256Of(SessionEvent fact) => fact switch
    {
        MinutesDrawn drawn => drawn.Sha256,
        MinutesSigned signed => signed.Sha256,
        PaperBallotEntered paper => paper.ScanSha256,
        _ => null,
    };
}

/// <summary>A document a record names.</summary>
/// <param name="Version">The event that names it first.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of its bytes.</param>
public sealed record NamedDocument(int Version, string Sha256);
