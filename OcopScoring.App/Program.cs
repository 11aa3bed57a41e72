using MudBlazor.Services;
using OcopScoring.App.Components;
using OcopScoring.App.Demo;
using OcopScoring.App.Desk;
using OcopScoring.App.Live;
using OcopScoring.App.Store;
using OcopScoring.App.Web;

var builder = WebApplication.CreateBuilder([.. args.Where(arg => arg != RunMode.Switch)]);
var mode = RunMode.Of(args, builder.Environment);

// Open circuits hold a stop back for half a minute otherwise; every tick is already saved, so nothing needs that long.
builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(3));
builder.Services.AddSingleton(mode);
builder.Services.AddLocalization();
builder.Services.AddStore(DataFolder.Find(builder.Configuration, mode.Demonstration));
var lawRoot = Path.Combine(AppContext.BaseDirectory, "criteria");
builder.Services.AddSingleton(new CriteriaShelf(OcopScoring.Core.Scoring.Lawbook.Read(Directory.EnumerateFiles(lawRoot, "*.json", SearchOption.AllDirectories).Where(f => !f.Contains("schema", StringComparison.Ordinal)).ToDictionary(f => Path.GetRelativePath(lawRoot, f).Replace('\\', '/'), f => new ReadOnlyMemory<byte>(File.ReadAllBytes(f)))).Lawbook));
builder.Services.AddDesk();
builder.Services.AddLive();
builder.Services.AddSeating();
builder.Services.AddMudServices();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();

var app = builder.Build();

await app.Services.MigrateStoreAsync();
if (mode.Demonstration)
    await app.Services.GetRequiredService<DemonstrationSession>().PrepareAsync();

app.UseSecurityHeaders();
if (!app.Environment.IsDevelopment())
{
    app.UseExceptionHandler("/loi", createScopeForErrors: true);
    app.UseHsts();
}

app.UseStatusCodePagesWithReExecute("/khong-tim-thay", createScopeForStatusCodePages: true);
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();

app.MapStaticAssets();
app.MapSeating();
app.MapLive();
app.MapRazorComponents<App>()
    // SecurityHeaders already says who may frame a page; a second policy header would only blur it.
    .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);

app.SayOnceStarted();
await app.RunAsync();
