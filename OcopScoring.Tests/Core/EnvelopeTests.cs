using OcopScoring.Core.Record;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Core;

/// <summary>The chain: each envelope holds the one before, and a change anywhere shows.</summary>
public sealed class EnvelopeTests
{
    private static readonly DateTimeOffset At = new(2026, 8, 1, 9, 30, 15, 123, TimeSpan.FromHours(7));

    private static readonly CommandContext Context = new(Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"), Actor.InSeat("chair"), At);

    public static TheoryData<string> Fields => new(typeof(Envelope).GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters().Select(p => p.Name!));

    [Fact]
    public void The_hash_is_the_one_any_other_program_computes()
    {
        // printf 'ocop-event/1\ns1\n1\nround-opened\n1\n2026-08-01T02:30:15.123Z\nseat/chair\n00112233-4455-6677-8899-aabbccddeeff\n%064d\n{"productId":"p1","round":1}' 0 | sha256sum
        var envelope = Envelope.Wrap("s1", null, new RoundOpened("p1", 1), Context);
        Assert.Equal("2026-08-01T02:30:15.123Z", envelope.AtText);
        Assert.Equal("289e76cc7e3c7074f831f5618fd9094747ff831f8c64f2c0da98e266699183a8", envelope.Hash);
    }

    [Fact]
    public void The_hash_is_the_same_on_every_machine()
    {
        var here = Envelope.Wrap("s1", null, new SessionOpened(5, 5), Context).Hash;
        foreach (var culture in new[] { "vi-VN", "tr-TR", "th-TH", "ar-SA" })
            Cultures.In(culture, () => Assert.Equal(here, Envelope.Wrap("s1", null, new SessionOpened(5, 5), Context).Hash));
    }

    [Fact]
    public void A_chain_follows_from_its_beginning()
    {
        Envelope? previous = null;
        foreach (var (fact, version) in GoldenFacts.All.Select((golden, i) => (golden.Fact, i + 1)))
        {
            var next = Envelope.Wrap("s1", previous, fact, Context);
            next.RequireFollows(previous);
            Assert.Equal(version, next.Version);
            Assert.Equal(previous?.Hash ?? new string('0', 64), next.PreviousHash);
            Assert.Equal(Described.Text(fact), Described.Text(next.Open()));
            previous = next;
        }
    }

    [Theory, MemberData(nameof(Fields))]
    public void A_change_to_any_field_shows(string field)
    {
        var first = Envelope.Wrap("s1", null, new SessionOpened(5, 5), Context);
        var second = Envelope.Wrap("s1", first, new RoundOpened("p1", 1), Context);
        var changed = field switch
        {
            nameof(Envelope.SessionId) => second with { SessionId = "s2" },
            nameof(Envelope.Version) => second with { Version = 3 },
            nameof(Envelope.Type) => second with { Type = "round-closed" },
            nameof(Envelope.Shape) => second with { Shape = 2 },
            nameof(Envelope.At) => second with { At = second.At.AddMilliseconds(1) },
            nameof(Envelope.Actor) => second with { Actor = "office" },
            nameof(Envelope.CommandId) => second with { CommandId = Guid.Empty },
            nameof(Envelope.Payload) => second with { Payload = second.Payload + " " },
            nameof(Envelope.PreviousHash) => second with { PreviousHash = Envelope.Genesis },
            nameof(Envelope.Hash) => second with { Hash = second.Hash.ToUpperInvariant() },
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A new field needs a line here and in the hash."),
        };
        second.RequireFollows(first);
        Assert.Throws<RecordDamagedException>(() => changed.RequireFollows(first));
    }

    [Fact]
    public void Gaps_repeats_lost_beginnings_and_other_sessions_show()
    {
        var first = Envelope.Wrap("s1", null, new SessionOpened(5, 5), Context);
        var second = Envelope.Wrap("s1", first, new RoundOpened("p1", 1), Context);
        var third = Envelope.Wrap("s1", second, new RoundOpened("p2", 1), Context);
        Assert.Throws<RecordDamagedException>(() => third.RequireFollows(first));
        Assert.Throws<RecordDamagedException>(() => second.RequireFollows(second));
        Assert.Throws<RecordDamagedException>(() => second.RequireFollows(null));
        Assert.Throws<RecordDamagedException>(() => first.RequireFollows(first));

        // Hashed anew, so that only the name of the session is wrong.
        var stray = second with { SessionId = "s2" };
        stray = stray with { Hash = stray.ComputeHash() };
        Assert.Throws<RecordDamagedException>(() => stray.RequireFollows(first));
        Assert.Throws<ArgumentException>(() => Envelope.Wrap("s2", first, new SessionOpened(5, 5), Context));
    }

    [Fact]
    public void Time_is_kept_as_finely_as_it_is_hashed()
    {
        var envelope = Envelope.Wrap("s1", null, new SessionOpened(5, 5), Context with { At = At.AddTicks(4567) });
        Assert.Equal(At.ToUniversalTime(), envelope.At);
        Assert.Equal(TimeSpan.Zero, envelope.At.Offset);
    }

    [Theory]
    [InlineData("s1\n2", "chair")]
    [InlineData("s1", "chair\n00000000-0000-0000-0000-000000000000")]
    public void No_field_can_pose_as_two(string session, string seat) => Assert.Throws<ArgumentException>(() =>
        Envelope.Wrap(session, null, new SessionOpened(5, 5), Context with { Actor = Actor.InSeat(seat) }));

    [Fact]
    public void Actors_come_back_from_their_names()
    {
        foreach (var actor in new[] { Actor.Office, Actor.InSeat("m1"), Actor.InSeat("seat/x") })
            Assert.Equal(actor, Actor.FromName(actor.Name));
        Assert.Throws<FormatException>(() => Actor.FromName("someone"));
        Assert.Throws<FormatException>(() => Actor.FromName("Office"));
    }
}
