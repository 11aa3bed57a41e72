using System.Reflection;
using NetArchTest.Rules;

namespace OcopScoring.Tests.House;

/// <summary>Core ← App ← Tests, and inside Core each layer knows only those before it.</summary>
public sealed class DirectionTests
{
    private static readonly Assembly Core = Assembly.Load("OcopScoring.Core");
    private static readonly Assembly App = typeof(Program).Assembly;

    private static readonly string[] Layers =
    [
        "OcopScoring.Core.Criteria",
        "OcopScoring.Core.Scoring",
        "OcopScoring.Core.Session",
        "OcopScoring.Core.Record",
        "OcopScoring.Core.Minutes",
        "OcopScoring.Core.Replay",
        "OcopScoring.Core.Statistics",
    ];

    public static TheoryData<string> LayerNames => new(Layers);

    [Fact]
    public void Core_references_only_the_framework()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var strangers = Core.GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name => !File.Exists(Path.Combine(framework, name + ".dll")));

        Assert.Empty(strangers);
    }

    [Fact]
    public void App_does_not_know_its_tests() =>
        Assert.DoesNotContain("OcopScoring.Tests", App.GetReferencedAssemblies().Select(a => a.Name));

    [Theory]
    [MemberData(nameof(LayerNames))]
    public void A_layer_of_Core_does_not_know_those_after_it(string layer)
    {
        var later = Layers[(Array.IndexOf(Layers, layer) + 1)..];
        if (later.Length == 0)
            return;

        var result = Types.InAssembly(Core).That().ResideInNamespace(layer)
            .ShouldNot().HaveDependencyOnAny(later)
            .GetResult();

        Assert.Empty(result.FailingTypeNames ?? []);
    }

    [Fact]
    public void Every_public_type_of_Core_belongs_to_a_layer()
    {
        var homeless = Core.GetExportedTypes()
            .Where(t => !Layers.Any(l => t.Namespace == l || t.Namespace!.StartsWith(l + ".", StringComparison.Ordinal)));

        Assert.Empty(homeless);
    }
}
