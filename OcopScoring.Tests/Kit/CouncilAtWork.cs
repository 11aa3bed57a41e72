using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;

namespace OcopScoring.Tests.Kit;

/// <summary>The rest of the council in a demonstration: whatever the person at the browser does not do.</summary>
internal sealed class CouncilAtWork(IServiceProvider services)
{
    private static readonly ImmutableSortedDictionary<string, string> NoComments =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public SessionDesk Desk { get; } = services.GetRequiredService<SessionDesk>();

    public async Task<SessionState> StateAsync() => (await Desk.FindAsync(DemonstrationSession.Id))!;

    public async Task<CriteriaSet> SetAsync(string productId) =>
        Desk.Scoreboard.SetOf((await StateAsync()).FindProduct(productId)!.Product);

    /// <summary>Gives a command that must be carried out.</summary>
    public async Task DoAsync(string seatId, SessionCommand command) => Assert.IsType<Answer.Done>(
        await Desk.DoAsync(DemonstrationSession.Id, command, Actor.InSeat(seatId), Guid.CreateVersion7()));

    /// <summary>Submits the form of each seat with the answers of one rule.</summary>
    public async Task SubmitAsync(string productId, Func<Criterion, Option?> answer, params string[] seatIds)
    {
        var set = await SetAsync(productId);
        foreach (var seatId in seatIds)
            await DoAsync(seatId, new CastBallot(productId, Answers.To(set, answer), NoComments, null));
    }
}

/// <summary>Ways to fill in a form.</summary>
internal static class Answers
{
    /// <summary>The most points everywhere.</summary>
    public static Option? Best(Criterion leaf) => leaf.Options.MaxBy(option => option.Points);

    /// <summary>The most points everywhere except on these criteria, where it is the option next below the marked one.</summary>
    public static Func<Criterion, Option?> BestButMissing(params StarMinimum[] minimums) => leaf =>
        minimums.FirstOrDefault(minimum => minimum.Criterion == leaf) is { } missed
            ? leaf.Options.Where(option => option.Points < missed.Option.Points).MaxBy(option => option.Points)
            : Best(leaf);

    /// <summary>The most points except on the last criteria, which get nothing until at least this many points are gone.</summary>
    public static Func<Criterion, Option?> BestShortOf(CriteriaSet set, int points)
    {
        var dropped = new HashSet<string>(StringComparer.Ordinal);
        var gone = 0;
        foreach (var leaf in set.Leaves.Reverse().TakeWhile(_ => gone < points))
        {
            dropped.Add(leaf.Number);
            gone += leaf.Max;
        }

        return leaf => dropped.Contains(leaf.Number) ? null : Best(leaf);
    }

    public static ImmutableSortedDictionary<string, string?> To(CriteriaSet set, Func<Criterion, Option?> answer) =>
        set.Leaves.ToImmutableSortedDictionary(leaf => leaf.Number, leaf => answer(leaf)?.Id, StringComparer.Ordinal);
}
