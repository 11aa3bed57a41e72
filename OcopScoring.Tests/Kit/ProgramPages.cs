using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace OcopScoring.Tests.Kit;

/// <summary>All addresses of the program, from the program itself, with something in the place of each parameter.</summary>
internal static partial class ProgramPages
{
    /// <summary>Pages and files and what is posted; not the program's own assets, nor the lines of pages and screens.</summary>
    public static IEnumerable<RouteEndpoint> EndpointsOf(IServiceProvider services) =>
        services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !IsLine("/" + endpoint.RoutePattern.RawText!.TrimStart('/')));

    /// <summary>The addresses of all pages.</summary>
    public static IEnumerable<string> PagesOf(IServiceProvider services, string sessionId, string productId, string seatId) =>
        EndpointsOf(services)
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(endpoint => AddressOf(endpoint, sessionId, productId, seatId)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Where an endpoint is found, of a session, a product and a seat.</summary>
    public static string AddressOf(RouteEndpoint endpoint, string sessionId, string productId = "sp1", string seatId = "ct") =>
        "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), match => match.Groups["name"].Value.ToUpperInvariant() switch
        {
            _ when match.Value.Contains(":guid", StringComparison.Ordinal) => Guid.Empty.ToString("D"),
            "SESSIONID" or "KEY" => sessionId,
            "PRODUCTID" => productId,
            "SEATID" => seatId,
            "NUMBER" => "1",
            "KIND" => "zip",
            "EDITION" => "qd-26-2026",
            _ => "x",
        });

    private static bool IsLine(string address) =>
        address.StartsWith("/_", StringComparison.Ordinal) || address.StartsWith("/hub", StringComparison.Ordinal);

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^{}]*(\{[^{}]*\}[^{}]*)*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
