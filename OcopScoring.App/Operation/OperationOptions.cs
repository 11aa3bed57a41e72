using System.Security.Cryptography.X509Certificates;
using OcopScoring.App.Store;

namespace OcopScoring.App.Operation;

/// <summary>What the command line says about keeping the program running.</summary>
/// <param name="Backups">Backups the program makes by itself.</param>
/// <param name="Telemetry">Where figures and traces are sent; null for nowhere.</param>
/// <param name="KeyCertificate">What the keys of cookies and pages are sealed with; null for what the machine offers.</param>
public sealed record OperationOptions(BackupOptions Backups, Uri? Telemetry, X509Certificate2? KeyCertificate)
{
    /// <summary>Reads them, or says what is wrong.</summary>
    /// <param name="args">The arguments of the program.</param>
    /// <param name="folder">The data.</param>
    /// <param name="demonstration">Whether this is a demonstration.</param>
    /// <param name="error">Where to say it.</param>
    public static OperationOptions? Read(string[] args, DataFolder folder, bool demonstration, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var named = new ConfigurationBuilder().AddCommandLine([.. args.Where(arg => arg != "--demo")]).Build();
        if (BackupOptions.Of(named["backup-every"], named["backup-to"], folder, demonstration) is not { } backups)
        {
            error.WriteLine("--backup-every cần một số giờ từ 0 đến 8760; 0 là không tự sao lưu.");
            return null;
        }

        if (!KeyProtection.TryRead(named["key-certificate"], error, out var certificate))
            return null;

        // The variable is OpenTelemetry's own, read by everything that speaks to its collectors.
        var telemetry = named["telemetry"] ?? Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT");
        if (string.IsNullOrWhiteSpace(telemetry))
            return new OperationOptions(backups, null, certificate);
        if (Uri.TryCreate(telemetry, UriKind.Absolute, out var collector) && collector.Scheme is "http" or "https")
            return new OperationOptions(backups, collector, certificate);

        error.WriteLine("--telemetry cần một địa chỉ http hoặc https, ví dụ http://127.0.0.1:4317.");
        return null;
    }
}
