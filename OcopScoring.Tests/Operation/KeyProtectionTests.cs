using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Operation;
using OcopScoring.App.Store;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Operation;

/// <summary>The keys of cookies and pages: kept, for the program's own account alone, sealed to a certificate when there is one.</summary>
[Collection("environment")]
public sealed class KeyProtectionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ocop-keys-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void They_outlive_a_restart_and_nobody_else_may_read_them()
    {
        var kept = Protector(null).Protect("ghế");
        Assert.Equal("ghế", Protector(null).Unprotect(kept));
        if (OperatingSystem.IsWindows())
            return;

        var keys = new DirectoryInfo(Path.Combine(_folder, "khoa"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, keys.UnixFileMode);
        Assert.All(keys.EnumerateFiles(), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode));
    }

    [Fact]
    public void Sealed_to_a_certificate_they_are_of_no_use_without_it()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=ocop", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var file = Path.Combine(_folder, "khoa.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx));
        Assert.True(KeyProtection.TryRead(file, TextWriter.Null, out var read));

        var kept = Protector(read).Protect("ghế");

        var keys = File.ReadAllText(Assert.Single(Directory.EnumerateFiles(Path.Combine(_folder, "khoa"))));
        Assert.DoesNotContain("masterKey", keys, StringComparison.Ordinal);
        Assert.Equal("ghế", Protector(read).Unprotect(kept));
        Assert.ThrowsAny<CryptographicException>(() => Protector(null).Unprotect(kept));
    }

    [Fact]
    public async Task The_folder_and_the_database_in_it_are_its_owners_alone()
    {
        var folder = Path.Combine(_folder, "moi");
        await using var program = new OfficeProgram(folder: folder);
        using var client = program.CreateClient();
        if (OperatingSystem.IsWindows())
            return;

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "ocop.db")));
    }

    [Fact]
    public void A_certificate_that_cannot_be_read_is_said_so()
    {
        var error = new StringWriter();
        Assert.False(KeyProtection.TryRead(Path.Combine(_folder, "khong-co.pfx"), error, out _));
        Assert.Contains(KeyProtection.PasswordVariable, error.ToString(), StringComparison.Ordinal);
        Assert.True(KeyProtection.TryRead(null, error, out var none));
        Assert.Null(none);
    }

    private IDataProtector Protector(X509Certificate2? certificate)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStore(DataFolder.Find(_folder, demonstration: false));
        services.ProtectKeys(certificate);
        return services.BuildServiceProvider().GetDataProtector("thử");
    }
}
