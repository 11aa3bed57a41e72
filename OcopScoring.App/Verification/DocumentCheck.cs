using System.Collections.Immutable;
using System.Security.Cryptography;
using OcopScoring.Core.Replay;

namespace OcopScoring.App.Verification;

/// <summary>Whether the documents a record names by hash are there, and are those: of a bundle and of a database alike.</summary>
public static class DocumentCheck
{
    /// <summary>What does not hold.</summary>
    /// <param name="documents">The documents named.</param>
    /// <param name="find">The bytes kept under a SHA-256, whatever they are; null when there are none.</param>
    public static async Task<ImmutableArray<ReplayFinding>> FindAsync(
        IEnumerable<NamedDocument> documents, Func<string, Task<ReadOnlyMemory<byte>?>> find)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(find);
        var findings = ImmutableArray.CreateBuilder<ReplayFinding>();
        foreach (var document in documents)
        {
            if (Flaw(document.Sha256, await find(document.Sha256)) is { } flaw)
                findings.Add(new ReplayFinding(document.Version, ReplayRule.Document, flaw));
        }

        return findings.ToImmutable();
    }

    private static ReplayFlaw? Flaw(string sha256, ReadOnlyMemory<byte>? bytes) => bytes switch
    {
        null => new ReplayFlaw.DocumentMissing(sha256),
        { } there when Convert.ToHexStringLower(SHA256.HashData(there.Span)) is var found && found != sha256 => new ReplayFlaw.DocumentChanged(sha256, found),
        _ => null,
    };
}
