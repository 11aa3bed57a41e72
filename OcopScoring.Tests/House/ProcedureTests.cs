using System.Reflection;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Core;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.House;

/// <summary>
/// Every command and every refusal is told as Given/When/Then. The tests that tell them are run here once more, listening to what they
/// look at: a command without a test of its being carried out and one of its being refused is named.
/// </summary>
public sealed class ProcedureTests
{
    private static readonly Type[] Tellers = [.. typeof(ProcedureTests).Assembly.GetTypes().Where(TellsOfSessions)];

    private static readonly Told All = Listen();

    public static TheoryData<string> Commands => new(Concrete(typeof(SessionCommand)).Select(type => type.Name));

    // Which database keeps which sessions is known to the desk alone; Desk/ConveningTests hears it refuse.
    public static TheoryData<string> Refusals => new(Concrete(typeof(Refusal)).Where(type => type != typeof(Refusal.PurposeElsewhere)).Select(type => type.Name));

    [Theory, MemberData(nameof(Commands))]
    public void Every_command_is_carried_out_and_refused_in_a_test(string command)
    {
        Assert.Contains(command, All.CarriedOut);
        Assert.Contains(command, All.Refused);
    }

    [Theory, MemberData(nameof(Refusals))]
    public void Every_refusal_is_spoken_in_a_test(string refusal) => Assert.Contains(refusal, All.Refusals);

    private static IEnumerable<Type> Concrete(Type kind) => kind.Assembly.GetTypes().Where(type => type.IsSubclassOf(kind) && !type.IsAbstract);

    private static bool TellsOfSessions(Type type) =>
        type is { IsPublic: true, IsAbstract: false } && type.Namespace == typeof(SittingTogether).Namespace
        && Repository.Read($"OcopScoring.Tests/Core/{type.Name}.cs") is var source && source.Contains($"using static {typeof(GivenSession).FullName};", StringComparison.Ordinal);

    private static Told Listen()
    {
        var told = new Told([], [], []);
        GivenSession.Listener = (command, decision) =>
        {
            (decision is Decision.Accepted ? told.CarriedOut : told.Refused).Add(command.GetType().Name);
            if (decision is Decision.Refused { Refusal: var refusal })
                told.Refusals.Add(refusal.GetType().Name);
        };
        try
        {
            foreach (var teller in Tellers)
                TellAll(teller);

            return told;
        }
        finally
        {
            GivenSession.Listener = null;
        }
    }

    private static void TellAll(Type teller)
    {
        foreach (var test in teller.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null))
        {
            var cases = test.GetCustomAttributes<InlineDataAttribute>().Select(data => data.Data).ToArray();
            foreach (var arguments in cases is [] ? [[]] : cases)
                test.Invoke(Activator.CreateInstance(teller), arguments);
        }
    }

    private sealed record Told(HashSet<string> CarriedOut, HashSet<string> Refused, HashSet<string> Refusals);
}
