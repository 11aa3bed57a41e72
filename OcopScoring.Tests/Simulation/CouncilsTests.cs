using System.Collections.Concurrent;
using System.Globalization;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Simulation;

/// <summary>
/// Random councils on the real desk, store and file. 500 seeds; OCOP_SEEDS asks for another number of them, OCOP_SEED for one alone.
/// </summary>
public sealed class CouncilsTests
{
    private const int UsualSeeds = 500;
    private const int FailuresShown = 5;

    private static readonly int? OneSeed = Number("OCOP_SEED");
    private static readonly int Seeds = Number("OCOP_SEEDS") ?? UsualSeeds;
    private static readonly Lazy<Task<Outcome>> Played = new(PlayAllAsync);

    [Fact]
    public async Task Whatever_people_do_and_whenever_the_program_dies_the_record_holds()
    {
        var outcome = await Played.Value;

        TestContext.Current.TestOutputHelper?.WriteLine(outcome.Summary());
        Assert.True(outcome.Failures.IsEmpty, string.Join(Environment.NewLine, outcome.Failures.OrderBy(failure => failure.Key).Take(FailuresShown).Select(Say)));
    }

    [Fact]
    public async Task The_simulations_reach_every_fact() => await EveryAsync(
        (await Played.Value).Facts, typeof(SessionEvent));

    [Fact]
    public async Task The_simulations_give_every_command() => await EveryAsync(
        (await Played.Value).Commands, typeof(SessionCommand));

    [Fact]
    public async Task The_simulations_provoke_every_refusal() => await EveryAsync(
        (await Played.Value).Refusals, typeof(Refusal));

    [Fact]
    public async Task A_seed_makes_the_same_record_again()
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            await using var once = await CouncilRun.PlayAsync(seed);
            await using var again = await CouncilRun.PlayAsync(seed);
            Assert.Equal(Hashes(once), Hashes(again));
        }
    }

    private static IEnumerable<string> Hashes(CouncilRun run) => run.Evidence().SelectMany(evidence => evidence.Events).Select(row => row.Hash);

    private static Task EveryAsync(ConcurrentDictionary<Type, int> met, Type kind)
    {
        Assert.SkipUnless(OneSeed is null && Seeds >= UsualSeeds, "A few seeds need not reach everything.");
        var never = kind.Assembly.GetTypes().Where(type => type.IsSubclassOf(kind) && !type.IsAbstract && !met.ContainsKey(type)).Select(type => type.Name);
        Assert.Empty(never);
        return Task.CompletedTask;
    }

    private static async Task<Outcome> PlayAllAsync()
    {
        var outcome = new Outcome();
        await Parallel.ForEachAsync(OneSeed is { } one ? [one] : Enumerable.Range(1, Seeds), async (seed, _) =>
        {
            try
            {
                await using var run = await CouncilRun.PlayAsync(seed);
                outcome.Count(run);
                if (run.Evidence().SelectMany(Invariants.BreachedIn).ToArray() is { Length: > 0 } breaches)
                    outcome.Failures[seed] = string.Join(Environment.NewLine, breaches.Take(FailuresShown));
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                outcome.Failures[seed] = failure.ToString();
            }
        });
        return outcome;
    }

    private static string Say(KeyValuePair<int, string> failure) => string.Create(
        CultureInfo.InvariantCulture,
        $"Seed {failure.Key}; to repeat it: OCOP_SEED={failure.Key} dotnet run --project OcopScoring.Tests -- -class {typeof(CouncilsTests).FullName}{Environment.NewLine}{failure.Value}");

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private sealed class Outcome
    {
        public ConcurrentDictionary<int, string> Failures { get; } = [];

        public ConcurrentDictionary<Type, int> Facts { get; } = [];

        public ConcurrentDictionary<Type, int> Commands { get; } = [];

        public ConcurrentDictionary<Type, int> Refusals { get; } = [];

        public void Count(CouncilRun run)
        {
            foreach (var row in run.Evidence().SelectMany(evidence => evidence.Events))
                Add(Facts, row.Fact);
            foreach (var sent in run.Journal.Commands)
                Add(Commands, sent.Request.Command);
            foreach (var refusal in run.Journal.Commands.SelectMany(sent => sent.Heard).OfType<Hearing.Refused>().Select(told => told.Refusal).Concat(run.Journal.DraftRefusals))
                Add(Refusals, refusal);
        }

        public string Summary() => string.Join(Environment.NewLine, Line("facts", Facts), Line("commands", Commands), Line("refusals", Refusals));

        private static void Add(ConcurrentDictionary<Type, int> counts, object thing) => counts.AddOrUpdate(thing.GetType(), 1, (_, count) => count + 1);

        private static string Line(string name, ConcurrentDictionary<Type, int> counts) =>
            $"{name}: " + string.Join(", ", counts.OrderBy(count => count.Value).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key.Name} {count.Value}")));
    }
}
