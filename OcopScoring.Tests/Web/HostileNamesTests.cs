using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Routing;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Web;

/// <summary>
/// A session whose every name is an attack, through every page and file the program hands out without a browser: all of it stays text.
/// <see cref="Browser.HostileNamesTests"/> looks at the live pages.
/// </summary>
public sealed class HostileNamesTests : IAsyncLifetime
{
    private static readonly string[] Attacks = ["<script>alert", "<img src=x"];

    private readonly ProgramUnderTest _program = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await HostileSession.HoldAsync(_program.Services, "dang-hop", seal: false);
        await HostileSession.HoldAsync(_program.Services, "da-niem-phong", seal: true);
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Theory]
    [InlineData("dang-hop")]
    [InlineData("da-niem-phong")]
    public async Task A_name_stays_a_name_in_whatever_is_handed_out(string session)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cookie in new[]
        {
            SeatedVisitor.CookieOf(_program.Services, session, Sitting.Chair),
            SeatedVisitor.CookieOf(_program.Services, session, Sitting.Secretary),
            SeatedVisitor.CookieOfOffice(_program.Services),
            SeatedVisitor.CookieOfAuditor(_program.Services),
        })
        {
            using var client = _program.CreateClient();
            client.DefaultRequestHeaders.Add("Cookie", $"{cookie.Name}={cookie.Value}");
            foreach (var address in Addresses(session))
            {
                using var answer = await client.GetAsync(address, Cancel);
                if (answer.IsSuccessStatusCode)
                    seen.Add(Look(address, answer.Content.Headers.ContentType?.MediaType ?? string.Empty, await answer.Content.ReadAsByteArrayAsync(Cancel)));
            }
        }

        Assert.Superset(
            new HashSet<string>(["text/html", "text/csv", "application/json", "docx", "xlsx", "zip"], StringComparer.Ordinal), seen);
    }

    private IEnumerable<string> Addresses(string session) => ProgramPages.EndpointsOf(_program.Services)
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains("GET"))
        .Select(endpoint => ProgramPages.AddressOf(endpoint, session, HostileSession.Decided, Sitting.First))
        .SelectMany(address => address.EndsWith(".zip", StringComparison.Ordinal) ? [address, address[..^3] + "docx"] : new[] { address })
        .SelectMany(address => address.Contains("so-phien-hop.csv", StringComparison.Ordinal) ? [address + "?bang=phien", address + "?bang=san-pham"] : new[] { address });

    private static string Look(string address, string type, byte[] bytes)
    {
        switch (type)
        {
            case "text/html":
                Assert.All(
                    Attacks,
                    attack => Assert.DoesNotContain(attack, Encoding.UTF8.GetString(bytes), StringComparison.OrdinalIgnoreCase));
                return type;
            case "text/csv":
                Assert.All(Encoding.UTF8.GetString(bytes).Split('\n', ';'), cell => Assert.False(
                    cell.TrimStart('\uFEFF', '"', ' ') is ['=' or '+' or '@', ..], $"{address}: {cell}"));
                return type;
            case "application/json":
                using (JsonDocument.Parse(bytes))
                    return type;
            case "application/zip":
                return Unpack(address, bytes, "zip");
            case var office when office.Contains("wordprocessing", StringComparison.Ordinal):
                return Unpack(address, bytes, "docx");
            case var office when office.Contains("spreadsheet", StringComparison.Ordinal):
                return Unpack(address, bytes, "xlsx");
            default:
                return type;
        }
    }

    private static string Unpack(string address, byte[] bytes, string kind)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            Assert.Matches(@"\A[\p{L}\p{M}\p{N} ._/()\[\]&,–-]+\z", entry.FullName);
            using var content = entry.Open();
            using var unpacked = new MemoryStream();
            content.CopyTo(unpacked);
            if (Path.GetExtension(entry.FullName) is ".xml" or ".rels")
            {
                // What is no XML does not load; what was taken for a formula has an element of its own.
                var part = XDocument.Load(new MemoryStream(unpacked.ToArray()));
                Assert.DoesNotContain(part.Descendants(), element => element.Name.LocalName is "f" or "script" or "img");
            }
            else if (entry.FullName.EndsWith(".docx", StringComparison.Ordinal))
            {
                Unpack(address, unpacked.ToArray(), "docx");
            }
        }

        return kind;
    }
}
