using MudBlazor.Services;
using OcopScoring.App.Accounts;
using OcopScoring.App.Bundles;
using OcopScoring.App.Cli;
using OcopScoring.App.Components;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.App.Documents;
using OcopScoring.App.Import;
using OcopScoring.App.Live;
using OcopScoring.App.Operation;
using OcopScoring.App.Replay;
using OcopScoring.App.Store;
using OcopScoring.App.Verification;
using OcopScoring.App.Views;
using OcopScoring.App.Web;
using OcopScoring.App.Web.SignOn;

if (CommandLine.Find(args) is { } command)
    return await command.RunAsync();

var options = RunOptions.Of(args);
if (options.VerifyEvery is not { } verifyEvery)
{
    await Console.Error.WriteLineAsync("--verify-every cần một số giờ từ 0 đến 8760; 0 là không tự đối chiếu.");
    return ExitCode.NotRun;
}

if (TrustedProxies.Of(options.Proxy) is not { } proxies)
{
    await Console.Error.WriteLineAsync("--proxy cần địa chỉ IP của máy chuyển tiếp (proxy), nhiều địa chỉ thì cách nhau bằng dấu phẩy.");
    return ExitCode.NotRun;
}

var builder = WebApplication.CreateBuilder(options.ForTheHost);
var mode = RunMode.Of(options, builder.Environment);
if (CriteriaShelf.Open(options.Criteria, Console.Error) is not { } shelf)
    return ExitCode.Bad;

var folder = DataFolder.Find(options.Data, mode.Demonstration);
if (OperationOptions.Read(args, folder, mode.Demonstration, Console.Error) is not { } operation)
    return ExitCode.NotRun;

if (!SignOnProvider.TryRead(builder.Configuration, args, Console.Error, out var signOn))
    return ExitCode.NotRun;

builder.Logging.AddLogs(folder);

// Open circuits hold a stop back for half a minute otherwise; every tick is already saved, so nothing needs that long.
builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(3));
builder.Services.AddSingleton(mode);
builder.Services.AddLocalization();
builder.Services.AddStore(folder);
builder.Services.AddOperation(operation);
builder.Services.AddSingleton(shelf);
builder.Services.AddSingleton<LawSearch>();
builder.Services.AddDesk();
builder.Services.AddDocuments();
builder.Services.AddImport();
builder.Services.AddLive();
builder.Services.AddReplay();
builder.Services.AddAccounts();
builder.Services.AddSeating();
builder.Services.AddSignOn(mode.Demonstration ? null : signOn);
builder.Services.AddVerification(verifyEvery);
builder.AddWebSafety(proxies);
builder.Services.AddMudServices();
builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(LiveSetup.ConfigureLine);

var app = builder.Build();

if (!await app.OpenStoreAsync(Console.Error))
    return ExitCode.NotRun;

await app.Services.GetRequiredService<SessionCouncils>().LoadAsync();
await app.Services.GetRequiredService<FirstRun>().PrepareAsync();
app.Services.GetRequiredService<BundleShelf>().Sweep();
if (mode.Demonstration)
    await app.Services.GetRequiredService<DemonstrationSession>().PrepareAsync();

// Before whatever may answer in words.
app.UseLanguageChoice();
app.UseWebSafety();
if (!app.Environment.IsDevelopment())
{
    app.UseExceptionHandler("/loi", createScopeForErrors: true);
    app.UseHsts();
}

app.UseStatusCodePagesWithReExecute("/khong-tim-thay", createScopeForStatusCodePages: true);
app.UseAuthentication();
app.UseAuthorization();
app.UseFirstRun();
app.UseLock();
app.UseDoors();
app.UseAntiforgery();
app.UseAccessTrail();

app.MapStaticAssets();
app.MapSeating();
app.MapThemeSheet();
app.MapFiles();
app.MapLanguageChoice();
app.MapLive();
app.MapHealth();
app.MapRazorComponents<App>()
    // SecurityHeaders already says who may frame a page; a second policy header would only blur it.
    .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);

app.SayOnceStarted();
await app.RunAsync();
return ExitCode.Good;
