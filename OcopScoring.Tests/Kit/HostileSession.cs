using System.Collections.Immutable;
using OcopScoring.App.Words;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Kit;

/// <summary>A session in which everybody and everything is called what an attacker would call it.</summary>
internal static class HostileSession
{
    /// <summary>
    /// Markup for pages and papers, an expression for templates, a formula for spreadsheets, a turn of the direction of writing, letters without
    /// width, half a letter, signs no XML may hold, and a word that no line holds.
    /// </summary>
    public const string Name =
        "=cmd|'/c calc'!A1 <script>alert(1)</script>\"><img src=x onerror=alert(2)> ]]> {{7*7}} ${7*7} \u202Egnp.exe\u202C a\u200Bb \uD800 \u0001\u000B ưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưưư";

    /// <summary>The products: the first is decided, the second is being scored unless the session is sealed.</summary>
    public const string Decided = "sp1", Open = "sp2";

    /// <summary>Held through the desk, as any other, by seats named as in <see cref="Sitting"/>.</summary>
    public static async Task<Sitting> HoldAsync(IServiceProvider services, string id, bool seal)
    {
        var sitting = new Sitting(services, id);
        var today = Moments.Today(TimeProvider.System);
        await sitting.DoAsync(Actor.Office, new ConveneSession(
            Name, Name, CouncilLevel.Province, SessionPurpose.Demonstration, today, Name, "default", 1));
        await sitting.DoAsync(Actor.Office, new SeatCouncil(
        [
            .. new[] { Sitting.Chair, Sitting.First, Sitting.Second, Sitting.Third, Sitting.Secretary }.Select((seat, at) => new Seat(
                seat, $"{Name} {seat}", at == 0 ? SeatRole.Chair : seat == Sitting.Secretary ? SeatRole.Secretary : SeatRole.Member)),
        ]));
        foreach (var set in seal ? [1] : new[] { 1, 2 })
        {
            await sitting.DoAsync(Actor.Office, new EnterProduct(
                Sitting.Product(set), FormattableString.Invariant($"HD-TH-{set:000}-{today.Year}"), Name + " " + Sitting.Product(set), Name, set, DossierKind.First, today)
            { Facts = new DossierFacts(Name, Name, [Name, "Tệp <b>" + Name]) });
        }

        await sitting.AllComeAsync();
        await sitting.ChairAsync(new OpenSession());
        await sitting.ChairAsync(new OpenRound(Decided));
        var form = await sitting.SetAsync(1);
        foreach (var seat in new[] { Sitting.Chair, Sitting.First, Sitting.Second })
        {
            var comments = ImmutableSortedDictionary<string, string>.Empty.Add(form.Leaves[0].Number, Name);
            await sitting.DoAsync(Actor.InSeat(seat), new CastBallot(Decided, Answers.To(form, Answers.Best), comments, Name));
        }

        await sitting.ChairAsync(new CloseRound(Decided, Name));
        await sitting.ChairAsync(new RateProduct(Decided));
        if (seal)
            await sitting.SealAsync();
        else
            await sitting.ChairAsync(new OpenRound(Open));
        return sitting;
    }
}
