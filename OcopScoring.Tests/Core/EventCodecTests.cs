using System.Collections.Immutable;
using System.Text;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Core;

/// <summary>Facts become one text each, for ever, and come back as they were.</summary>
public sealed class EventCodecTests
{
    public static TheoryData<string> Types => new(EventCodec.KnownTypes);

    private static readonly string[] ShuffledKeys = ["b", "B", "a", "1.10", "1.9", "đ", "z"];

    [Fact]
    public void Every_fact_has_exactly_one_alias_and_one_golden_text()
    {
        var facts = typeof(SessionEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SessionEvent))).ToList();
        var golden = GoldenFacts.All.Select(fact => fact.Fact.GetType()).ToList();

        Assert.All(facts, type => Assert.True(type.IsSealed));
        Assert.Equal(facts.Count, EventCodec.KnownTypes.Count());
        Assert.Empty(facts.Except(golden));
        Assert.Equal(EventCodec.KnownTypes, GoldenFacts.All.Select(fact => EventCodec.TypeOf(fact.Fact)).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Types))]
    public void A_fact_is_written_as_it_always_was(string type)
    {
        foreach (var (fact, text) in GoldenFacts.All.Where(fact => EventCodec.TypeOf(fact.Fact) == type))
        {
            foreach (var culture in new[] { "vi-VN", "en-US", "tr-TR", "th-TH", "ar-SA" })
                Cultures.In(culture, () => Assert.Equal(text, EventCodec.Encode(fact)));
        }
    }

    [Theory, MemberData(nameof(Types))]
    public void A_written_fact_comes_back_as_it_was(string type)
    {
        foreach (var (fact, text) in GoldenFacts.All.Where(fact => EventCodec.TypeOf(fact.Fact) == type))
        {
            var back = EventCodec.Decode(type, EventCodec.CurrentShape, text);
            Assert.Equal(Described.Text(fact), Described.Text(back));
            Assert.Equal(text, EventCodec.Encode(back));
        }
    }

    [Fact]
    public void Keys_are_in_ordinal_order_whatever_the_machine_sorts_by()
    {
        // Culture puts "a" before "B" and, in some, 1.10 elsewhere; a record must not depend on it.
        var choices = ShuffledKeys.ToImmutableSortedDictionary(key => key, _ => (string?)null, StringComparer.CurrentCulture);
        var text = EventCodec.Encode(new BallotCast("p1", 1, "m1", choices, Hall.NoComments, null));
        Assert.Contains("""{"1.10":null,"1.9":null,"B":null,"a":null,"b":null,"z":null,"đ":null}""", text, StringComparison.Ordinal);

        var back = (BallotCast)EventCodec.Decode("ballot-cast", 1, text);
        Assert.Equal(["1.10", "1.9", "B", "a", "b", "z", "đ"], back.Choices.Keys);
    }

    [Fact]
    public void Text_is_kept_in_nfc_keys_included()
    {
        var loose = "Sở Y tế".Normalize(NormalizationForm.FormD);
        var comments = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("ế".Normalize(NormalizationForm.FormD), loose).Add("f", "x");
        var text = EventCodec.Encode(new BallotCast("p1", 1, "m1", ImmutableSortedDictionary<string, string?>.Empty, comments, loose));
        Assert.True(text.IsNormalized(NormalizationForm.FormC));
        Assert.Contains("""{"f":"x","ế":"Sở Y tế"}""", text, StringComparison.Ordinal); // ordered as written, not as given
    }

    [Theory]
    [InlineData("session-opened", """{"present":5,"seated":5,"extra":1}""")]
    [InlineData("session-opened", """{"present":5,"present":6,"seated":5}""")]
    [InlineData("session-opened", """{"present":5}""")]
    [InlineData("session-opened", """{"Present":5,"seated":5}""")]
    [InlineData("session-opened", """{"present":"5","seated":5}""")]
    [InlineData("session-opened", """{"present":5.5,"seated":5}""")]
    [InlineData("session-opened", """{"present":5,"seated":5} x""")]
    [InlineData("session-opened", """{"present":5,"seated":5,}""")]
    [InlineData("session-opened", "null")]
    [InlineData("session-opened", "[]")]
    [InlineData("session-opened", "")]
    [InlineData("attendance-recorded", """{"present":true,"seatId":null}""")]
    [InlineData("council-seated", """{"seats":null}""")]
    [InlineData("council-seated", """{"seats":[{"id":"m1","office":"Sở","role":2}]}""")]
    [InlineData("council-seated", """{"seats":[{"id":"m1","office":"Sở","role":"king"}]}""")]
    [InlineData("ballot-cast", """{"choices":{"1":null,"1":"2"},"comments":{},"opinion":null,"productId":"p","round":1,"seatId":"m"}""")]
    [InlineData("council-seated", """{"seats":[{"id":"m1","office":"Sở","role":"member","scores":true}]}""")]
    [InlineData("ballot-cast", """{"choices":null,"comments":{},"opinion":null,"productId":"p","round":1,"seatId":"m"}""")]
    [InlineData("ballot-cast", """{"choices":{"1":5},"comments":{},"opinion":null,"productId":"p","round":1,"seatId":"m"}""")]
    [InlineData("product-rated", """{"productId":"p1","rating":{"band":6,"counted":1,"gateRule":"g","outcome":"rated","starRule":"s","stars":3,"sum":1,"unmet":[]},"round":1}""")]
    [InlineData("product-rated", """{"productId":"p1","rating":{"band":"5","counted":1,"gateRule":"g","outcome":"rated","starRule":"s","stars":3,"sum":1,"unmet":[]},"round":1}""")]
    [InlineData("product-rated", """{"productId":"p1","rating":{"band":2.5,"counted":1,"gateRule":"g","outcome":"rated","starRule":"s","stars":3,"sum":1,"unmet":[]},"round":1}""")]
    [InlineData("council-seated", """{"seats":[{"id":"m1","office":"Sở\uFFFE","role":"member"}]}""")]
    [InlineData("council-seated", """{"seats":[{"id":"m1","office":"Sở\uD800","role":"member"}]}""")]
    [InlineData("ballot-cast", """{"choices":{"\uD800":"1"},"comments":{},"opinion":null,"productId":"p","round":1,"seatId":"m"}""")]
    public void What_is_no_such_fact_is_damage(string type, string text) =>
        Assert.Throws<RecordDamagedException>(() => EventCodec.Decode(type, 1, text));

    [Theory]
    [InlineData("session-closed", 1)]
    [InlineData("SessionOpened", 1)]
    [InlineData("session-opened", 2)]
    [InlineData("session-opened", 0)]
    public void An_unknown_type_or_shape_is_damage(string type, int shape) =>
        Assert.Throws<RecordDamagedException>(() => EventCodec.Decode(type, shape, """{"present":5,"seated":5}"""));
}
