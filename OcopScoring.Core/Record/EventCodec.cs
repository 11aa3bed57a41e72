using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.Core.Record;

/// <summary>
/// Turns facts into the text the record keeps, and back. Types go by aliases that never change, whatever a class is called; a
/// new shape of a fact gets a new number and a step that lifts the old one.
/// </summary>
public static class EventCodec
{
    private static readonly FrozenDictionary<string, Type> Types = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["session-convened"] = typeof(SessionConvened),
        ["council-seated"] = typeof(CouncilSeated),
        ["product-entered"] = typeof(ProductEntered),
        ["product-corrected"] = typeof(ProductCorrected),
        ["product-withdrawn"] = typeof(ProductWithdrawn),
        ["agenda-ordered"] = typeof(AgendaOrdered),
        ["recusal-declared"] = typeof(RecusalDeclared),
        ["recusal-lifted"] = typeof(RecusalLifted),
        ["attendance-recorded"] = typeof(AttendanceRecorded),
        ["member-replaced"] = typeof(MemberReplaced),
        ["chair-delegated"] = typeof(ChairDelegated),
        ["session-opened"] = typeof(SessionOpened),
        ["session-paused"] = typeof(SessionPaused),
        ["session-resumed"] = typeof(SessionResumed),
        ["session-adjourned"] = typeof(SessionAdjourned),
        ["meeting-called"] = typeof(MeetingCalled),
        ["note-recorded"] = typeof(NoteRecorded),
        ["session-closed"] = typeof(SessionClosed),
        ["template-revised"] = typeof(TemplateRevised),
        ["minutes-drawn"] = typeof(MinutesDrawn),
        ["minutes-signed"] = typeof(MinutesSigned),
        ["session-sealed"] = typeof(SessionSealed),
        ["session-reopened"] = typeof(SessionReopened),
        ["session-voided"] = typeof(SessionVoided),
        ["round-opened"] = typeof(RoundOpened),
        ["ballot-cast"] = typeof(BallotCast),
        ["ballot-withdrawn"] = typeof(BallotWithdrawn),
        ["paper-ballot-entered"] = typeof(PaperBallotEntered),
        ["paper-ballot-confirmed"] = typeof(PaperBallotConfirmed),
        ["paper-ballot-rejected"] = typeof(PaperBallotRejected),
        ["round-closed"] = typeof(RoundClosed),
        ["spread-exceeded"] = typeof(SpreadExceeded),
        ["rescore-ordered"] = typeof(RescoreOrdered),
        ["spread-accepted"] = typeof(SpreadAccepted),
        ["elimination-proposed"] = typeof(EliminationProposed),
        ["elimination-vote-cast"] = typeof(EliminationVoteCast),
        ["elimination-ruled"] = typeof(EliminationRuled),
        ["product-rated"] = typeof(ProductRated),
        ["rating-contested"] = typeof(RatingContested),
        ["rating-upheld"] = typeof(RatingUpheld),
        ["correction-recorded"] = typeof(CorrectionRecorded),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> Aliases =
        Types.ToFrozenDictionary(entry => entry.Value, entry => entry.Key);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        DictionaryKeyPolicy = null,
        // Vietnamese must stay readable in the record; the text is never placed into HTML unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatFollows, PutInOrdinalOrder } },
        Converters =
        {
            new Composed(),
            new StarsAsNumbers(),
            new KnownWords(),
            new OrdinalDictionary<string>(),
        },
    };

    /// <summary>The shape number written for every fact of this version of the program.</summary>
    public const int CurrentShape = 1;

    /// <summary>All aliases, for checks that every fact has one.</summary>
    public static IEnumerable<string> KnownTypes => Types.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether this program knows facts of a type in a shape.</summary>
    /// <param name="type">The alias.</param>
    /// <param name="shape">The shape number.</param>
    public static bool Knows(string type, int shape) => Types.ContainsKey(type) && shape == CurrentShape;

    /// <summary>The alias of a fact's type.</summary>
    /// <param name="fact">A fact.</param>
    public static string TypeOf(SessionEvent fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Aliases[fact.GetType()];
    }

    /// <summary>
    /// The canonical JSON of a fact: the text that is stored and hashed. Keys in ordinal order, no white space, Vietnamese unescaped,
    /// every string in NFC: two facts that say the same hash the same, on every machine and under every culture.
    /// </summary>
    /// <param name="fact">A fact.</param>
    public static string Encode(SessionEvent fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return JsonSerializer.Serialize(fact, fact.GetType(), Options);
    }

    /// <summary>The fact a stored text stands for.</summary>
    /// <param name="type">Its alias.</param>
    /// <param name="shape">Its shape number.</param>
    /// <param name="payload">The stored text.</param>
    /// <exception cref="RecordDamagedException">Unknown type or shape, or a text that is not such a fact.</exception>
    public static SessionEvent Decode(string type, int shape, string payload)
    {
        if (!Types.TryGetValue(type, out var clrType) || shape != CurrentShape)
        {
            throw new RecordDamagedException(FormattableString.Invariant($"This program knows no fact “{type}” of shape {shape}."));
        }

        try
        {
            return (SessionEvent?)JsonSerializer.Deserialize(payload, clrType, Options)
                ?? throw new RecordDamagedException($"A fact “{type}” is null.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new RecordDamagedException($"A fact “{type}” cannot be read: {exception.Message}", exception);
        }
    }

    // What follows from a fact (a seat scores) is no part of it: not written, and no known member when it is read.
    private static void LeaveOutWhatFollows(JsonTypeInfo type)
    {
        foreach (var computed in type.Properties.Where(property => property.Set is null).ToList())
        {
            type.Properties.Remove(computed);
        }
    }

    private static void PutInOrdinalOrder(JsonTypeInfo type)
    {
        foreach (var (index, property) in type.Properties.OrderBy(property => property.Name, StringComparer.Ordinal).Index())
        {
            property.Order = index;
        }
    }

    /// <summary>Writes every text composed, whatever machine it was typed on.</summary>
    private sealed class Composed : JsonConverter<string>
    {
        // What cannot be composed could never have been written.
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.GetString();
            _ = text?.IsNormalized(NormalizationForm.FormC);
            return text;
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Normalize(NormalizationForm.FormC));
    }

    /// <summary>Words of closed lists. The built-in converter takes several joined by commas for one, which is then no word at all.</summary>
    private sealed class KnownWords : JsonConverterFactory
    {
        private static readonly JsonStringEnumConverter Any = new(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

        public override bool CanConvert(Type typeToConvert) => Any.CanConvert(typeToConvert);

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter?)Activator.CreateInstance(typeof(KnownWord<>).MakeGenericType(typeToConvert), Any.CreateConverter(typeToConvert, options));
    }

    private sealed class KnownWord<T>(JsonConverter<T> any) : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            any.Read(ref reader, typeToConvert, options) is var word && Enum.IsDefined(word)
                ? word
                : throw new JsonException("Several words stand where one is due.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => any.Write(writer, value, options);
    }

    /// <summary>Stars are numbers everywhere people read the record.</summary>
    private sealed class StarsAsNumbers : JsonConverter<StarRating>
    {
        public override StarRating Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetInt32() is >= 1 and <= 5 and var stars
                ? (StarRating)stars
                : throw new JsonException("A star rating is a number from 1 to 5.");

        public override void Write(Utf8JsonWriter writer, StarRating value, JsonSerializerOptions options) =>
            writer.WriteNumberValue((int)value);
    }

    /// <summary>The built-in reading of sorted dictionaries compares keys by the culture of the machine; the record must not.</summary>
    private sealed class OrdinalDictionary<T> : JsonConverter<ImmutableSortedDictionary<string, T>>
    {
        public override ImmutableSortedDictionary<string, T> Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Dictionary<string, T>>(ref reader, options)!.ToImmutableSortedDictionary(StringComparer.Ordinal);

        public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, T> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();

            // Composed before they are ordered: the order must be that of the text that is written.
            foreach (var (key, item) in value.Select(entry => (Key: entry.Key.Normalize(NormalizationForm.FormC), entry.Value)).OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(key);
                JsonSerializer.Serialize(writer, item, options);
            }

            writer.WriteEndObject();
        }
    }
}
