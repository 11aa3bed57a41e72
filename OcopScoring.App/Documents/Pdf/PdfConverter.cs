using System.ComponentModel;
using System.Diagnostics;
using OcopScoring.App.Operation;

namespace OcopScoring.App.Documents.Pdf;

/// <summary>
/// Turns a Word document into a PDF by LibreOffice, where that is installed. One at a time, each with a profile of its own and a limit
/// of time: a document that hangs the converter does not hang the next.
/// </summary>
public sealed class PdfConverter(string? program, TimeSpan limit, ILogger<PdfConverter> log) : IDisposable
{
    /// <summary>How many may wait before it says that it is busy.</summary>
    public const int MostWaiting = 20;

    private static readonly Action<ILogger, string, Exception?> NotConverted =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(1, nameof(NotConverted)), "A document was not converted to PDF: {Reason}");

    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _waiting;

    /// <summary>Whether there is a converter on this machine.</summary>
    public bool IsInstalled => program is not null;

    /// <summary>The converter on this machine: the one the environment names, else the first on the path, else none.</summary>
    public static string? Find(Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (environment("OCOP_SOFFICE") is { Length: > 0 } named)
            return File.Exists(named) ? named : null;

        string[] names = OperatingSystem.IsWindows() ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
        return (environment("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(Path.Combine(environment("ProgramFiles") ?? string.Empty, "LibreOffice", "program"))
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Converts one document, after those that came before.</summary>
    /// <param name="docx">The bytes of the .docx file.</param>
    /// <param name="cancellation">Ends the wait, and the conversion with it.</param>
    public async Task<PdfReply> ConvertAsync(byte[] docx, CancellationToken cancellation)
    {
        if (program is null)
            return new PdfReply.NotMade(PdfRefusal.NotInstalled);

        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            return new PdfReply.NotMade(PdfRefusal.Busy);
        }

        var mine = false;
        try
        {
            await _turn.WaitAsync(cancellation);
            mine = true;
            return await RunAsync(program, docx, cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
            if (mine)
                _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<PdfReply> RunAsync(string soffice, byte[] docx, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("ocop-pdf-");
        try
        {
            var document = Path.Combine(folder.FullName, "in.docx");
            await File.WriteAllBytesAsync(document, docx, cancellation);
            using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            time.CancelAfter(limit);
            using var process = TryStart(StartOf(soffice, folder.FullName, document));
            if (process is null)
                return NotMade(PdfRefusal.Failed);

            try
            {
                // Both pipes are emptied, or a talkative converter would wait for a reader for ever.
                await Task.WhenAll(
                    process.StandardOutput.ReadToEndAsync(time.Token), process.StandardError.ReadToEndAsync(time.Token), process.WaitForExitAsync(time.Token));
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                cancellation.ThrowIfCancellationRequested();
                return NotMade(PdfRefusal.TookTooLong);
            }

            var pdf = Path.Combine(folder.FullName, "in.pdf");
            return process.ExitCode == 0 && File.Exists(pdf)
                ? new PdfReply.Made(await File.ReadAllBytesAsync(pdf, cancellation))
                : NotMade(PdfRefusal.Failed);
        }
        finally
        {
            TryDelete(folder);
        }
    }

    private static ProcessStartInfo StartOf(string soffice, string folder, string document)
    {
        var start = Plain(soffice, folder, document);
        start.Environment.Remove(KeyProtection.PasswordVariable); // this program's own affair
        return start;
    }

    private static ProcessStartInfo Plain(string soffice, string folder, string document) => new(
        soffice,
        [
            "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri,
            "--headless", "--norestore", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, document,
        ])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
        CreateNoWindow = true,
    };

    // A file of that name that is no program: said in words like every other failure, and in the log with its cause.
    private Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception failure)
        {
            NotConverted(log, "it cannot be started", failure);
            return null;
        }
    }

    private PdfReply.NotMade NotMade(PdfRefusal reason)
    {
        NotConverted(log, reason.ToString(), null);
        return new PdfReply.NotMade(reason);
    }

    // A killed converter may hold its profile a moment longer; what is left lies in the folder for temporary files.
    private void TryDelete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            NotConverted(log, "its folder is still held", held);
        }
    }
}

/// <summary>What became of a conversion.</summary>
public abstract record PdfReply
{
    private PdfReply()
    {
    }

    /// <summary>Converted.</summary>
    /// <param name="Bytes">The PDF.</param>
    public sealed record Made(byte[] Bytes) : PdfReply;

    /// <summary>Not converted.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record NotMade(PdfRefusal Reason) : PdfReply;
}

/// <summary>Why there is no PDF.</summary>
public enum PdfRefusal
{
    /// <summary>No converter is installed.</summary>
    NotInstalled,

    /// <summary>Too many are waiting.</summary>
    Busy,

    /// <summary>It took longer than the limit and was stopped.</summary>
    TookTooLong,

    /// <summary>The converter gave up.</summary>
    Failed,
}
