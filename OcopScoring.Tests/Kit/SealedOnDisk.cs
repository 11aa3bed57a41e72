using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Replay;

namespace OcopScoring.Tests.Kit;

/// <summary>The golden session, sealed, put into a database as the desk would have put it, with every document its record names.</summary>
internal static class SealedOnDisk
{
    /// <summary>Its id.</summary>
    public const string Id = "phien-mau";

    private static readonly ImmutableArray<(byte[] Bytes, string Sha256)> Papers =
        [.. new[] { "đã lập", "đã ký", "phiếu giấy" }.Select(what => Encoding.UTF8.GetBytes("%PDF-1.4 " + what)).Select(bytes => (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))))];

    private static readonly Lazy<ImmutableArray<StoredEvent>> TheRecord = new(Make);

    /// <summary>Its events.</summary>
    public static ImmutableArray<StoredEvent> Record => TheRecord.Value;

    /// <summary>The head its minutes print: that of the event before they were drawn.</summary>
    public static RecordHead Printed => new(Record.IndexOfFirst<MinutesDrawn>(), Record[Record.IndexOfFirst<MinutesDrawn>() - 1].Hash);

    /// <summary>The documents it names, by hash.</summary>
    public static IEnumerable<string> Documents => Papers.Select(paper => paper.Sha256);

    public static async Task PutAsync(EventStore events, AttachmentStore files)
    {
        foreach (var (bytes, _) in Papers)
            await files.KeepAsync(Id, "tai-lieu.pdf", "application/pdf", bytes);

        Envelope? head = null;
        var state = SessionState.Initial;
        foreach (var command in Record.Select(stored => stored.ToEnvelope()!).GroupBy(envelope => envelope.CommandId))
        {
            var next = state.Evolve(command.Select(envelope => envelope.Open()));
            await events.AppendAsync(head, [.. command], RowChange.Between(Id, state, next));
            (head, state) = (command.Last(), next);
        }
    }

    private static ImmutableArray<StoredEvent> Make() =>
        Forgery.Stored(RecordedSession.Golden().Seal(Papers[0].Sha256, Papers[1].Sha256).Record)
            .Change<PaperBallotEntered>(entered => entered with { ScanSha256 = Papers[2].Sha256 })
            .Rechained();
}
