using System.Text;
using System.Text.Json;
using CsCheck;
using OcopScoring.Core.Record;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Core;

/// <summary>One event, one line, one way to write it.</summary>
public sealed class EventLineTests
{
    private static readonly StoredEvent Stored = StoredEvent.Of(RecordedSession.Golden().Record[8]);

    [Fact]
    public void An_event_comes_back_to_the_last_character()
    {
        foreach (var stored in RecordedSession.Golden().Record.Select(StoredEvent.Of))
        {
            Assert.Equal(stored, EventLine.Read(Bytes(EventLine.Write(stored)), out var isExact));
            Assert.True(isExact);
        }
    }

    [Fact]
    public void Any_text_at_all_comes_back() => Gen.String.Sample(text =>
    {
        var stored = Stored with { Payload = text, Actor = text };
        var read = EventLine.Read(Bytes(EventLine.Write(stored)), out var isExact);

        // Half a character is no text: UTF-8 has no bytes for it.
        return text.EnumerateRunes().Any(rune => rune.Value == 0xFFFD) || (read == stored && isExact);
    });

    [Fact]
    public void A_line_is_written_as_the_format_says() => Assert.Equal(
        """{"session":"p","version":3,"type":"t","shape":1,"at":"2026-08-01T01:00:00.000Z","actor":"office","command":"c","previous":"0","payload":"{\"a\":\"“é”\\n\"}\t\u0001/","hash":"1"}""",
        EventLine.Write(new StoredEvent("p", 3, "t", 1, "2026-08-01T01:00:00.000Z", "office", "c", "{\"a\":\"“é”\\n\"}\t\u0001/", "0", "1")));

    [Theory]
    [InlineData("""{"session":""", """{ "session":""")]
    [InlineData("\"version\":9", "\"version\":9.0")]
    [InlineData("\"shape\":1,", "\"shape\":1,\"shape\":1,")]
    [InlineData("\"shape\":1,", "\"shape\":1,\"note\":1,")]
    [InlineData("phien-mau", "\\u0070hien-mau")]
    [InlineData("}", "} ")]
    public void What_says_the_same_in_another_way_is_not_exact(string from, string to)
    {
        var line = EventLine.Write(Stored);
        var at = to == "} " ? line.Length - 1 : line.IndexOf(from, StringComparison.Ordinal);
        var read = EventLine.Read(Bytes(line[..at] + to + line[(at + from.Length)..]), out var isExact);

        Assert.False(isExact);
        Assert.True(read is null || read == Stored);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"session\":null}")]
    [InlineData("{\"session\":\"\\ud800\"}")]
    public void What_is_no_event_is_none(string line)
    {
        Assert.Null(EventLine.Read(Bytes(line), out var isExact));
        Assert.False(isExact);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_no_event() => Assert.Null(EventLine.Read(new byte[] { (byte)'"', 0xFF, (byte)'"' }, out _));

    [Fact]
    public void Every_line_is_json_with_ten_members()
    {
        using var document = JsonDocument.Parse(EventLine.Write(Stored));
        Assert.Equal(10, document.RootElement.EnumerateObject().Count());
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
