using System.Text.Encodings.Web;
using System.Text.Json;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;

namespace OcopScoring.App.Cli;

/// <summary>Writes results of <c>classify</c>, one a line.</summary>
internal sealed class CaseWriter(Stream stream) : IAsyncDisposable
{
    // Vietnamese stays readable; the text is never placed into HTML unescaped.
    private readonly Utf8JsonWriter _json = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void Write(CaseReading reading)
    {
        _json.WriteStartObject();
        _json.WriteString("id", reading.Id);
        if (reading.Result is { } result)
            WriteResult(result);
        else
            WriteProblems(reading.Problems);
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

    private void WriteProblems(IEnumerable<CaseProblem> problems)
    {
        _json.WriteStartArray("problems");
        foreach (var problem in problems)
        {
            _json.WriteStartObject();
            _json.WriteString("path", problem.Path);
            _json.WriteString("code", problem.Code);
            _json.WriteString("message", problem.Message);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteResult(Classification result)
    {
        var tally = result.Tally;
        _json.WriteString("set", tally.Set.Id);
        _json.WriteNumber("counted", tally.Count);
        _json.WriteNumber("sum", tally.Mean.Sum);
        _json.WriteStartObject("parts");
        foreach (var part in tally.Set.Parts)
            _json.WriteNumber(part.Code.ToString(), tally.SumOf(part.Code));
        _json.WriteEndObject();
        _json.WriteString("display", tally.Mean.Display(result.Bands));
        _json.WriteNumber("band", (int)result.Band);
        if (result.Stars is { } stars)
            _json.WriteNumber("stars", (int)stars);
        else
            _json.WriteNull("stars");
        _json.WriteString("outcome", WordOf(result.Outcome));
        _json.WriteBoolean("recognised", result.Recognised);
        WriteUnmet(result.Unmet);
        _json.WriteStartObject("spread");
        _json.WriteNumber("min", tally.Spread.Min);
        _json.WriteNumber("max", tally.Spread.Max);
        _json.WriteBoolean("exceeded", result.SpreadExceeded);
        _json.WriteEndObject();
    }

    private void WriteUnmet(IEnumerable<MinimumFinding> unmet)
    {
        _json.WriteStartArray("unmet");
        foreach (var finding in unmet)
        {
            _json.WriteStartObject();
            _json.WriteNumber("star", (int)finding.Minimum.Star);
            _json.WriteString("criterion", finding.Minimum.Criterion.Number);
            _json.WriteString("option", finding.Minimum.Option.Id);
            _json.WriteNumber("support", finding.Support);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private static string WordOf(RatingOutcome outcome) => outcome switch
    {
        RatingOutcome.Rated => "rated",
        RatingOutcome.NotRecognised => "not-recognised",
        RatingOutcome.Eliminated => "eliminated",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
