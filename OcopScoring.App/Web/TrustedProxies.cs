using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace OcopScoring.App.Web;

/// <summary>
/// The proxies whose word counts for who asks and whether TLS protected the way: those named with <c>--proxy</c> and no others. Anybody can
/// send such headers; believed from anybody, they would lift every limit per address.
/// </summary>
/// <param name="Addresses">Their addresses.</param>
public sealed record TrustedProxies(ImmutableArray<IPAddress> Addresses)
{
    /// <summary>Reads addresses with commas between them; nothing given is no proxy, null is no such list.</summary>
    public static TrustedProxies? Of(string? given)
    {
        var addresses = ImmutableArray.CreateBuilder<IPAddress>();
        foreach (var part in (given ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // "10.1" is an address to the framework and a slip to everybody else.
            if (!IPAddress.TryParse(part, out var address) || !string.Equals(address.ToString(), part, StringComparison.OrdinalIgnoreCase))
                return null;
            addresses.Add(address);
        }

        return given is not null && addresses.Count == 0 ? null : new TrustedProxies(addresses.ToImmutable());
    }

    /// <summary>Believes these and nobody else, also where a variable of the machine (ASPNETCORE_FORWARDEDHEADERS_ENABLED) would believe all.</summary>
    internal void Configure(ForwardedHeadersOptions options)
    {
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var address in Addresses)
            options.KnownProxies.Add(address);

        options.ForwardedHeaders = Addresses.IsEmpty ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = Math.Max(1, Addresses.Length);
    }
}
