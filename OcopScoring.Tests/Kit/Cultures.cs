using System.Globalization;

namespace OcopScoring.Tests.Kit;

/// <summary>Other machines' cultures: each has its own way to break text that should be invariant.</summary>
internal static class Cultures
{
    public static void In(string name, Action act)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
