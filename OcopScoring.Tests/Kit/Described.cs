using System.Collections;
using System.Globalization;
using System.Reflection;

namespace OcopScoring.Tests.Kit;

/// <summary>
/// Any record as one line of text. Records that hold immutable collections compare unequal with equal contents; their
/// descriptions compare as one expects, and read well when a test fails. What is computed from the rest is left out.
/// </summary>
internal static class Described
{
    public static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        Enum or bool or Guid => value.ToString()!,
        IFormattable number when value.GetType().IsPrimitive || value is DateOnly or DateTimeOffset => number.ToString(null, CultureInfo.InvariantCulture),
        IDictionary entries => "{" + string.Join(", ", entries.Keys.Cast<object>().Select(key => $"{Text(key)}: {Text(entries[key])}")) + "}",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Text)) + "]",
        _ => value.GetType().Name + "(" + string.Join(", ", Properties(value).Select(p => $"{p.Name}: {Text(p.GetValue(value))}")) + ")",
    };

    private static IEnumerable<PropertyInfo> Properties(object value) =>
        value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && p.GetMethod is { } && p.DeclaringType is { } owner
                && (p.SetMethod is not null || owner.GetConstructors().SelectMany(c => c.GetParameters()).Any(parameter => parameter.Name == p.Name)));
}
