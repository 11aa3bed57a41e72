using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using OcopScoring.App.Store;
using OcopScoring.Core.Record;
using OcopScoring.Tests.Desk;

namespace OcopScoring.Tests.Store;

public sealed class AttachmentStoreTests : IAsyncLifetime
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 3000).Select(number => (byte)number)];

    private DeskRoom _room = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _room = await DeskRoom.OpenAsync();

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task What_is_saved_is_on_disk_under_its_hash_to_the_last_byte()
    {
        using var stream = new MemoryStream(Pdf);
        var sha256 = Saved(await _room.Attachments.SaveAsync("phien", "Phiếu số 3.pdf", stream, cancellation: Cancel));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Pdf)), sha256);
        Assert.Equal(1, await CountAsync()); // as another program on this machine sees it

        await using var restarted = await DeskRoom.OpenAsync(_room.Folder);
        var row = await restarted.Attachments.FindAsync(sha256);
        Assert.Equal(("phien", "Phiếu số 3.pdf", "application/pdf"), (row!.SessionId, row.Name, row.ContentType));
        Assert.Equal(Pdf, row.Bytes);
        Assert.Null(await restarted.Attachments.FindAsync(new string('0', 64)));
    }

    [Fact]
    public async Task The_same_bytes_are_the_same_attachment()
    {
        var first = Saved(await _room.Attachments.SaveAsync("phien", "a.pdf", Pdf));
        var again = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            _room.Attachments.SaveAsync("phien", number.ToString(CultureInfo.InvariantCulture) + ".pdf", Pdf)));

        Assert.All(again, reply => Assert.Equal(first, Saved(reply)));
        Assert.Equal(1, await CountAsync());
        Assert.Equal("a.pdf", (await _room.Attachments.FindAsync(first))!.Name);
    }

    [Theory]
    [InlineData("25504446", null)] // "%PDF" and nothing after
    [InlineData("255044462D", "application/pdf")]
    [InlineData("20255044462D312E37", null)] // a space before
    [InlineData("FFD8FFE0", "image/jpeg")]
    [InlineData("FFD8FF", "image/jpeg")]
    [InlineData("FFD800", null)]
    [InlineData("89504E470D0A1A0A", "image/png")]
    [InlineData("89504E470A0A1A0A", null)] // line ends were changed on the way
    [InlineData("4D5A9000", null)] // a program
    [InlineData("3C73766720786D6C6E733D", null)] // SVG can carry a script
    [InlineData("3C68746D6C3E255044462D", null)]
    [InlineData("504B0304", null)]
    public async Task A_file_is_what_its_first_bytes_say(string start, string? contentType)
    {
        var reply = await _room.Attachments.SaveAsync("phien", "phiếu.pdf", Convert.FromHexString(start));

        if (contentType is null)
        {
            Assert.Equal(new AttachmentReply.Refused(AttachmentRefusal.WrongKind), reply);
            Assert.Equal(0, await CountAsync());
        }
        else
        {
            Assert.Equal(contentType, (await _room.Attachments.FindAsync(Saved(reply)))!.ContentType);
        }
    }

    [Fact]
    public async Task Nothing_and_too_much_are_refused_and_not_kept()
    {
        using var none = new MemoryStream();
        Assert.Equal(AttachmentRefusal.Empty, Refused(await _room.Attachments.SaveAsync("phien", "a.pdf", none, cancellation: Cancel)));
        Assert.Equal(AttachmentRefusal.Empty, Refused(await _room.Attachments.SaveAsync("phien", "a.pdf", [])));

        var most = new byte[AttachmentStore.MostBytes];
        "%PDF-"u8.CopyTo(most);
        using var full = new MemoryStream(most);
        Assert.Equal(most.Length, (await _room.Attachments.FindAsync(Saved(await _room.Attachments.SaveAsync("phien", "a.pdf", full, cancellation: Cancel))))!.Bytes.Length);

        using var over = new MemoryStream([.. most, 0]);
        Assert.Equal(AttachmentRefusal.TooLarge, Refused(await _room.Attachments.SaveAsync("phien", "a.pdf", over, cancellation: Cancel)));
        Assert.Equal(AttachmentRefusal.TooLarge, Refused(await _room.Attachments.SaveAsync("phien", "a.pdf", [.. most, 0])));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_stream_without_end_is_not_read_to_its_end()
    {
        await using var endless = new EndlessPdf();

        Assert.Equal(AttachmentRefusal.TooLarge, Refused(await _room.Attachments.SaveAsync("phien", "a.pdf", endless, cancellation: Cancel)));
        Assert.InRange(endless.Given, AttachmentStore.MostBytes, AttachmentStore.MostBytes + (1024 * 1024));
    }

    [Theory]
    [InlineData("Phiếu đánh giá.pdf", "Phiếu đánh giá.pdf")]
    [InlineData(@"D:\Hồ sơ\Phiếu.pdf", "Phiếu.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("..\\../a.pdf", "a.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf")]
    [InlineData("a\0b\u007f\u0085.pdf", "ab.pdf")]
    [InlineData("phiếu\u202Efdp.exe", "phiếufdp.exe.pdf")]
    [InlineData("\uFEFF\u200Ba.pdf ", "a.pdf")]
    [InlineData("a\u2028b.pdf", "ab.pdf")]
    [InlineData("a\ud83d.pdf", "a.pdf")]
    [InlineData("con.pdf", "_con.pdf")]
    [InlineData("LPT1", "_LPT1.pdf")]
    [InlineData("Công văn.pdf", "Công văn.pdf")]
    [InlineData("<img src=x onerror=alert(1)>.jpg", "img src=x onerror=alert(1).jpg.pdf")]
    [InlineData("..", "ban-quet.pdf")]
    [InlineData(" . ", "ban-quet.pdf")]
    [InlineData("folder/", "ban-quet.pdf")]
    [InlineData("", "ban-quet.pdf")]
    [InlineData(null, "ban-quet.pdf")]
    public async Task A_name_is_kept_without_what_could_do_harm(string? given, string kept)
    {
        var row = await _room.Attachments.FindAsync(Saved(await _room.Attachments.SaveAsync("phien", given, Pdf)));

        Assert.Equal(kept, row!.Name);
    }

    [Fact]
    public async Task A_name_is_kept_composed_and_of_a_length_people_can_read()
    {
        var given = string.Concat(Enumerable.Repeat("Phiếu đánh giá sản phẩm ", 20)).Normalize(NormalizationForm.FormD) + "số 3.PDF";

        var name = (await _room.Attachments.FindAsync(Saved(await _room.Attachments.SaveAsync("phien", given, Pdf))))!.Name;

        Assert.True(name.IsNormalized(NormalizationForm.FormC));
        Assert.InRange(name.Length, 100, 120);
        Assert.StartsWith("Phiếu đánh giá sản phẩm", name, StringComparison.Ordinal);
        Assert.EndsWith(".PDF", name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE Attachments SET Bytes = x'00'")]
    [InlineData("UPDATE Attachments SET Name = 'b.pdf'")]
    [InlineData("DELETE FROM Attachments")]
    [InlineData("INSERT OR REPLACE INTO Attachments SELECT Sha256, SessionId, Name, ContentType, x'00', StoredAt FROM Attachments")]
    public async Task The_database_itself_refuses_to_change_an_attachment(string sql)
    {
        var sha256 = Saved(await _room.Attachments.SaveAsync("phien", "a.pdf", Pdf));

        var refusal = await Assert.ThrowsAsync<SqliteException>(() => _room.AskAsync<long>(sql));

        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Pdf, (await _room.Attachments.FindAsync(sha256))!.Bytes);
    }

    [Fact]
    public async Task Bytes_changed_behind_our_back_are_noticed()
    {
        var sha256 = Saved(await _room.Attachments.SaveAsync("phien", "a.pdf", Pdf));
        await _room.AskAsync<long>("DROP TRIGGER Attachments_NoUpdate");
        await _room.AskAsync<long>("UPDATE Attachments SET Bytes = x'255044462D'");

        await Assert.ThrowsAsync<RecordDamagedException>(() => _room.Attachments.FindAsync(sha256));
    }

    private static string Saved(AttachmentReply reply) => Assert.IsType<AttachmentReply.Saved>(reply).Sha256;

    private static AttachmentRefusal Refused(AttachmentReply reply) => Assert.IsType<AttachmentReply.Refused>(reply).Reason;

    private Task<long> CountAsync() => _room.AskAsync<long>("SELECT count(*) FROM Attachments");

    private sealed class EndlessPdf : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'%');
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
