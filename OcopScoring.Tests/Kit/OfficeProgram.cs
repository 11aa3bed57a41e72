using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;

namespace OcopScoring.Tests.Kit;

/// <summary>The program as an office runs it, with accounts. Everything goes through its own pages and forms.</summary>
/// <param name="more">What a test adds to the program's services.</param>
/// <param name="folder">Where its data are; a folder of its own unless given, and then kept.</param>
public partial class OfficeProgram(Action<IServiceCollection>? more = null, string? folder = null)
    : ProgramUnderTest(folder ?? Directory.CreateTempSubdirectory("ocop-").FullName, ownsFolder: folder is null)
{
    /// <summary>The first administrator.</summary>
    public const string Administrator = "quan-tri";

    /// <summary>The password everybody has here: long, and nowhere on a list.</summary>
    public const string Password = "ruong bac thang mua nuoc do";

    /// <summary>Goes through the first run: an administrator, and a council of the province.</summary>
    /// <returns>The administrator, signed in.</returns>
    public async Task<HttpClient> SetUpAsync()
    {
        var client = CreateClient();
        var code = Services.GetRequiredService<FirstRun>().Code ?? throw new InvalidOperationException("The program is set up already.");
        await SendAsync(client, "/thiet-lap", "/thiet-lap/gui",
            ("ma", code), ("ho-ten", "Người quản trị"), ("ten", Administrator), ("mat-khau", Password), ("lan-hai", Password),
            ("hoi-dong", "Hội đồng cấp tỉnh"), ("co-quan", "Sở Nông nghiệp và Môi trường"), ("cap", "Province"));
        return Services.GetRequiredService<FirstRun>().IsDone ? client : throw new InvalidOperationException("The first run was refused.");
    }

    /// <summary>Signs in with an account at a browser of its own.</summary>
    public async Task<HttpClient> SignInAsync(string name, string password = Password)
    {
        var client = CreateClient();
        await SendAsync(client, "/dang-nhap", "/dang-nhap/gui", ("ten", name), ("mat-khau", password));
        return client;
    }

    /// <summary>Makes an account with a duty, as an administrator would, without the page.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> AddAsync(string name, params (Duty Duty, string? CouncilId)[] duties)
    {
        var accounts = Services.GetRequiredService<AccountDesk>();
        var account = new Account { UserName = name, FullName = name };
        var (hash, refused) = await accounts.HashAsync(account, Password);
        if (hash is null || !(refused = await accounts.ChangeAsync((manager, _) => AccountDesk.CreateAsync(manager, account, hash))).Succeeded)
            throw new InvalidOperationException(refused.ToString());

        foreach (var (duty, council) in duties)
            await Services.GetRequiredService<Duties>().GiveAsync(account.Id, duty, council, null, AdminLog.Console);

        return account.Id;
    }

    /// <summary>Sends a form as its page would: with the token of that page.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, string page, string action, params (string Name, string Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(client);
        var token = Token().Match(await client.GetStringAsync(page)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.PostAsync(new Uri(action, UriKind.Relative), form);
    }

    /// <summary>The text of a page as a person reads it.</summary>
    public static async Task<string> ReadAsync(HttpClient client, string page)
    {
        ArgumentNullException.ThrowIfNull(client);
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Production");
        builder.UseStaticWebAssets(); // what a published program brings along, a built one finds by its manifest
        if (more is not null)
            builder.ConfigureServices(more);
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
