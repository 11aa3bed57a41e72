using System.Text.Encodings.Web;
using System.Text.Json;
using OcopScoring.App.Words;
using OcopScoring.Core.Replay;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Cli;

/// <summary>Writes what verification found, one JSON object a line.</summary>
internal sealed class FindingWriter(Stream stream) : IAsyncDisposable
{
    private static readonly FindingWords Words = new(VietnameseWords.Instance);

    // Vietnamese stays readable; the text is never placed into HTML unescaped.
    private readonly Utf8JsonWriter _json = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void Write(ReplayFinding finding, SessionState names)
    {
        _json.WriteStartObject();
        if (finding.Version is { } version)
            _json.WriteNumber("version", version);
        else
            _json.WriteNull("version");
        _json.WriteString("rule", JsonNamingPolicy.KebabCaseLower.ConvertName(finding.Rule.ToString()));
        _json.WriteString("message", Words.Say(finding.Flaw, names));
        var (expected, found) = Words.Sides(finding.Flaw);
        if (expected is not null)
            _json.WriteString("expected", expected);
        if (found is not null)
            _json.WriteString("found", found);
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        stream.WriteByte((byte)'\n');
    }

    public async ValueTask DisposeAsync()
    {
        await _json.DisposeAsync();
        await stream.FlushAsync();
    }
}
