using System.Globalization;
using OcopScoring.App.Store;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace OcopScoring.App.Operation;

/// <summary>
/// The program's log: readable on the console, one JSON object a line in files that are bounded in size and days. Which categories speak is said
/// in the settings, as ever. Nothing that people typed is logged; <see cref="LogRedaction"/> takes out what addresses carry.
/// </summary>
internal static class LogSetup
{
    /// <summary>The folder beside the database.</summary>
    public const string Folder = "nhat-ky";

    private const int MostBytes = 20 * 1024 * 1024;
    private const int MostFiles = 30;
    private static readonly TimeSpan MostDays = TimeSpan.FromDays(90);

    public static void AddLogs(this ILoggingBuilder logging, DataFolder data)
    {
        var folder = Path.Combine(data.Path, Folder);
        PrivateFolder.Create(folder);
        var console = new MessageTemplateTextFormatter("{Timestamp:HH:mm:ss} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}", CultureInfo.InvariantCulture);
        var logger = new LoggerConfiguration()
            .MinimumLevel.Is(LogEventLevel.Verbose)
            .WriteTo.Console(new LogRedaction(console))
            .WriteTo.File(
                new LogRedaction(new CompactJsonFormatter()),
                Path.Combine(folder, Path.GetFileNameWithoutExtension(data.DatabaseFile) + "-.clef"),
                rollingInterval: RollingInterval.Day,
                fileSizeLimitBytes: MostBytes,
                rollOnFileSizeLimit: true,
                retainedFileCountLimit: MostFiles,
                retainedFileTimeLimit: MostDays)
            .CreateLogger();
        logging.ClearProviders();

        // Not AddSerilog: that lets everything through to Serilog, whatever the settings say.
        logging.AddProvider(new SerilogLoggerProvider(logger, dispose: true));
    }
}
