using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using OcopScoring.App.Documents.Minutes;
using OcopScoring.App.Documents.Pdf;
using OcopScoring.App.Operation;
using OcopScoring.Core.Minutes;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Documents;

[Collection("environment")]
public sealed class PdfConverterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_minutes_become_a_PDF_with_a_Vietnamese_font_of_Times_measure_inside()
    {
        using var converter = new PdfConverter(Soffice.Required(), TimeSpan.FromMinutes(2), NullLogger<PdfConverter>.Instance);
        var session = RecordedSession.Golden();
        var docx = MinutesPaper.Of(MinutesContent.Of(session.Record, session.Scoreboard), null).Write();

        var pdf = Encoding.Latin1.GetString(Assert.IsType<PdfReply.Made>(await converter.ConvertAsync(docx, Cancel)).Bytes);

        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.Contains("+LiberationSerif", pdf, StringComparison.Ordinal); // the letters of Times New Roman, to the width
        Assert.Contains("/FontFile2", pdf, StringComparison.Ordinal); // the font itself, not only its name
        Assert.DoesNotContain("DejaVu", pdf, StringComparison.Ordinal); // no letter fell back to another font: Vietnamese is all there
    }

    [Fact]
    public async Task Without_a_converter_it_says_so() => Assert.Equal(
        new PdfReply.NotMade(PdfRefusal.NotInstalled),
        await new PdfConverter(null, TimeSpan.FromSeconds(1), NullLogger<PdfConverter>.Instance).ConvertAsync([1], Cancel));

    [Fact]
    public async Task One_that_gives_up_or_hangs_is_stopped_and_the_next_has_its_turn()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-ins for a converter are shell scripts.");
        using var failing = new PdfConverter(Script("exit 3"), TimeSpan.FromSeconds(30), NullLogger<PdfConverter>.Instance);
        Assert.Equal(new PdfReply.NotMade(PdfRefusal.Failed), await failing.ConvertAsync([1], Cancel));

        using var hanging = new PdfConverter(Script("sleep 600"), TimeSpan.FromMilliseconds(300), NullLogger<PdfConverter>.Instance);
        var both = await Task.WhenAll(hanging.ConvertAsync([1], Cancel), hanging.ConvertAsync([2], Cancel));
        Assert.All(both, reply => Assert.Equal(new PdfReply.NotMade(PdfRefusal.TookTooLong), reply));
    }

    [Fact]
    public async Task The_password_of_the_keys_is_none_of_its_business()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-ins for a converter are shell scripts.");
        Environment.SetEnvironmentVariable(KeyProtection.PasswordVariable, "bi-mat");
        using var curious = new PdfConverter(
            Script($"while [ \"$1\" != --outdir ]; do shift; done; echo \"<${KeyProtection.PasswordVariable}>\" > \"$2/in.pdf\""), TimeSpan.FromSeconds(30), NullLogger<PdfConverter>.Instance);

        var made = Assert.IsType<PdfReply.Made>(await curious.ConvertAsync([1], Cancel));

        Environment.SetEnvironmentVariable(KeyProtection.PasswordVariable, null);
        Assert.Equal("<>\n", Encoding.ASCII.GetString(made.Bytes));
    }

    [Fact]
    public async Task Whoever_comes_when_too_many_wait_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-ins for a converter are shell scripts.");
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        using var converter = new PdfConverter(Script("sleep 600"), TimeSpan.FromMinutes(5), NullLogger<PdfConverter>.Instance);
        var waiting = Enumerable.Range(0, PdfConverter.MostWaiting).Select(_ => converter.ConvertAsync([1], leaving.Token)).ToList();

        Assert.Equal(new PdfReply.NotMade(PdfRefusal.Busy), await converter.ConvertAsync([1], Cancel));
        await leaving.CancelAsync();
        foreach (var one in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
    }

    [Fact]
    public void It_is_found_by_name_or_on_the_path()
    {
        var script = Script("exit 0");
        Assert.Equal(script, PdfConverter.Find(name => name == "OCOP_SOFFICE" ? script : null));
        Assert.Null(PdfConverter.Find(name => name == "OCOP_SOFFICE" ? script + "-not-there" : "/usr/bin"));
        Assert.Null(PdfConverter.Find(_ => null));
    }

    private static string Script(string body)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("ocop-converter-").FullName, "soffice");
        File.WriteAllText(file, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        return file;
    }
}
