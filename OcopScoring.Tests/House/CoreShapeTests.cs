using System.Reflection;
using System.Runtime.CompilerServices;

namespace OcopScoring.Tests.House;

/// <summary>What Core hands out cannot be changed behind the record's back.</summary>
public sealed class CoreShapeTests
{
    private static readonly Type[] PublicTypes = Assembly.Load("OcopScoring.Core").GetExportedTypes();

    private const BindingFlags Members =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Classes_are_sealed_or_abstract_or_records()
    {
        var open = PublicTypes.Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && !IsRecord(t));
        Assert.Empty(open);
    }

    [Fact]
    public void Properties_are_read_only_or_init_only()
    {
        var settable = PublicTypes.SelectMany(t => t.GetProperties(Members)).Where(CanBeSetLater).Select(FullName);
        Assert.Empty(settable);
    }

    [Fact]
    public void Public_fields_are_constant_or_readonly()
    {
        var mutable = PublicTypes.Where(t => !t.IsEnum)
            .SelectMany(t => t.GetFields(Members))
            .Where(f => f is { IsInitOnly: false, IsLiteral: false })
            .Select(FullName);
        Assert.Empty(mutable);
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool CanBeSetLater(PropertyInfo property) =>
        property.GetSetMethod() is { } setter
        && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string FullName(MemberInfo member) => $"{member.DeclaringType}.{member.Name}";
}
