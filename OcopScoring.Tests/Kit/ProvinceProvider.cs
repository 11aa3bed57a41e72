using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OcopScoring.Tests.Kit;

/// <summary>
/// A province's sign-on on a port of this machine: discovery, keys, a page that asks, and tokens. It keeps to the standard, and a test says
/// where it does not.
/// </summary>
public sealed class ProvinceProvider : IAsyncDisposable
{
    public const string ClientId = "ocop", Secret = "bi-mat-cua-ung-dung";

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, Asked> _codes = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private ProvinceProvider(WebApplication app) => _app = app;

    /// <summary>Where it is, which is also what it calls itself.</summary>
    public string Issuer => _app.Urls.Single();

    /// <summary>Who sits at the browser, as far as it knows.</summary>
    public string Subject { get; set; } = "024099001234";

    /// <summary>What it says of how they have shown it.</summary>
    public string[] Methods { get; set; } = ["pwd"];

    /// <summary>When it says that they have; null leaves that out.</summary>
    public DateTimeOffset? ShownAt { get; set; } = DateTimeOffset.UtcNow;

    /// <summary>What is wrong with what it says.</summary>
    public Action<JsonObject> Spoil { get; set; } = _ => { };

    /// <summary>How it signs; its own key unless a test says otherwise.</summary>
    public Func<string, string>? Sign { get; set; }

    /// <summary>The last question it was asked, by name.</summary>
    public IReadOnlyDictionary<string, string> LastQuestion { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>All codes and tokens it has given out.</summary>
    public ConcurrentBag<string> GivenOut { get; } = [];

    public static async Task<ProvinceProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var province = new ProvinceProvider(builder.Build());
        province._app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = province.Issuer,
            authorization_endpoint = province.Issuer + "/authorize",
            token_endpoint = province.Issuer + "/token",
            jwks_uri = province.Issuer + "/keys",
        }));
        province._app.MapGet("/keys", () => Results.Json(new { keys = new[] { province.PublicKey() } }));
        province._app.MapGet("/authorize", province.Ask);
        province._app.MapPost("/token", (Delegate)province.AnswerAsync);
        await province._app.StartAsync(TestContext.Current.CancellationToken);
        return province;
    }

    /// <summary>It is gone, as when the office has no line.</summary>
    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }

    /// <summary>A token signed by the key it publishes.</summary>
    public string SignedByItsKey(string claims) => new JsonWebTokenHandler().CreateToken(claims, new SigningCredentials(Key(), SecurityAlgorithms.RsaSha256));

    private RsaSecurityKey Key() => new(_rsa) { KeyId = "k1" };

    private object PublicKey()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = "k1", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) };
    }

    // A page with two links, as a person would see one: to agree, and to think better of it.
    private IResult Ask(HttpContext context)
    {
        LastQuestion = context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        string Asked(string name) => LastQuestion.GetValueOrDefault(name, string.Empty);
        if (Asked("client_id") != ClientId || Asked("response_type") != "code" || Asked("code_challenge_method") != "S256")
            return Results.BadRequest();

        var code = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16));
        GivenOut.Add(code);
        _codes[code] = new Asked(Asked("nonce"), Asked("code_challenge"), Asked("redirect_uri"));
        var back = $"{Asked("redirect_uri")}?state={Uri.EscapeDataString(Asked("state"))}";
        return Results.Content($"""
            <!DOCTYPE html><html lang="vi"><title>Cổng</title><link rel="icon" href="data:,"><h1>Cổng đăng nhập</h1>
            <a id="agree" href="{WebUtility.HtmlEncode($"{back}&code={code}")}">Đồng ý</a>
            <a id="deny" href="{WebUtility.HtmlEncode($"{back}&error=access_denied")}">Thôi</a></html>
            """, "text/html; charset=utf-8");
    }

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var verifier = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (form["client_id"] != ClientId || form["client_secret"] != Secret || !_codes.TryRemove(form["code"].ToString(), out var asked)
            || verifier != asked.Challenge || form["redirect_uri"] != asked.Back)
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        }

        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = ClientId,
            ["sub"] = Subject,
            ["name"] = "Người của tỉnh",
            ["iat"] = now,
            ["exp"] = now + 300,
            ["nonce"] = asked.Nonce,
            ["amr"] = JsonSerializer.SerializeToNode(Methods),
        };
        if (ShownAt is { } shownAt)
            claims["auth_time"] = shownAt.ToUnixTimeSeconds();

        Spoil(claims);
        var token = (Sign ?? SignedByItsKey)(claims.ToJsonString());
        var access = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16));
        GivenOut.Add(token);
        GivenOut.Add(access);
        return Results.Json(new { access_token = access, token_type = "Bearer", id_token = token });
    }

    private sealed record Asked(string Nonce, string Challenge, string Back);
}
