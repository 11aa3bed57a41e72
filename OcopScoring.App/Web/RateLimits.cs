using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using OcopScoring.App.Components;

namespace OcopScoring.App.Web;

/// <summary>
/// How often something may be asked for: by one device, from one address, by everybody. A whole room sits behind one address, so an address
/// may do what two hundred tablets do in their first minute, and only then must go slowly; a device alone may do what one person does. Who
/// drops the cookie a device is known by has only escaped the first of the three. An endpoint says which limits are its own with
/// <c>RequireRateLimiting(RateLimits.Code)</c>; the lines of pages and screens are counted here, by how many are open.
/// </summary>
public static class RateLimits
{
    /// <summary>Signing in with an account.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Entering the code of a seat.</summary>
    public const string Code = "code";

    /// <summary>Asking whether the program can work, which takes a turn at the disk. It stays open to whatever watches it, and knows no device.</summary>
    public const string Health = "health";

    /// <summary>Documents and tables made on request.</summary>
    public const string Files = "files";

    private static readonly Dictionary<string, Paces> ByName = new(StringComparer.Ordinal)
    {
        [SignIn] = new(Device: new(10, 5), Address: new(300, 60), Everybody: new(600, 120)),
        [Code] = new(Device: new(10, 5), Address: new(300, 30), Everybody: new(600, 60)),
        [Health] = new(Device: new(30, 60), Address: new(30, 60), Everybody: new(120, 240)),
        [Files] = new(Device: new(120, 120), Address: new(1200, 600), Everybody: new(2400, 1200)),
    };

    // How many files are on their way at once, until whoever asked has them; others wait. A slow reader holds up nobody but themselves.
    private static readonly (int Device, int Everybody) FilesOnTheWay = (4, 40);

    // Open lines of one device (its tabs), of one address (its room), and of everybody.
    private static readonly (int Device, int Address, int Everybody) Lines = (30, 1000, 2000);

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.OnRejected = async (rejected, _) => await TurnAwayAsync(rejected.HttpContext, rejected.Lease);
        foreach (var (name, paces) in ByName)
            options.AddPolicy(name, context => DeviceOf(context) is { } device ? paces.Device.For(device) : RateLimitPartition.GetNoLimiter(string.Empty));

        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            Limit((context, name) => ByName[name].Address.For($"{name} {AddressOf(context)}")),
            Limit((_, name) => ByName[name].Everybody.For(name)),
            Open(IsFile, DeviceOf, FilesOnTheWay.Device, waiting: 20),
            Open(IsFile, _ => Files, FilesOnTheWay.Everybody, waiting: 400),
            Open(IsLine, DeviceOf, Lines.Device),
            Open(IsLine, AddressOf, Lines.Address),
            Open(IsLine, _ => "lines", Lines.Everybody));
    });

    private static PartitionedRateLimiter<HttpContext> Limit(Func<HttpContext, string, RateLimitPartition<string>> partition) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            PolicyOf(context) is { } name && ByName.ContainsKey(name) ? partition(context, name) : RateLimitPartition.GetNoLimiter(string.Empty));

    private static string? PolicyOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;

    private static PartitionedRateLimiter<HttpContext> Open(Predicate<HttpContext> counts, Func<HttpContext, string?> whose, int most, int waiting = 0) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => counts(context) && whose(context) is { } name
            ? RateLimitPartition.GetConcurrencyLimiter(
                name, _ => new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst })
            : RateLimitPartition.GetNoLimiter(string.Empty));

    private static bool IsFile(HttpContext context) => PolicyOf(context) == Files;

    // A line is one request that lasts as long as the page is open, and is counted for as long.
    private static bool IsLine(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) || context.Request.Path.StartsWithSegments("/hub", StringComparison.OrdinalIgnoreCase);

    // One household of IPv6 has 2^64 addresses.
    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "?",
        { IsIPv4MappedToIPv6: true } address => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => new IPNetwork(Masked(address), 64).ToString(),
        var address => address.ToString(),
    };

    private static IPAddress Masked(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    // The browser is known by the cookie of its sign-in, or of its forms; no further one is set for this.
    private static string? DeviceOf(HttpContext context)
    {
        var services = context.RequestServices;
        var mark = context.Request.Cookies[services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Seating.Scheme).Cookie.Name!]
            ?? context.Request.Cookies[services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name!];
        return mark is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mark)));
    }

    private static async Task TurnAwayAsync(HttpContext context, RateLimitLease lease)
    {
        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 10;
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (IsLine(context))
            return;

        await new RazorComponentResult<TooMany>(new { Seconds = seconds }) { StatusCode = StatusCodes.Status429TooManyRequests }.ExecuteAsync(context);
    }

    private sealed record Paces(Pace Device, Pace Address, Pace Everybody);

    /// <summary>So many at once, and then so many a minute.</summary>
    private sealed record Pace(int AtOnce, int PerMinute)
    {
        public RateLimitPartition<string> For(string name) => RateLimitPartition.GetTokenBucketLimiter(name, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = AtOnce,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / PerMinute,
            QueueLimit = 0,
        });
    }
}
