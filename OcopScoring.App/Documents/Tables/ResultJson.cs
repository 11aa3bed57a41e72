using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OcopScoring.App.Views;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Documents.Tables;

/// <summary>
/// The results of a session for other programs, as <c>results/1</c> (criteria/schema/session-results.schema.json): a mean is its sum
/// and its count, and what is not there is not written.
/// </summary>
public static class ResultJson
{
    public const string ContentType = "application/json; charset=utf-8";
    public const string Format = "results/1";

    // Relaxed means Vietnamese as it is written; nothing of this goes into a page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The results as UTF-8 without BOM.</summary>
    public static byte[] Of(SessionResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WritePropertyName("session");
            WriteSession(json, results);
            json.WritePropertyName("seats");
            WriteAll(json, results.State.Seats.Concat(results.State.FormerSeats), seat => WriteSeat(json, results.State, seat));
            json.WritePropertyName("products");
            WriteAll(json, results.Products, product => WriteProduct(json, product));
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void WriteSession(Utf8JsonWriter json, SessionResults results)
    {
        var convening = results.Convening;
        json.WriteStartObject();
        json.WriteString("id", results.SessionId);
        json.WriteNumber("version", results.State.Version);
        if (results.Head is { } head)
        {
            json.WriteStartObject("head");
            json.WriteString("hash", head.Hash);
            json.WriteNumber("events", head.Count);
            json.WriteEndObject();
        }

        json.WriteString("title", convening.Title);
        json.WriteString("decisionNumber", convening.DecisionNumber);
        json.WriteString("level", Word(convening.Level));
        json.WriteString("purpose", Word(convening.Purpose));
        json.WriteString("form", Word(results.State.Form));
        json.WriteString("phase", Word(results.State.Phase));
        json.WriteNumber("edition", results.State.Edition);
        json.WriteStartObject("campaign");
        json.WriteNumber("year", convening.Campaign.Year);
        json.WriteNumber("number", convening.Campaign.Number);
        json.WriteEndObject();
        json.WriteString("sittingOn", Day(results.State.SittingOn));
        json.WriteString("place", convening.Place);
        WritePin(json, "rules", convening.Rules.Id, convening.Rules.Version, convening.Rules.Sha256);
        WritePin(json, "template", convening.Template.Id, convening.Template.Version, convening.Template.Sha256);
        json.WriteEndObject();
    }

    private static void WritePin(Utf8JsonWriter json, string name, string id, int version, string sha256)
    {
        json.WriteStartObject(name);
        json.WriteString("id", id);
        json.WriteNumber("version", version);
        json.WriteString("sha256", sha256);
        json.WriteEndObject();
    }

    private static void WriteSeat(Utf8JsonWriter json, SessionState state, Seat seat)
    {
        json.WriteString("id", seat.Id);
        json.WriteString("office", seat.Office);
        json.WriteString("role", Word(seat.Role));
        if (state.FindSeat(seat.Id) is null)
            json.WriteBoolean("replaced", true);
    }

    private static void WriteProduct(Utf8JsonWriter json, ProductResult result)
    {
        var product = result.Product;
        json.WriteNumber("position", result.Position);
        json.WriteString("id", product.Id);
        json.WriteString("code", product.Code);
        json.WriteString("name", product.Name);
        json.WriteString("producer", product.Producer);
        json.WriteString("kind", Word(product.Kind));
        json.WriteString("filedOn", Day(product.FiledOn));
        json.WriteString("clause", product.Clause);
        json.WriteStartObject("set");
        json.WriteString("id", product.Set.Id);
        json.WriteString("sha256", product.Set.Sha256);
        json.WriteNumber("number", result.Set.Number);
        json.WriteString("name", result.Set.Name);
        json.WriteString("status", Word(result.Set.Provenance.Status));
        json.WriteEndObject();
        json.WriteStartObject("edition");
        json.WriteString("id", product.Edition.Id);
        json.WriteString("sha256", product.Edition.Sha256);
        json.WriteString("number", result.Edition.Instrument.Number);
        json.WriteEndObject();
        json.WriteString("stage", Word(SessionRows.StageOf(result.State.Progress)));
        if (result.Outcome is { } outcome)
            json.WriteString("outcome", Word(outcome));
        if (result.Stars is { } stars)
            json.WriteNumber("stars", (int)stars);
        if (result.Next is { } next)
            WriteNext(json, next);
        if (result.Scores is { } scores)
            WriteScores(json, scores);
        if (result.Rounds.IsEmpty)
            return;

        json.WritePropertyName("recusals");
        WriteAll(json, result.State.Recusals, recusal =>
        {
            json.WriteString("seat", recusal.Key);
            json.WriteString("reason", recusal.Value);
        });
        json.WritePropertyName("rounds");
        WriteAll(json, result.Rounds.Reverse(), round => WriteRound(json, round));
    }

    private static void WriteNext(Utf8JsonWriter json, NextStep next)
    {
        json.WriteStartObject("next");
        json.WriteString("step", JsonNamingPolicy.KebabCaseLower.ConvertName(next.GetType().Name));
        json.WriteString("clause", next.Clause);
        json.WriteString("text", TableWords.Next(next));
        json.WriteEndObject();
    }

    private static void WriteScores(Utf8JsonWriter json, Classification scores)
    {
        var tally = scores.Tally;
        json.WriteStartObject("scores");
        WriteMean(json, "mean", tally.Mean);
        json.WriteStartObject("parts");
        foreach (var part in tally.Set.Parts)
            WriteMean(json, part.Code.ToString(), tally.MeanOf(part.Code));

        json.WriteEndObject();
        json.WriteNumber("lowest", tally.Spread.Min);
        json.WriteNumber("highest", tally.Spread.Max);
        json.WriteNumber("spread", tally.Spread.Width);
        json.WriteNumber("spreadLimit", scores.Rules.SpreadLimit);
        json.WriteNumber("band", (int)scores.Band);
        WriteMinimums(json, "unmet", scores.Unmet);
        WriteMinimums(json, "disputed", scores.Disputed);
        json.WriteEndObject();
    }

    private static void WriteMean(Utf8JsonWriter json, string name, Mean mean)
    {
        json.WriteStartObject(name);
        json.WriteNumber("sum", mean.Sum);
        json.WriteNumber("count", mean.Count);
        json.WriteEndObject();
    }

    private static void WriteMinimums(Utf8JsonWriter json, string name, IEnumerable<MinimumFinding> findings)
    {
        json.WritePropertyName(name);
        WriteAll(json, findings, finding =>
        {
            json.WriteNumber("star", (int)finding.Minimum.Star);
            json.WriteString("criterion", finding.Minimum.Criterion.Number);
            json.WriteString("option", finding.Minimum.Option.Id);
            json.WriteNumber("support", finding.Support);
            json.WriteNumber("counted", finding.Counted);
        });
    }

    private static void WriteRound(Utf8JsonWriter json, RoundResult result)
    {
        var round = result.Round;
        json.WriteNumber("number", round.Number);
        if (round.Order is { } order)
        {
            json.WritePropertyName("rescored");
            json.WriteStartArray();
            foreach (var criterion in order.Criteria)
                json.WriteStringValue(criterion);

            json.WriteEndArray();
            json.WriteString("rescoreReason", order.Reason);
        }

        json.WritePropertyName("missing");
        json.WriteStartArray();
        foreach (var seat in round.Closing?.MissingSeats ?? [])
            json.WriteStringValue(seat);

        json.WriteEndArray();
        if (round.Closing?.Reason is { } reason)
            json.WriteString("closedBecause", reason);

        json.WritePropertyName("forms");
        WriteAll(json, result.Ballots, named => WriteForm(json, named));
    }

    private static void WriteForm(Utf8JsonWriter json, NamedBallot named)
    {
        json.WriteString("seat", named.SeatId);
        json.WriteNumber("total", named.Ballot.Total);
        json.WriteStartObject("marks");
        foreach (var mark in named.Ballot.Marks)
        {
            json.WriteStartObject(mark.Criterion.Number);
            if (mark.Option is { } option)
                json.WriteString("option", option.Id);
            json.WriteNumber("points", mark.Points);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
