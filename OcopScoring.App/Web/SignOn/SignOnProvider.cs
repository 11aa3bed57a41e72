using System.Collections.Immutable;

namespace OcopScoring.App.Web.SignOn;

/// <summary>The province's own sign-on (OpenID Connect), as the settings describe it. INSTALL.md says how it is set up.</summary>
public sealed class SignOnProvider
{
    /// <summary>Where the client secret may stand: not on the command line, which everybody on the machine can read.</summary>
    public const string SecretVariable = "OCOP_OIDC_CLIENT_SECRET";

    private const string Section = "oidc", Secret = "client-secret", SecretFile = "client-secret-file", OpenId = "openid";
    private const int LongestName = 60;

    private static readonly string[] Known = ["authority", "client-id", Secret, SecretFile, "name", "scopes"];

    /// <summary>Whose word counts.</summary>
    public required Uri Authority { get; init; }

    /// <summary>What this program is called there.</summary>
    public required string ClientId { get; init; }

    /// <summary>By what it shows there that it is itself; null where the province gives none.</summary>
    public required string? ClientSecret { get; init; }

    /// <summary>What people here call it.</summary>
    public required string Name { get; init; }

    /// <summary>What is asked for: no more than who somebody is, unless the province wants more to be asked.</summary>
    public required ImmutableArray<string> Scopes { get; init; }

    /// <summary>Reads the settings; without any there is no such sign-on, and what is wrong is said.</summary>
    public static bool TryRead(IConfiguration settings, string[] args, TextWriter error, out SignOnProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(error);
        var section = settings.GetSection(Section);
        provider = null;
        if (!section.GetChildren().Any())
            return true;

        var secret = SecretOf(section, out var secretProblem);
        if ((ProblemOf(section, args) ?? secretProblem) is { } problem)
        {
            error.WriteLine(problem);
            return false;
        }

        provider = new SignOnProvider
        {
            Authority = AuthorityOf(section)!,
            ClientId = section["client-id"]!.Trim(),
            ClientSecret = secret,
            Name = NameOf(section),
            Scopes = [.. (section["scopes"] ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(OpenId).Distinct(StringComparer.Ordinal)],
        };
        return true;
    }

    private static string? ProblemOf(IConfigurationSection section, string[] args) => section switch
    {
        _ when section.GetChildren().FirstOrDefault(child => !Known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } stranger =>
            $"--oidc:{stranger.Key} không phải là một tùy chọn. Các tùy chọn: {string.Join(", ", Known)}.",
        _ when args.Any(arg => arg.TrimStart('-', '/').Split('=')[0].Equals($"{Section}:{Secret}", StringComparison.OrdinalIgnoreCase)) =>
            $"Không đặt bí mật của cổng đăng nhập trên dòng lệnh, ai dùng máy này cũng đọc được. Hãy ghi vào một tệp và dùng --oidc:{SecretFile} TỆP, hoặc đặt biến môi trường {SecretVariable}.",
        _ when AuthorityOf(section) is null =>
            "--oidc:authority cần địa chỉ https của cổng đăng nhập của tỉnh, ví dụ https://dang-nhap.tinh.example; http chỉ dùng được với cổng chạy trên chính máy này.",
        _ when string.IsNullOrWhiteSpace(section["client-id"]) =>
            "Thiếu --oidc:client-id. Hãy ghi mã ứng dụng do cổng đăng nhập của tỉnh cấp; chưa có thì bỏ hết các tùy chọn --oidc.",
        _ when NameOf(section).Length > LongestName => $"--oidc:name là tên cổng hiện trên nút đăng nhập, không quá {LongestName} ký tự.",
        _ => null,
    };

    private static string NameOf(IConfigurationSection section) =>
        string.IsNullOrWhiteSpace(section["name"]) ? "cổng đăng nhập của tỉnh" : Core.Session.RecordText.Clean(section["name"]!);

    // Whoever can stand between us and the provider could be anybody: without TLS only on this machine.
    private static Uri? AuthorityOf(IConfigurationSection section) =>
        Uri.TryCreate(section["authority"], UriKind.Absolute, out var authority)
        && (authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback))
        && authority is { Query: "", Fragment: "", UserInfo: "" }
            ? authority
            : null;

    private static string? SecretOf(IConfigurationSection section, out string? problem)
    {
        problem = null;
        if (section[SecretFile] is not { } file)
            return Environment.GetEnvironmentVariable(SecretVariable) ?? section[Secret];

        try
        {
            if (File.ReadAllText(file).Trim() is { Length: > 0 } secret)
                return secret;

            problem = $"Tệp {file} của --oidc:{SecretFile} trống. Hãy ghi vào đó bí mật do cổng đăng nhập của tỉnh cấp.";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problem = $"Không đọc được tệp {file} của --oidc:{SecretFile}. Hãy kiểm tra đường dẫn và quyền đọc của tài khoản chạy chương trình.";
        }

        return null;
    }
}

/// <summary>Whether the province's own sign-on is offered here, and what people call it.</summary>
/// <param name="Name">Its name; null when it is not offered.</param>
public sealed record SignOnOffer(string? Name);
