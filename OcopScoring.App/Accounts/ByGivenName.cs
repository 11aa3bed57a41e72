using System.Globalization;

namespace OcopScoring.App.Accounts;

/// <summary>People in the order of Vietnamese lists: by the given name, which comes last, then by the whole.</summary>
internal sealed class ByGivenName : IComparer<Account>
{
    private static readonly StringComparer Vietnamese = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);

    public static ByGivenName Order { get; } = new();

    public int Compare(Account? x, Account? y) =>
        Vietnamese.Compare(Given(x), Given(y)) is var given and not 0 ? given : Vietnamese.Compare(x?.FullName, y?.FullName);

    private static string? Given(Account? account) => account?.FullName[(account.FullName.LastIndexOf(' ') + 1)..];
}
