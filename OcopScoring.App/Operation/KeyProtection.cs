using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace OcopScoring.App.Operation;

/// <summary>
/// Protects the keys that seal cookies and pages. They lie in a folder of the program's own account; on Windows they are sealed to that
/// account, and with <c>--key-certificate</c> to a certificate, so that a copied folder is of no use.
/// </summary>
public static class KeyProtection
{
    /// <summary>Where the password of the certificate stands: not on the command line, which everybody on the machine can read.</summary>
    public const string PasswordVariable = "OCOP_KEY_CERTIFICATE_PASSWORD";

    public static void ProtectKeys(this IServiceCollection services, X509Certificate2? certificate)
    {
        ArgumentNullException.ThrowIfNull(services);
        var keys = services.AddDataProtection();
        if (certificate is not null)
            keys.ProtectKeysWithCertificate(certificate);
        else if (OperatingSystem.IsWindows())
            keys.ProtectKeysWithDpapi();
    }

    /// <summary>Reads a certificate with its private key, or says what is wrong.</summary>
    public static bool TryRead(string? file, TextWriter error, out X509Certificate2? certificate)
    {
        ArgumentNullException.ThrowIfNull(error);
        certificate = null;
        if (file is null)
            return true;

        try
        {
            certificate = X509CertificateLoader.LoadPkcs12FromFile(file, Environment.GetEnvironmentVariable(PasswordVariable));
            if (certificate.HasPrivateKey)
                return true;

            error.WriteLine($"Chứng thư {file} không có khóa riêng. Hãy dùng tệp .pfx có khóa riêng.");
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"Không đọc được chứng thư {file}. Mật khẩu đặt trong biến môi trường {PasswordVariable}. ({failure.Message})");
        }

        return false;
    }
}
