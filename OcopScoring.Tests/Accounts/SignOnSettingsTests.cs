using Microsoft.Extensions.Configuration;
using OcopScoring.App.Accounts;
using OcopScoring.App.Web.SignOn;

namespace OcopScoring.Tests.Accounts;

/// <summary>What the settings of the province's sign-on may be, and what is said of those that may not.</summary>
public sealed class SignOnSettingsTests
{
    private const string Authority = "--oidc:authority=https://dang-nhap.example/tinh", Client = "--oidc:client-id=ocop";

    [Fact]
    public void Without_settings_there_is_none()
    {
        Assert.True(Read([], out var provider, out var said));
        Assert.Null(provider);
        Assert.Empty(said);
    }

    [Fact]
    public void What_is_given_counts_and_the_rest_is_as_little_as_can_be()
    {
        Assert.True(Read([Authority, Client, "--oidc:scopes=profile openid"], out var provider, out _));
        Assert.Equal(("https://dang-nhap.example/tinh", "ocop", (string?)null, "cổng đăng nhập của tỉnh"), (provider!.Authority.AbsoluteUri, provider.ClientId, provider.ClientSecret, provider.Name));
        Assert.Equal(["openid", "profile"], provider.Scopes);
        Assert.True(Read(["--oidc:authority=http://127.0.0.1:8080", Client], out _, out _));
    }

    [Theory]
    [InlineData("--oidc:authority cần địa chỉ https", Client)]
    [InlineData("--oidc:authority cần địa chỉ https", "--oidc:authority=http://dang-nhap.example", Client)]
    [InlineData("--oidc:authority cần địa chỉ https", "--oidc:authority=dang-nhap.example", Client)]
    [InlineData("--oidc:authority cần địa chỉ https", "--oidc:authority=https://ai:do@dang-nhap.example", Client)]
    [InlineData("Thiếu --oidc:client-id", Authority)]
    [InlineData("Không đặt bí mật của cổng đăng nhập trên dòng lệnh", Authority, Client, "--oidc:client-secret=lo")]
    [InlineData("Không đọc được tệp khong-co.txt", Authority, Client, "--oidc:client-secret-file=khong-co.txt")]
    [InlineData("--oidc:clientid không phải là một tùy chọn", Authority, "--oidc:clientid=ocop")]
    public void What_is_wrong_is_said_with_what_to_do(string expected, params string[] args)
    {
        Assert.False(Read(args, out var provider, out var said));
        Assert.Null(provider);
        Assert.Contains(expected, said, StringComparison.Ordinal);
        Assert.DoesNotContain("=lo", said, StringComparison.Ordinal);
    }

    [Fact]
    public void References_are_steady_apart_and_forgiving_to_whoever_types_them()
    {
        var reference = SignOnReference.Of("https://tinh.example", "024099001234");
        var shown = SignOnReference.Show(reference);

        Assert.Equal("2WM7-DSD9-HR80-GM1G-CFJ7", shown);
        Assert.Equal(reference, SignOnReference.Read(shown.ToLowerInvariant().Replace('-', ' ').Replace('0', 'o').Replace('1', 'l')));
        Assert.NotEqual(reference, SignOnReference.Of("https://khac.example", "024099001234"));
        Assert.Null(SignOnReference.Read(shown[1..]));
        Assert.Null(SignOnReference.Read("U" + shown[1..]));
    }

    private static bool Read(string[] args, out SignOnProvider? provider, out string said)
    {
        using var error = new StringWriter();
        var good = SignOnProvider.TryRead(new ConfigurationBuilder().AddCommandLine(args).Build(), args, error, out provider);
        said = error.ToString();
        return good;
    }
}
