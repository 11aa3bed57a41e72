using System.Globalization;
using System.Runtime.CompilerServices;

namespace OcopScoring.Tests.Kit;

internal static class HostileCulture
{
    /// <summary>
    /// The whole suite runs under vi-VN, the culture of the machines this program is used on and the one that hurts:
    /// the comma is the decimal sign, so decimal.TryParse("8.5") quietly gives 85. Code that forgets to name its culture
    /// fails here and not in a council hall.
    /// </summary>
    [ModuleInitializer]
    internal static void Set()
    {
        var vietnamese = CultureInfo.GetCultureInfo("vi-VN");
        CultureInfo.DefaultThreadCurrentCulture = vietnamese;
        CultureInfo.DefaultThreadCurrentUICulture = vietnamese;
        CultureInfo.CurrentCulture = vietnamese;
        CultureInfo.CurrentUICulture = vietnamese;
    }
}
